import type {Lang} from '../../model.ts'
import {percentOf, shareText} from '../share.ts'
import type {Payload} from '../shown.ts'
import {createWording, escapeHtml, readableHtml, showControls, type Wording} from '../wording.ts'

/** What every part of the page is made from. */
export interface Page {
  readonly payload: Payload
  /** Sentences for elements: user text in them is escaped and isolated. */
  readonly wording: Wording
  /** Sentences for attributes, not escaped yet. */
  readonly plain: Wording
  /** A sentence without values, looked up once: twenty thousand findings need the same few. */
  label(key: string): string
  /** Position of a document in the payload, by name. */
  readonly documents: ReadonlyMap<string, number>
  /** Positions of the findings that an earlier report had not. */
  readonly added: ReadonlySet<number>
}

/** A page of a report in one language. */
export function createPage(payload: Payload, lang: Lang): Page {
  const wording = createWording(lang, 'html')
  const labels = new Map<string, string>()
  return {
    payload,
    wording,
    plain: createWording(lang),
    label(key) {
      const known = labels.get(key)
      if (known !== undefined) return known
      const text = wording.say(key)
      labels.set(key, text)
      return text
    },
    documents: new Map(payload.documents.map(({name}, at) => [name, at])),
    added: new Set(payload.comparison?.findings.new),
  }
}

/** A section with its heading; empty sections are left out. */
export function section(id: string, {wording}: Page, body: string): string {
  if (body === '') return ''
  return `<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${wording.say(`report.${id}`)}</h2>\n${body}\n</section>\n`
}

/** User text in its language. */
export function userText(value: string, lang: Lang): string {
  return `<bdi lang="${lang}" dir="${dirOf(lang)}">${readableHtml(value)}</bdi>`
}

/** Paths read left to right in both languages. */
export function path(value: string): string {
  return `<bdi class="path" dir="ltr">${readableHtml(value)}</bdi>`
}

/** Attributes of an element that holds text of a language. */
export function inLang(lang: Lang): string {
  return `lang="${lang}" dir="${dirOf(lang)}"`
}

function dirOf(lang: Lang): 'rtl' | 'ltr' {
  return lang === 'ar' ? 'rtl' : 'ltr'
}

/** A table of figures or texts; cells are HTML. */
export interface TableParts {
  /** Names of columns, as in `locales/` under `report.column`. */
  readonly columns: readonly string[]
  readonly rows: readonly string[]
  /** What the table shows, as HTML; above it, or for those only who hear the page. */
  readonly caption: string
  readonly isCaptionHidden?: boolean
  /** A name for the stylesheet. */
  readonly kind: string
}

/** A table with its caption and the scopes of its headings. */
export function table({columns, rows, caption, isCaptionHidden, kind}: TableParts, {wording}: Page): string {
  const head = columns.map((name) => `<th scope="col">${wording.say(`report.column.${name}`)}</th>`).join('')
  const hidden = isCaptionHidden === true ? ' class="vh"' : ''
  return `<table class="${kind}"><caption${hidden}>${caption}</caption><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`
}

/** A part that is wider than a narrow screen: it scrolls by itself, by keyboard, too. `label` is not escaped yet. */
export function scrolling(label: string, body: string): string {
  return `<div class="scroll" role="group" tabindex="0" aria-label="${escapeHtml(showControls(label))}">${body}</div>`
}

/** A share with its bar; the bar says nothing that the figure does not. */
export function shareBar(share: number | null, {wording}: Page): string {
  if (share === null) return `<span class="q">${shareText(share, wording)}</span>`
  const percent = percentOf(share)
  const bar = `<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="b0" width="100" height="8"/><rect width="${percent}" height="8"/></svg>`
  return `${bar} ${shareText(share, wording)}`
}
