import {createInstance, type i18n} from 'i18next'
import ar from '../locales/ar.json' with {type: 'json'}
import en from '../locales/en.json' with {type: 'json'}
import type {Lang} from '../model.ts'
import {guessLang} from '../text/characters.ts'
import {oneLine} from '../text/one-line.ts'

/**
 * How user text inside a sentence is kept from mixing with it: `bare` not at all (pipes, files), `isolated` with
 * U+2068…U+2069 (terminals), `html` escaped and in `<bdi>`.
 */
export type Isolation = 'bare' | 'isolated' | 'html'

/** Says things in one language. */
export interface Wording {
  readonly lang: Lang
  /** How user text in its sentences is kept apart. */
  readonly isolation: Isolation
  /** The sentence of a key, with values put in; `count` picks the plural form. */
  say(key: string, values?: Readonly<Record<string, string | number>>): string
  /** Is there such a sentence? */
  has(key: string): boolean
}

/** The wording of a language, from `locales/`. */
export function createWording(lang: Lang, isolation: Isolation = 'bare'): Wording {
  const instance: i18n = createInstance()
  void instance.init({
    lng: lang,
    initAsync: false,
    resources: {ar: {translation: ar}, en: {translation: en}},
    returnNull: false,
    interpolation: {escapeValue: true, escape: (value: string) => isolate(String(value), isolation)},
  })
  return {
    lang,
    isolation,
    say: (key, values = {}) => instance.t(key, {...values}),
    // A key with sentences of its own below it exists, too.
    has: (key) => instance.exists(key) && typeof instance.t(key, {returnObjects: true}) === 'string',
  }
}

// Figures and plain ASCII marks need no isolation.
const neutral = /^[\d.,%:+-]*$/u

/** A piece of user text that does not mix with the sentence around it. Control and bidi characters show as escapes. */
export function isolate(text: string, isolation: Isolation): string {
  if (isolation === 'html')
    return neutral.test(text) ? text : `<bdi lang="${guessLang(text)}">${visibleHtml(text)}</bdi>`
  const shown = showControls(text)
  return isolation === 'bare' || neutral.test(text) ? shown : `\u2068${shown}\u2069`
}

/** Text with control characters and bidi marks written as \u escapes, so that nobody's terminal obeys them. */
export function showControls(text: string): string {
  // C0 and C1 controls, bidi embeddings, overrides and isolates; line ends show as ⏎.
  return text
    .replace(/\r?\n/gu, '\u23CE')
    .replace(
      /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
      (mark) => `\\u${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    )
}

/** Text of a cell on one line: what turns the text behind it around, and controls, show as \u escapes; marks of direction stay. */
export function showOverrides(text: string): string {
  return oneLine(text).replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu, showControls)
}

/** Text for HTML elements in which a reader sees control characters and bidi marks, and no browser obeys them. */
export function visibleHtml(text: string): string {
  return escapeHtml(text)
    .replace(/\r?\n|\r/gu, '\u23CE')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, codeName)
}

/** Escaped, with marks of direction left as they are, since text of two directions needs them; overrides and controls are shown. */
export function readableHtml(text: string): string {
  // C0 and C1 controls, bidi embeddings, overrides and isolates.
  return escapeHtml(text).replace(
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu,
    codeName,
  )
}

/** A character that shows nothing as the name of its code point. */
function codeName(mark: string): string {
  return `<i class="u">U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}</i>`
}

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

/** Text for HTML, in elements and attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => escapes[mark])
}
