import type {NumberHit} from '../text/numbers.ts'
import type {Side, UnitCheck, UnitFinding} from './check.ts'

/** Number words up to this are grammar as often as number (واحد, "one of"), and the Arabic dual says two by itself. */
const smallWord = 12
const scales = [1e3, 1e6, 1e9]

/**
 * Reports a number that one side of a link has and the other has not, by value: digits of any script, number words, scale
 * words. A value that is off by a thousand, a million or a thousand million is an error, anything else a warning.
 *
 * @example 'Room 25' / 'غرفة ٢٥' // says nothing: same value
 * @example '$190 billion' / '190 مليون دولار' // reports 190 مليون, expected 190 billion
 * @example 'one of them' / 'أحدهم' // says nothing: a small number word
 * @example 'the 10th of March' / 'العاشر من مارس' // says nothing: ordinals serve only to match
 * @example '5 to 10 million' / 'من 5 ملايين إلى 10 ملايين' // says nothing: the 5 may be 5 million
 * @example 'It ended.' / 'انتهت.[1]' // says nothing: a reference mark
 */
export const numberMismatch: UnitCheck = {
  id: 'number-mismatch',
  level: 'warning',
  run({ar, en, link}) {
    if (ar === null || en === null || link === null) return []
    const [arNumbers, enNumbers] = [withoutReferences(ar), withoutReferences(en)]
    const arOnly = unmatched(arNumbers, enNumbers)
    const enOnly = unmatched(enNumbers, arNumbers)
    const findings: UnitFinding[] = []
    for (const number of arOnly) {
      const scaled = enOnly.findIndex((other) => isOffByScale(number.value, other.value))
      const partner = scaled >= 0 ? scaled : arOnly.length === 1 && enOnly.length === 1 ? 0 : -1
      const other = partner >= 0 ? enOnly.splice(partner, 1)[0] : null
      findings.push(toFinding(number, other, scaled >= 0))
    }
    return [...findings, ...enOnly.map((number) => toFinding(null, number, false))]
  },
}

/** A number in square brackets is a reference mark: [1]. */
function withoutReferences({text, numbers}: Side): NumberHit[] {
  return numbers.filter(({start, end}) => text[start - 1] !== '[' || text[end] !== ']')
}

/** The numbers that the other side lacks. One said twice here and once there is there; vague ones serve only to match. */
function unmatched(here: readonly NumberHit[], there: readonly NumberHit[]): NumberHit[] {
  return here.filter((number) => !isVague(number) && !there.some((other) => isSame(number, other)))
}

/** Equal as one may read them: 40m is 40 ملايين as well as 40 مترا. */
function isSame(a: NumberHit, b: NumberHit): boolean {
  return a.value === b.value || a.alternative === b.value || a.value === b.alternative
}

/** What the other language need not write as a number: small words, ordinals (the 14th, العاشر), the 00 of 04:00. */
function isVague({value, isWord, isOrdinal}: NumberHit): boolean {
  return isOrdinal || value === 0 || (isWord && value <= smallWord)
}

function isOffByScale(a: number, b: number): boolean {
  const ratio = a > b ? a / b : b / a
  return scales.some((scale) => Math.abs(ratio - scale) < scale * 1e-9)
}

function toFinding(ar: NumberHit | null, en: NumberHit | null, isScale: boolean): UnitFinding {
  const place = (number: NumberHit | null): {start: number; end: number} | null =>
    number === null ? null : {start: number.start, end: number.end}
  return {
    ar: place(ar),
    en: place(en),
    ...(isScale ? {level: 'error' as const} : {}),
    actual: ar?.form ?? null,
    expected: en === null ? [] : [en.form],
    variant: isScale ? 'scale' : ar === null ? 'missing' : en === null ? 'extra' : 'value',
  }
}
