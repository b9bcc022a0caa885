import type {StaticPayload} from '../page-model.ts'
import {pageHtml} from './page-html.ts'

/**
 * What a page from a folder may load: files of the folder, which for a browser have no origin, so that their scheme is named; and
 * nothing from anywhere else.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file:",
  "font-src 'self' file:",
  "img-src 'self' file: data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The page of a static folder, with all that it shows in it: it asks nobody for anything. */
export function staticPage(payload: StaticPayload): string {
  // In a script element only `<` could end it or begin a comment.
  const json = JSON.stringify(payload).replaceAll('<', '\\u003c')
  return pageHtml({
    lang: payload.project.lang,
    base: './',
    head: `<meta http-equiv="Content-Security-Policy" content="${policy}">\n<meta name="referrer" content="no-referrer">\n`,
    inserted: `<script type="application/json" id="payload">${json}</script>\n`,
  })
}
