import {abbreviations} from '../data/abbreviations.ts'
import {type AbbreviationKind, abbreviationKinds, type OwnAbbreviations} from '../split-model.ts'
import {foldWord} from '../text/fold.ts'
import {arabicLetter, arabicWord, capitalized, oneOf, wordEnd} from './export-parts.ts'

/** The words of a list; Arabic ones are folded. */
export type WordLookup = (lang: 'ar' | 'en', list: string) => readonly string[]

/** The words of the data with those of the house. A word that the house has counts as what the house says it is. */
export function exportWords(own: OwnAbbreviations = {}): WordLookup {
  return (lang, list) => {
    const bundled = abbreviations[lang][list] ?? []
    const kind = abbreviationKinds.find((name) => name === list)
    if (kind === undefined) return bundled
    // Arabic units are told from other abbreviations by the number before them, and so may share their letters.
    const isUnit = (name: AbbreviationKind): boolean => lang === 'ar' && name === 'unit'
    const others = abbreviationKinds.filter((name) => name !== kind && isUnit(name) === isUnit(kind))
    const taken = new Set(others.flatMap((name) => ownWords(own, lang, name)))
    return [...bundled.filter((word) => !taken.has(word)), ...ownWords(own, lang, kind)]
  }
}

function ownWords(own: OwnAbbreviations, lang: 'ar' | 'en', kind: AbbreviationKind): string[] {
  const words = (own[lang]?.[kind] ?? []).map((word) => word.trim().replace(/\.$/u, '')).filter((word) => word !== '')
  return lang === 'ar' ? words.map(foldWord) : words
}

/** A word that Latin sentences begin with. */
export function latinStarter(words: WordLookup): string {
  return oneOf(words('en', 'starters').map(capitalized)) + wordEnd
}

/** A word that Arabic sentences begin with, alone or behind و and ف. */
export function arabicStarter(words: WordLookup): string {
  return `[وف]?${arabicList(words, 'starters')}${wordEnd}`
}

/** One of the words of an Arabic list. */
export function arabicList(words: WordLookup, list: string): string {
  return oneOf(words('ar', list).map(arabicWord))
}

/** Any longer word with و before it is rather the beginning of a sentence, unless the و is its own. */
export function ratherStarter(words: WordLookup): string {
  return `(?:${arabicStarter(words)}|(?!${arabicList(words, 'waw_words')}${wordEnd})و${arabicLetter}{3})`
}
