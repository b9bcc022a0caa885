import {findAddresses} from '../../text/addresses.ts'
import {isLatinLetter} from '../../text/characters.ts'
import {atPlace} from '../at-place.ts'
import type {Document, Segment} from '../../model.ts'
import {isLeftOut} from '../../kinds/boilerplate.ts'
import {classesAt, classesIn, unitClass} from '../../text/unit-classes.ts'
import type {PlacedFinding, TextCheck} from '../check.ts'
import {isInOpaque} from '../facts/find-spans.ts'

/** A number as it stands, in offsets of the document. */
interface Digits {
  readonly start: number
  readonly end: number
  /** Classes of its digits. */
  readonly systems: number
}

// A number with what binds its digits: «1,000.5» «١٢/٩»
const numbers = /[0-9\u0660-\u0669\u06F0-\u06F9]+(?:[.,:/\u066A-\u066C][0-9\u0660-\u0669\u06F0-\u06F9]+)*/gu
const {western, arabicIndic, persianDigit} = unitClass
const anyDigit = western | arabicIndic | persianDigit

/**
 * Reports digits of two systems in one number (an error), and in one Arabic text the numbers of the system that it uses less.
 * Figures that belong to Latin letters (F-16, COVID-19) are not counted.
 */
export const mixedDigits: TextCheck = {
  id: 'mixed-digits',
  family: 'characters',
  level: 'warning',
  examples: {
    reported: [{ar: 'بلغ \u0662\u0665 دولارا ثم \u0663\u0660 ثم ⟦35⟧.'}, {ar: 'بلغ ⟦\u06625⟧ دولارا.'}],
    silent: [
      {ar: 'بلغ 25 دولارا ثم 30 ثم 35.'},
      {ar: 'طائرات F-16 عددها \u0662\u0665 منذ \u0663\u0660 عاما'},
      {ar: 'بلغ \u0662\u0665 دولارا\nhttps://example.org/25', en: 'It reached 25.\nhttps://example.org/25'},
    ],
  },
  runText({document, segments}, {dropped}) {
    if (document.lang !== 'ar' || (classesIn(document.text) & (arabicIndic | persianDigit)) === 0) return []
    const found = segments
      .filter((segment) => segment.lang === 'ar' && !isLeftOut(segment, dropped))
      .flatMap((segment) => digitsIn(segment))
    const torn = found.filter(({systems}) => (systems & (systems - 1)) !== 0)
    return [
      ...torn.map((number) => atPlace(document, number, {level: 'error', variant: 'number'})),
      ...rarer(found, document),
    ]
  },
}

function digitsIn({text, start, opaque}: Segment): Digits[] {
  const addresses = findAddresses(text)
  const found: Digits[] = []
  for (const {0: number, index} of text.matchAll(numbers)) {
    const span = {start: index, end: index + number.length}
    if (isInOpaque(span, opaque) || isInOpaque(span, addresses) || isOfLatin(text, span)) continue
    let systems = 0
    for (let at = 0; at < number.length; at++) systems |= classesAt(number.charCodeAt(at)) & anyDigit
    found.push({start: start + span.start, end: start + span.end, systems})
  }
  return found
}

/** Latin letters, next to the number or beside its hyphen. */
function isOfLatin(text: string, {start, end}: {start: number; end: number}): boolean {
  const isLatin = (at: number): boolean => at >= 0 && isLatinLetter(text.charCodeAt(at))
  const before = /[-\u2010-\u2013. ]/u.test(text[start - 1] ?? '') ? start - 2 : start - 1
  const behind = /[-\u2010-\u2013. ]/u.test(text[end] ?? '') ? end + 1 : end
  return isLatin(before) || isLatin(behind)
}

function rarer(found: readonly Digits[], document: Document): PlacedFinding[] {
  const of = (system: number): Digits[] => found.filter(({systems}) => systems === system)
  const [latin, eastern] = [of(western), of(arabicIndic)]
  if (latin.length === 0 || eastern.length === 0) return []
  const [few, many] = latin.length <= eastern.length ? [latin, eastern] : [eastern, latin]
  const other = {document: document.name, start: many[0].start, end: many[0].end}
  return few.map((number) =>
    atPlace(document, number, {
      variant: 'text',
      expected: [convert(document.text.slice(number.start, number.end), few === latin)],
      args: {count: few.length, others: many.length},
      related: [{place: other, actual: document.text.slice(other.start, other.end), count: many.length}],
    }),
  )
}

function convert(number: string, isWestern: boolean): string {
  const shift = isWestern ? 0x0660 - 0x30 : 0x30 - 0x0660
  return Array.from(number, (char) =>
    (classesAt(char.charCodeAt(0)) & anyDigit) === 0 ? char : String.fromCharCode(char.charCodeAt(0) + shift),
  ).join('')
}
