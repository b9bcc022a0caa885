import {language} from '../../data/language.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {isNextTo} from '../facts/between.ts'
import {numbersOf} from '../facts/numbers-of.ts'
import {type Word, wordsOf} from '../facts/words-of.ts'

const names: ReadonlyMap<string, number> = new Map(Object.entries(language.romanNames))
const teen = 'عشر'

/**
 * Reports a name that was read as a Roman numeral: Xi as الحادي عشر. Opposite an English text, where that has the name and no
 * such number; in an Arabic text alone, where «الحادي عشر» opens a line and a feminine adjective follows, which no eleventh
 * of anything takes.
 */
export const romanNumeral: UnitCheck = {
  id: 'roman-numeral',
  family: 'translation',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'قال ⟦الحادي عشر⟧ إن النمو مستمر.', en: '⟦Xi⟧ said that growth goes on.'},
      {ar: '⟦الحادي عشر⟧ العالمية\nوصل الوفد.'},
    ],
    silent: [
      {ar: 'الملك تشارلز الثالث وصل.', en: 'King Charles III arrived.'},
      {ar: 'زار شي مدينته في الحادي عشر من مايو.', en: 'Xi visited his town on May 11.'},
      {ar: 'الحادي عشر من مايو يوم عطلة.'},
      {ar: 'لويس الحادي عشر زار شي.', en: 'Louis XI visited Xi.'},
      {ar: 'في الدقيقة الحادية عشرة سجل شي.', en: 'Xi scored in the eleventh minute.'},
    ],
  },
  run({ar, en, link}) {
    if (ar === null) return []
    return en === null || link === null ? alone(ar) : opposite(ar, en)
  },
}

function opposite(ar: Side, en: Side): UnitFinding[] {
  const name = wordsOf(en).find(({text}) => names.has(text))
  const value = name === undefined ? undefined : names.get(name.text)
  if (name === undefined || value === undefined) return []
  const ordinal = numbersOf(ar).find((number) => number.isOrdinal && number.value === value)
  if (ordinal === undefined || numbersOf(en).some((number) => number.value === value)) return []
  // Dates in figures (9/11) and the numeral itself.
  if (wordsOf(en).some(({text}) => text === String(value) || text === name.text.toUpperCase())) return []
  return [
    {
      ar: {start: ordinal.start, end: ordinal.end},
      en: {start: name.start, end: name.end},
      actual: ar.text.slice(ordinal.start, ordinal.end),
      args: {word: name.text},
      variant: 'opposite',
    },
  ]
}

function alone(ar: Side): UnitFinding[] {
  const words: readonly (Word | undefined)[] = wordsOf(ar)
  const [first, second, third] = words
  if (first?.folded !== 'الحادي' || second?.folded !== teen || third === undefined) return []
  // In figures, dates and lists a mark or a preposition follows.
  if (!isNextTo(ar.text, second.end, third.start) || !/^ال.*(?:ة|[^\u0627]ا|ي\u0627)$/u.test(third.folded)) return []
  const span = {start: first.start, end: second.end}
  return [{ar: span, actual: ar.text.slice(span.start, span.end), args: {word: 'Xi'}, variant: 'alone'}]
}
