import type {NumberHit} from '../../text/numbers.ts'
import type {Side} from '../check.ts'

const scales = [1e3, 1e6, 1e9]

/** Is one a thousand, a million or a thousand million times the other? */
export function isOffByScale(a: number, b: number): boolean {
  const ratio = a > b ? a / b : b / a
  return scales.some((scale) => Math.abs(ratio - scale) < scale * 1e-9)
}

/** The same figures in another order: 245 and 254. */
export function isSwapped(a: number, b: number): boolean {
  return a !== b && a >= 10 && inOrder(a) === inOrder(b)
}

function inOrder(value: number): string {
  return Array.from(String(value)).toSorted().join('')
}

/** Four figures that are most likely a year. */
export function isYear({value, form}: Pick<NumberHit, 'value' | 'form'>): boolean {
  return form.length === 4 && value >= 1500 && value < 2100
}

/** Percentages that are words as often as figures. */
const fractions: ReadonlyMap<number, readonly string[]> = new Map([
  [0.1, ['في الألف', 'in a thousand', 'in 1,000']],
  [10, ['ع\u064Fشر', ' عشر ال', 'a tenth', 'one tenth']],
  [20, ['خ\u064Fمس', ' خمس ال', 'a fifth', 'one fifth']],
  [25, ['ربع', 'quarter']],
  [33, ['ثلث', 'third']],
  [50, ['نصف', 'half', 'halv']],
  [66, ['ثلثي', 'ثلثا', 'two-third', 'two third']],
  [67, ['ثلثي', 'ثلثا', 'two-third', 'two third']],
  [75, ['أرباع', 'three-quarter', 'three quarter']],
  [90, ['تسعة أعشار', 'nine tenths', 'nine-tenths']],
])

/** Other numbers that are. */
const phrases: ReadonlyMap<number, readonly string[]> = new Map([
  [0.5, ['نصف', 'half']],
  [7, ['على مدار الساعة', 'around the clock']],
  [1, ['بهدف', 'مقابل هدف']],
  [2, ['هدفين', 'هدفان']],
  [10, ['عقد من الزم', 'منذ عقد', 'قبل عقد', 'بعد عقد', 'خلال عقد', 'مدى عقد', 'عقد كامل', 'a decade']],
  [12, ['دزينة', 'dozen', 'سنة كاملة', 'عاما كاملا', 'عام كامل', 'a year', 'one year']],
  [18, ['سنة ونصف', 'عام ونصف', 'عاما ونصف', 'a year and a half']],
  [20, ['عقدين', 'two decades']],
  [24, ['على مدار الساعة', 'يوم واحد', 'يوم كامل', 'around the clock', 'a day', 'one day', 'single day']],
  [25, ['ربع نقطة', 'ربع قرن', 'quarter century', 'quarter of a century', 'quarter-century']],
  [30, ['ثلاثة عقود', 'شهر كامل', 'شهرا', 'three decades', 'نصف ساعة', 'a month', 'one month', 'half an hour']],
  [48, ['يومين', 'two days']],
  [50, ['نصف نقطة', 'نصف قرن', 'half a century', 'half century', 'half-century']],
  [60, ['ساعة واحدة', 'شهرين', 'شهران', 'an hour', 'one hour', 'two months']],
  [72, ['ثلاثة أيام', 'three days']],
  [75, ['أرباع النقطة', 'أرباع نقطة']],
  [90, ['ساعة ونصف', 'ثلاثة أشهر', 'an hour and a half', 'three months']],
  [33, ['ثلث قرن', 'ثلث القرن', 'third of a century']],
  [100, ['قرن من الزم', 'قرن على', 'قرن كامل', 'منذ قرن', 'قبل قرن', 'بعد قرن', 'a century']],
])

// Minutes of a match: 90+3.
const addedTime = /(?<!\d)(45|90|105|120)\+(\d{1,2})(?!\d)/u

/** Is a number said in other words on the other side? 50% is النصف, 25 years are ربع قرن. */
export function isSaidOtherwise({value, isPercent}: NumberHit, {text}: Side): boolean {
  if (value > 45 && value < 140 && text.includes('+')) {
    const [, minutes, more] = addedTime.exec(text) ?? []
    if (Number(minutes) + Number(more) === value) return true
  }
  if (value % 1 === 0.5 && (text.includes('ونصف') || text.includes('and a half'))) return true
  return (isPercent ? fractions : phrases).get(value)?.some((word) => text.includes(word)) ?? false
}
