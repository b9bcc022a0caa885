import type {Lang, Span} from '../../model.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {compareDates} from '../facts/compare-dates.ts'
import {compareMeasures} from '../facts/compare-measures.ts'
import {type ComparedNumber, comparedNumbers, isSameNumber, isWithin} from '../facts/compared-numbers.ts'
import {datesOf} from '../facts/quantities-of.ts'
import {isOffByScale, isSaidOtherwise, isSwapped, isYear} from '../facts/number-relation.ts'

/**
 * Reports a number that one side of a link has and the other has not, by value: digits of any script, number words, scale
 * words. A value that is off by a thousand, a million or a thousand million is an error, anything else a warning. What
 * dates, times and converted units say has checks of its own.
 */
export const numberMismatch: UnitCheck = {
  id: 'number-mismatch',
  family: 'numbers',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'بلغ حجم التجارة ⟦190 مليون⟧ دولار.', en: 'Trade reached $⟦190 billion⟧.'},
      {ar: 'حضر ⟦245⟧ ضيفا.', en: '⟦254⟧ guests came.'},
      {ar: 'تأسست الشركة عام ⟦1985⟧.', en: 'The firm was founded in ⟦1995⟧.'},
      {ar: 'حضر الضيوف.', en: 'The ⟦254⟧ guests came.'},
      {ar: 'في ⟦14⟧ أيلول', en: 'In September'},
    ],
    silent: [
      {ar: 'في الغرفة ٢٥.', en: 'In room 25.'},
      {ar: 'قال أحدهم.', en: 'One of them said.'},
      {ar: 'في العاشر من مارس.', en: 'On the 10th of March.'},
      {ar: 'من 5 ملايين إلى 10 ملايين.', en: 'From 5 to 10 million.'},
      {ar: 'انتهت الجلسة.[1]', en: 'The session ended.'},
      {ar: 'تنص المادة 5 على ذلك.', en: 'Article V says so.'},
      {ar: 'في التسعينيات', en: 'In the 1990s'},
      {ar: 'أكثر من النصف', en: 'more than 50 per cent'},
      {ar: 'منذ ربع قرن', en: 'for 25 years'},
      {ar: 'رمضان 1445', en: 'Ramadan, March 2024'},
      {ar: 'وقعت المعركة سنة 595هـ.', en: 'The battle was fought in 1198.'},
      {ar: 'أل\u0651ف كتابا واحدا.', en: 'He wrote one book.'},
      {ar: 'استمر العرض ساعة ونصف الساعة.', en: 'The show took 90 minutes.'},
      {ar: 'من 1950 إلى 1953', en: 'From 1950-53'},
      {ar: 'على بعد 32 كيلومترا', en: '20 miles (32 km) away'},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null) return []
    const numbers = {ar: comparedNumbers(ar), en: comparedNumbers(en)}
    const spoken = spokenFor(ar, en)
    const isOpen = (lang: Lang, there: Side) => (number: ComparedNumber) =>
      !isSpokenFor(number, spoken[lang]) &&
      !isSaidOtherwise(number, there) &&
      !isOfOtherCalendar(number, there) &&
      !(isOldYear(number) && hijriYear.test(ar.text))
    return pairUp(
      unmatched(numbers.ar, numbers.en).filter(isOpen('ar', en)),
      unmatched(numbers.en, numbers.ar).filter(isOpen('en', ar)),
    )
  },
}

/** Spans of what other checks look after. */
function spokenFor(ar: Side, en: Side): Record<Lang, readonly Span[]> {
  const {differing, lonely} = compareDates(ar, en)
  const {converted, explained} = compareMeasures(ar, en)
  const of = (lang: Lang): Span[] => [
    ...differing.map((pair) => pair[lang]),
    ...lonely[lang],
    ...converted.map((pair) => pair[lang]),
    ...explained[lang],
  ]
  return {ar: of('ar'), en: of('en')}
}

function isSpokenFor(number: ComparedNumber, spans: readonly Span[]): boolean {
  return number.isTime || spans.some((span) => isWithin(number, span))
}

// A year that says its calendar: 595هـ. The other side has the year of the other calendar.
const hijriYear = /[0-9\u0660-\u0669] ?ه(?:ـ|جري)/u

/** Three figures or four, before print: 595, 1198. */
function isOldYear({form, value, isWord}: ComparedNumber): boolean {
  return !isWord && value >= 100 && value < 2100 && form.length <= 4
}

/** A year of one calendar opposite one of the other: 1445 and 2024. */
function isOfOtherCalendar(number: ComparedNumber, there: Side): boolean {
  if (number.date === null && !isYear(number)) return false
  const calendar = number.date?.calendar ?? 'gregorian'
  return datesOf(there).some((date) => date.year !== null && date.calendar !== calendar)
}

/** The numbers that the other side lacks. One said twice here and once there is there; vague ones serve only to match. */
function unmatched(here: readonly ComparedNumber[], there: readonly ComparedNumber[]): ComparedNumber[] {
  return here.filter((number) => !number.isVague && !there.some((other) => isSameNumber(number, other)))
}

function pairUp(arOnly: readonly ComparedNumber[], enOnly: ComparedNumber[]): UnitFinding[] {
  const findings: UnitFinding[] = []
  const isOne = arOnly.length === 1 && enOnly.length === 1
  for (const number of arOnly) {
    const scaled = enOnly.findIndex((other) => isOffByScale(number.value, other.value))
    const swapped = enOnly.findIndex((other) => isSwapped(number.value, other.value))
    const partner = scaled >= 0 ? scaled : swapped >= 0 ? swapped : isOne ? 0 : -1
    const other = partner >= 0 ? enOnly.splice(partner, 1)[0] : null
    findings.push(toFinding(number, other))
  }
  return [...findings, ...enOnly.map((number) => toFinding(null, number))]
}

function variantOf(ar: ComparedNumber | null, en: ComparedNumber | null): string {
  if (ar === null) return 'missing'
  if (en === null) return 'extra'
  if (isOffByScale(ar.value, en.value)) return 'scale'
  if (isYear(ar) && isYear(en)) return 'year'
  return isSwapped(ar.value, en.value) ? 'swapped' : 'value'
}

function toFinding(ar: ComparedNumber | null, en: ComparedNumber | null): UnitFinding {
  const variant = variantOf(ar, en)
  return {
    ar: ar === null ? null : {start: ar.start, end: ar.end},
    en: en === null ? null : {start: en.start, end: en.end},
    ...(variant === 'scale' ? {level: 'error' as const} : {}),
    actual: ar?.form ?? null,
    expected: en === null ? [] : [en.form],
    variant,
  }
}
