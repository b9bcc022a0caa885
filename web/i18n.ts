import type {Lang} from '../src/model.ts'
import {page as ar} from '../src/locales/ar.json'
import {page as en} from '../src/locales/en.json'
import {createWords, type Words} from './say.ts'

const made: Partial<Record<Lang, Words>> = {}

/** What the page says in a language. Only the section `page` of the locale files is taken along. */
export function wordsIn(lang: Lang): Words {
  return (made[lang] ??= createWords(lang, {ar, en}))
}
