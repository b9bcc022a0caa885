import {lexicon} from '../../data/lexicon.ts'

let words: ReadonlySet<string> | null = null

/**
 * Whether the bundled dictionary has an English word, in this form or without an ending.
 *
 * @param word in small letters
 * @example isEnglishWord('meetings') // true
 */
export function isEnglishWord(word: string): boolean {
  words ??= new Set(Object.values(lexicon.words).flatMap((list) => list.split(' ')))
  if (words.has(word)) return true
  for (const ending of ['s', 'es', 'd', 'ed', 'ing', 'ly']) {
    if (word.length > ending.length + 2 && word.endsWith(ending) && words.has(word.slice(0, -ending.length)))
      return true
  }
  return false
}
