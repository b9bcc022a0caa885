import {foldWord} from '../text/fold.ts'
import {isListed} from './abbreviations.ts'
import {isCapital} from './units.ts'
import type {Word} from './words.ts'
import {isArabicWord} from './words.ts'

/**
 * Whether the word is one that sentences begin with, so that it settles what a stop before it means.
 *
 * @example beginsSentence(word('The')) // true
 * @example beginsSentence(word('وقال')) // true: و and a listed verb
 */
export function beginsSentence(word: Word): boolean {
  if (!isArabicWord(word.text)) return isCapital(word.text.charCodeAt(0)) && isEnglishStarter(word.text)
  // Folded, أن (that) is the same as إن (indeed), which begins sentences.
  if (word.text.startsWith('أن')) return word.text === 'أنا' || word.text === 'أنت'
  return isListed(word.text, 'ar', 'starters') || isListed(withoutAnd(word.text), 'ar', 'starters')
}

/**
 * Whether an Arabic word rather begins a sentence than goes on with one: a word that sentences begin with, or any longer
 * word with و before it.
 */
export function mayBeginArabicSentence(word: Word): boolean {
  if (beginsSentence(word)) return true
  return word.text.length >= 4 && word.text.startsWith('و') && !isListed(word.text, 'ar', 'waw_words')
}

/**
 * Whether an Arabic word rather begins a sentence than goes on with one behind a measure or an era, where nouns and
 * prepositions go on: also a noun with the article, and what looks like a verb.
 */
export function beginsBehindMeasure(word: Word): boolean {
  return mayBeginArabicSentence(word) || /^ال\p{L}{2}/u.test(word.text) || isVerb(foldWord(word.text))
}

/**
 * A listed verb, with ت of the feminine and a pronoun or without; a word in ي that is no listed noun; one in است that is no
 * infinitive (استخراج); a longer one in ت that is no plural (ات).
 */
function isVerb(folded: string): boolean {
  const bare = folded.replace(/(?:ها|هم|نا)$/u, '')
  if (isListed(bare, 'ar', 'verbs') || isListed(folded, 'ar', 'verbs')) return true
  if (bare.endsWith('ت')) return isListed(bare.slice(0, -1), 'ar', 'verbs') || (bare.length > 4 && !bare.endsWith('ات'))
  if (folded.startsWith('ي')) return folded.length > 3 && !isListed(folded, 'ar', 'yeh_nouns')
  return folded.startsWith('است') && folded.length > 5 && folded.at(-2) !== 'ا'
}

function isEnglishStarter(word: string): boolean {
  return isListed(word, 'en', 'starters') || isListed(word.replace(/'(?:s|re|ll|ve|d|m)$/u, ''), 'en', 'starters')
}

function withoutAnd(word: string): string {
  const folded = foldWord(word)
  return folded.length > 2 && (folded.startsWith('و') || folded.startsWith('ف')) ? folded.slice(1) : folded
}
