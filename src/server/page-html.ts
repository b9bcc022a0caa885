import {escapeHtml} from '../report/wording.ts'
import type {Lang} from '../model.ts'
import {sayBoth} from './said.ts'

/** What the page is made with. */
export interface PageOptions {
  readonly lang: Lang
  /** In front of the names of its files: `/` of a server, `./` in a folder. */
  readonly base: '/' | './'
  /** Goes into the head before anything is loaded. */
  readonly head?: string
  /** Goes into the body before the script, e.g. the data of a static folder as JSON. */
  readonly inserted?: string
}

/** The page: nothing but a place for the script, in the language and direction that it will speak. */
export function pageHtml({lang, base, head = '', inserted = ''}: PageOptions): string {
  const say = (key: string): string => escapeHtml(sayBoth(key)[lang])
  return `<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
${head}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${say('page.title')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${base}style.css">
<script src="${base}app.js" defer></script>
</head>
<body>
<div id="app"></div>
<noscript><p>${say('page.server.script-needed')}</p></noscript>
${inserted}</body>
</html>
`
}

/** For a person who came without the key. */
export function enterHtml(): string {
  const part = (lang: Lang): string => {
    const say = (key: string): string => escapeHtml(sayBoth(key, {command: 'muqabala serve'})[lang])
    return `<section lang="${lang}" dir="${directionOf(lang)}">
<h1>${say('page.server.enter-title')}</h1>
<p>${say('page.server.enter-text')}</p>
<p><a href="/">${say('page.server.enter-again')}</a></p>
</section>`
  }
  return plainPage(`${part('ar')}\n${part('en')}`)
}

/**
 * Leads on to the page without the token in the address. No redirect: where another program opened the address, the browser
 * would count that as coming from elsewhere, and leave the cookie out.
 */
export function enteredHtml(): string {
  return plainPage('<p><a href="/">\u2026</a></p>', '<meta http-equiv="refresh" content="0;url=/">\n')
}

function plainPage(body: string, head = ''): string {
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}<title>${escapeHtml(sayBoth('page.title').ar)}</title>
</head>
<body>
${body}
</body>
</html>
`
}

function directionOf(lang: Lang): 'rtl' | 'ltr' {
  return lang === 'ar' ? 'rtl' : 'ltr'
}
