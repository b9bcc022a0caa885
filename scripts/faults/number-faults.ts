import {type NumberHit, numbersIn} from '../../src/text/numbers.ts'
import type {Fault, Planted, Texts, Tools} from './fault.ts'
import {change, lose, pick, withBit} from './places.ts'

/** What may speak of a number that is not the one of the other side. */
export const numberRules: readonly string[] = [
  'number-mismatch', 'date-mismatch', 'date-missing', 'date-invalid', 'weekday-date', 'time-mismatch', 'percent-mismatch',
  'currency-mismatch', 'unit-mismatch', 'unit-conversion', 'ordinal-mismatch', 'range-order', 'number-count', 'code-mismatch',
  'reference-number', 'version-mismatch', 'footnote-mismatch', 'list-number-mismatch', 'name-number-conflict', 'scale-doubt',
  'negative-sign', 'number-format', 'emoji-mismatch', 'yearly-amounts', 'term-missing',
] // prettier-ignore

/** Numbers in figures that stand once on either side, with the same value, and nowhere in other words. */
function sharedNumbers({ar, en}: Texts): NumberHit[] {
  const [here, there] = [numbersIn(ar, 'ar'), numbersIn(en, 'en')]
  const times = (list: readonly NumberHit[], value: number): number =>
    list.filter((one) => one.value === value || one.alternative === value).length
  return here.filter((one) => {
    const twin = there.find(({value}) => value === one.value)
    const isAlone = times(here, one.value) === 1 && times(there, one.value) === 1
    return isAlone && twin !== undefined && !one.isWord && !twin.isWord && !one.isOrdinal && !twin.isOrdinal
  })
}

/** Such numbers of figures alone, without scale words, separators and letters around. */
function plainNumbers(pair: Texts): NumberHit[] {
  return sharedNumbers(pair).filter(({form, start, end}) => {
    const isPlain = /^[0-9]+$/u.test(form)
    return isPlain && !/[\p{L}\p{N}.,\u066B\u066C:/-]/u.test((pair.ar[start - 1] ?? '') + next(pair.ar, end))
  })
}

/** The next character, unless it only ends the sentence. */
function next(text: string, end: number): string {
  const behind = text[end] ?? ''
  return '.,'.includes(behind) && !/\p{N}/u.test(text[end + 1] ?? '') ? '' : behind
}

/** The pair with another number at a place; null where the other side has this number, too. */
function renumber(pair: Texts, hit: NumberHit, form: string): Planted | null {
  const planted = change(pair, hit, form)
  const values = new Set(numbersIn(pair.en, 'en').flatMap(({value, alternative}) => [value, alternative]))
  const now = numbersIn(planted.faulty.ar, 'ar').find(({start}) => start === hit.start)
  return now === undefined || values.has(now.value) || now.value === hit.value ? null : planted
}

function sum(pair: Texts, {random}: Tools): Texts {
  const value = 21 + random(970)
  const [ar, en] = random(2) === 0 ? ['مليون', 'million'] : ['مليار', 'billion']
  return withBit(pair, {ar: `(${value} ${ar} دولار)`, en: `($${value} ${en})`})
}

function people(pair: Texts, {random}: Tools): Texts {
  const value = 113 + random(870)
  return withBit(pair, {ar: `(${value} شخصا)`, en: `(${value} people)`})
}

/** A fault of numbers in figures that changes their form. */
function figureFault(name: string, change: (form: string, random: Tools['random']) => string | null): Fault {
  return {
    name,
    rules: numberRules,
    plant: (pair, {random}) => {
      const hit = pick(plainNumbers(pair), random)
      const form = hit === null ? null : change(hit.form, random)
      return hit === null || form === null ? null : renumber(pair, hit, form)
    },
    make: people,
  }
}

const scales: ReadonlyMap<string, string> = new Map([
  ['مليون', 'مليار'], ['ملايين', 'مليارات'], ['مليونا', 'مليارا'], ['مليون\u064Bا', 'مليار\u064Bا'],
  ['مليار', 'مليون'], ['مليارات', 'ملايين'], ['مليارا', 'مليونا'], ['مليار\u064Bا', 'مليون\u064Bا'], ['بليون', 'مليون'],
] ) // prettier-ignore

const numberScale: Fault = {
  name: 'number-scale',
  rules: numberRules,
  plant: (pair, {random}) => {
    const scaled = sharedNumbers(pair).filter(({form}) => scales.has(form.split(' ').at(-1) ?? ''))
    const hit = pick(scaled, random)
    if (hit === null) return null
    const words = hit.form.split(' ')
    return renumber(pair, hit, [...words.slice(0, -1), scales.get(words[words.length - 1])].join(' '))
  },
  make: sum,
}

const droppedNumber: Fault = {
  name: 'number-dropped',
  rules: numberRules,
  plant: (pair, {random}) => {
    const hits = plainNumbers(pair).filter(({start, end, value}) => {
      const isFree = (pair.ar[start - 1] ?? ' ') === ' ' && /^[\s.,\u060C]?$/u.test(pair.ar[end] ?? '')
      return isFree && value >= 10
    })
    const hit = pick(hits, random)
    return hit === null ? null : lose(pair, hit)
  },
  make: (pair, {random}) => {
    const value = 113 + random(870)
    return withBit(pair, {ar: `وعددهم ${value} شخصا`, en: `and they are ${value} people`})
  },
}

/** Faults of numbers. */
export const numberFaults: readonly Fault[] = [
  numberScale,
  figureFault('number-thousandfold', (form) => (form.length > 3 ? null : `${form},000`)),
  figureFault('digits-swapped', (form, random) => {
    const at = random(Math.max(1, form.length - 1))
    const [a, b] = [form[at], form[at + 1]]
    const isNew = b !== undefined && a !== b && !(at === 0 && b === '0')
    return isNew ? form.slice(0, at) + b + a + form.slice(at + 2) : null
  }),
  figureFault('digit-changed', (form, random) => {
    const at = random(form.length)
    const digit = (Number(form[at]) + 1 + random(8)) % 10
    return at === 0 && digit === 0 ? null : form.slice(0, at) + String(digit) + form.slice(at + 1)
  }),
  figureFault('zero-added', (form) => `${form}0`),
  droppedNumber,
  {
    name: 'digits-mixed',
    rules: ['mixed-digits', 'number-mismatch', 'number-format', 'persian-digits', 'date-style-mixed'],
    plant: (pair, {random}) => {
      const hit = pick(
        plainNumbers(pair).filter(({form}) => form.length > 1),
        random,
      )
      if (hit === null) return null
      const at = random(hit.form.length)
      const digit = String.fromCharCode(0x660 + Number(hit.form[at]))
      return change(pair, hit, hit.form.slice(0, at) + digit + hit.form.slice(at + 1))
    },
    make: people,
  },
]
