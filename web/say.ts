import {createInstance, type i18n} from 'i18next'
import type {Lang} from '../src/model.ts'
import type {Said} from '../src/page-model.ts'
import {showMarks} from './visible-text.ts'

export type Values = Readonly<Record<string, string | number>>

/** Everything the page says in one language. */
export interface Words {
  readonly lang: Lang
  readonly dir: 'rtl' | 'ltr'
  /** The sentence of a key, e.g. `page.frame.help`; `count` picks the plural form. User text in it is isolated. */
  t(key: string, values?: Values): string
  has(key: string): boolean
  /** A sentence that came in both languages. */
  said(said: Said): string
  /** A number with its thousands apart. */
  number(value: number): string
  /** A share of 0…1, e.g. `87%`; what is not quite all is never shown as 100. */
  percent(share: number): string
}

/** @param sections the section `page` of the locale file of each language */
export function createWords(lang: Lang, sections: Readonly<Record<Lang, object>>): Words {
  const instance: i18n = createInstance()
  void instance.init({
    lng: lang,
    initAsync: false,
    resources: {[lang]: {translation: {page: sections[lang]}}},
    returnNull: false,
    interpolation: {escapeValue: true, escape: (value: unknown) => isolate(String(value))},
  })
  // Western digits in both languages, as in the commands and reports.
  const figures = new Intl.NumberFormat('en')
  return {
    lang,
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    t: (key, values = {}) => instance.t(key, {...values}),
    has: (key) => instance.exists(key),
    said: (said) => said[lang],
    number: (value) => figures.format(value),
    percent(share) {
      const figure = share > 0.99 && share < 1 ? 99 : Math.round(share * 100)
      return lang === 'ar' ? `${figure}\u00A0\u066A` : `${figure}%`
    },
  }
}

// Figures and plain ASCII marks need no isolation.
const neutral = /^[\d.,%\u066A\u00A0:+-]*$/u

/** User text inside a sentence: it does not mix with the words around it, and its control characters show. */
function isolate(text: string): string {
  return neutral.test(text) ? text : `\u2068${showMarks(text)}\u2069`
}
