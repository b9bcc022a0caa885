import {isArabicLetter, isArabicMark, isInvisible} from '../../text/characters.ts'
import {unitClass} from '../../text/unit-classes.ts'
import type {Side, UnitCheck} from '../check.ts'
import {findSpans, type Found} from '../facts/find-spans.ts'
import {sideFindings, type SideFinding} from '../facts/side-findings.ts'

const SHADDA = '\u0651'
const SUKUN = '\u0652'
// Vowels, tanween, shadda and sukun in a row: «\u0651\u064E»
const marks = /(?<![\u064B-\u0652])[\u064B-\u0652]+/gu
// س of the future, the verb's prefix with shadda, and the ت that bears it: «ست\u0651تجه» for «ستت\u0651جه»
const early = /(?<![\u0621-\u0652])[وف]?س[\u062A\u064A]\u0651\u062A(?=[\u0621-\u064A]{2})/gu

/**
 * Reports tashkeel that cannot be where it stands: without a letter below it, on the first letter of a word (shadda), on a
 * letter too early (ست\u0651تجه), or with another mark that it excludes (two vowels, shadda and sukun).
 */
export const strayDiacritic: UnitCheck = {
  id: 'stray-diacritic',
  family: 'characters',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وصل ⟦\u064E⟧الوفد مساء.', fixed: 'وصل الوفد مساء.'},
      {ar: 'محم⟦\u064E\u0650⟧د وعل⟦\u0651\u0652⟧ي وقد⟦\u0651\u0651⟧م'},
      {ar: '⟦س\u0651⟧افر الوفد.'},
      {ar: '⟦سي\u0651تفق⟧ الطرفان.', fixed: 'سيت\u0651فق الطرفان.'},
    ],
    silent: [
      {ar: 'محم\u0651\u064Eد وعد\u0651 الشمس والش\u0651مس قد\u0651م أيضا\u064B'},
      {ar: 'ست\u0651 دول وست\u0651ة وفود وسي\u0651دة'},
      {ar: 'علامة الشدة: \u0640\u0651 أو \u25CC\u0651'},
      {ar: 'حدثت ست\u0651تهم بذلك.'},
      {ar: 'و\u064Eق\u064Fل ر\u0651\u064Eب\u0651\u0650'},
    ],
  },
  run({ar}) {
    return sideFindings(ar, unitClass.mark, (side) => [
      ...findSpans(side, marks).flatMap((span) => judge(span, side)),
      ...findSpans(side, early).flatMap((span) => toEarly(span, side)),
    ])
  },
}

function judge(span: Found, {text}: Side): SideFinding[] {
  const at = letterBefore(text, span.start)
  const base = text.charCodeAt(at)
  // Tatweel counts as a letter, and a dotted circle or a no-break blank shows the mark alone.
  const hasBase = at >= 0 && (isArabicLetter(base) || base === 0x25cc || base === 0xa0)
  if (!hasBase) return [{span, variant: 'place', fix: {text: '', confidence: 0.8}}]
  if (isImpossible(span.text)) return [{span, variant: 'stack'}]
  const isFirst = base !== 0x0640 && isArabicLetter(base) && !isArabicLetter(text.charCodeAt(letterBefore(text, at)))
  return isFirst && span.text.includes(SHADDA) && !isRecited(text, span.end)
    ? [{span: {start: at, end: span.end}, variant: 'first'}]
    : []
}

/** Scripture marks a letter that takes up the end of the word before (و\u064Eق\u064Fل ر\u0651\u064Eب\u0651\u0650), and marks the letters behind it, too. */
function isRecited(text: string, at: number): boolean {
  let end = at
  while (end < text.length && isInWord(text, end)) end++
  return /[\u064B-\u0652]/u.test(text.slice(at, end))
}

/** Where the unit before a place stands that is no mark and can be seen; -1 for none. */
function letterBefore(text: string, place: number): number {
  let at = place - 1
  while (at >= 0 && (isInvisible(text.charCodeAt(at)) || isArabicMark(text.charCodeAt(at)))) at--
  return at
}

function isImpossible(marks: string): boolean {
  const vowels = marks.replaceAll(SHADDA, '')
  return vowels.length > 1 || marks.length - vowels.length > 1 || (vowels === SUKUN && marks.length > 1)
}

function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return at >= 0 && (isArabicLetter(code) || isArabicMark(code) || isInvisible(code))
}

/** The whole word is shown, and the shadda goes one letter on. */
function toEarly(span: Found, {text}: Side): SideFinding[] {
  let {end} = span
  while (end < text.length && isInWord(text, end)) end++
  const word = text.slice(span.start, end)
  if (/^[وف]?ست\u0651ت(?:ه|ها|هم|هن|هما|كم|نا|ين|ان)$/u.test(word)) return []
  const mended = word.replace(/\u0651\u062A/u, '\u062A\u0651')
  return [{span: {start: span.start, end}, variant: 'early', expected: [mended], fix: {text: mended, confidence: 0.8}}]
}
