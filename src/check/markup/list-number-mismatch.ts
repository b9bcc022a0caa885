import {digitValue} from '../../text/characters.ts'
import type {Side, UnitCheck} from '../check.ts'
import {bothSides} from './compare-marks.ts'

// "3. ", "3) ", "(3) ", "٣- ", "b) ", "(ب) " at the beginning.
const label =
  /^\s{0,9}(?:\((?:([0-9\u0660-\u0669]{1,3})|([a-z]|[\u0621-\u064A]))\)|(?:([0-9\u0660-\u0669]{1,3})[.)-]|([a-z]|[\u0621-\u064A])[.)])(?=\s))/u
/** The letters of lists, in the order of the alphabet and in that of abjad. */
const alphabet = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'
const abjad = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'

/** Reports an item of a list whose number or letter is not that of the other side: 3. opposite 2., (c) opposite (ب). */
export const listNumberMismatch: UnitCheck = {
  id: 'list-number-mismatch',
  family: 'markup',
  level: 'warning',
  examples: {
    reported: [
      {ar: '⟦2.⟧ تعزيز التعاون', en: '⟦3.⟧ Strengthening cooperation'},
      {ar: '⟦(ب)⟧ تعزيز التعاون', en: '⟦(c)⟧ Strengthening cooperation'},
    ],
    silent: [
      {ar: '٣- تعزيز التعاون', en: '3. Strengthening cooperation'},
      {ar: '(ج) تعزيز التعاون', en: '(c) Strengthening cooperation'},
      {ar: 'ت) تعزيز التعاون', en: 'c) Strengthening cooperation'},
      {ar: 'تعزيز التعاون', en: '3. Strengthening cooperation'},
      {ar: '2.5 مليون نسمة', en: '3.5 million people'},
      {ar: '1. تعزيز التعاون', en: 'a) Strengthening cooperation'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null) return []
    const [ar, en] = [labelOf(sides.ar), labelOf(sides.en)]
    if (ar === null || en === null || ar.isNumber !== en.isNumber) return []
    if (ar.places.some((place) => en.places.includes(place))) return []
    return [{ar: ar.span, en: en.span, actual: ar.text, expected: [en.text]}]
  },
}

interface Label {
  readonly span: {readonly start: number; readonly end: number}
  readonly text: string
  readonly isNumber: boolean
  /** Which it can be in the list, from 1. */
  readonly places: readonly number[]
}

function labelOf({text}: Side): Label | null {
  const match = label.exec(text)
  if (match === null) return null
  const found = match[0].trimStart()
  const start = match[0].length - found.length
  const digits = match[1] ?? match[3]
  const letter = match[2] ?? match[4] ?? ''
  const span = {start, end: start + found.length}
  if (digits !== undefined) {
    const value = Number(Array.from(digits, (digit) => digitValue(digit.charCodeAt(0))).join(''))
    return {span, text: found, isNumber: true, places: [value]}
  }
  const places = [alphabet, abjad].map((order) => order.indexOf(letter === 'ا' ? 'أ' : letter) + 1)
  const isLatin = letter >= 'a' && letter <= 'z'
  return {span, text: found, isNumber: false, places: isLatin ? [letter.charCodeAt(0) - 0x60] : places}
}
