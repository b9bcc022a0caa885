import type {Fault} from './fault.ts'
import {arabicWords, change, pick, placesOf, wordsIn} from './places.ts'

const repeatRules = [
  'doubled-word',
  'repeated-phrase',
  'tripled-word',
  'repeated-block',
  'doubled-name',
  'repeated-fragment',
]

/** Words that are doubled on purpose, and what ends or begins like them. */
const mayDouble = /^(?:رويدا|شيئا|يوما|جدا|خطوة|وجها|مرارا|تماما|هكذا|دكا|صفا|سنة|عاما|بيت|واحد|لا|نعم)/u

/** Faults of words: said twice, left in English, left over. */
export const languageFaults: readonly Fault[] = [
  {
    name: 'word-doubled',
    rules: repeatRules,
    plant: (pair, {random}) => {
      const words = arabicWords(pair.ar, 3).filter(
        ({text}) => !mayDouble.test(text) && pair.ar.split(text).length === 2,
      )
      const word = pick(words, random)
      return word === null ? null : change(pair, word, `${word.text} ${word.text}`)
    },
  },
  {
    name: 'phrase-doubled',
    rules: repeatRules,
    plant: (pair, {random}) => {
      const length = 2 + random(3)
      const phrases = placesOf(
        pair.ar,
        new RegExp(
          `(?<![\\p{L}\\p{M}])[\\u0621-\\u064A]{3,}(?: [\\u0621-\\u064A]{2,}){${length - 1}}(?![\\p{L}\\p{M}])`,
          'gu',
        ),
      )
      const phrase = pick(phrases, random)
      return phrase === null ? null : change(pair, phrase, `${phrase.text} ${phrase.text}`)
    },
  },
  {
    name: 'english-left-over',
    rules: ['left-over-english', 'untranslated-latin', 'english-for-arabic', 'untranslated', 'untranslated-date'],
    plant: (pair, {random}) => {
      const source = pick(placesOf(pair.en, /(?<=[a-z,] )[a-z]{4,}(?= )/gu), random)
      if (source === null) return null
      const words = arabicWords(pair.ar, 4)
      const at = Math.floor((source.start / pair.en.length) * words.length)
      return words.length < 3 ? null : change(pair, words[Math.min(at, words.length - 1)], source.text)
    },
  },
  {
    name: 'latin-letter',
    rules: ['stray-latin-letter', 'untranslated-latin'],
    plant: (pair, {random}) => {
      const words = wordsIn(pair.ar)
      const gaps = words.slice(1).filter(({start}, at) => {
        const isArabic = [words[at], words[at + 1]].every(({text}) => /^[\u0621-\u064A]{3,}$/u.test(text))
        return isArabic && start === words[at].end + 1 && pair.ar[start - 1] === ' '
      })
      const gap = pick(gaps, random)
      // A letter that the English has alone, and x for "times", may be meant.
      const letters = [...'bcdefghijklmnopqrstuvwyz'].filter((one) => !new RegExp(`\\b${one}\\b`, 'iu').test(pair.en))
      const letter = letters[random(letters.length)]
      return gap === null ? null : change(pair, {start: gap.start, end: gap.start}, `${letter} `)
    },
  },
]
