import {datesIn} from '../../src/text/dates.ts'
import type {Fault, Planted, Texts, Tools} from './fault.ts'
import {numberRules} from './number-faults.ts'
import {change, lose, pick, placesOf, withBit} from './places.ts'

const months: readonly (readonly [string, string])[] = [
  ['يناير', 'January'], ['فبراير', 'February'], ['مارس', 'March'], ['أبريل', 'April'], ['مايو', 'May'], ['يونيو', 'June'],
  ['يوليو', 'July'], ['أغسطس', 'August'], ['سبتمبر', 'September'], ['أكتوبر', 'October'], ['نوفمبر', 'November'],
  ['ديسمبر', 'December'],
] // prettier-ignore
const weekdays: readonly (readonly [string, string])[] = [
  ['الأحد', 'Sunday'], ['الاثنين', 'Monday'], ['الثلاثاء', 'Tuesday'], ['الأربعاء', 'Wednesday'], ['الخميس', 'Thursday'],
  ['الجمعة', 'Friday'], ['السبت', 'Saturday'],
] // prettier-ignore
const currencies: readonly (readonly [string, string])[] = [
  ['دولار', 'dollars'], ['يورو', 'euros'], ['روبل', 'rubles'], ['يوان', 'yuan'], ['جنيه إسترليني', 'pounds sterling'],
] // prettier-ignore
const units: readonly (readonly [string, string])[] = [
  ['كيلومتر', 'kilometers'], ['متر', 'meters'], ['ميل', 'miles'], ['طن', 'tons'], ['كيلوغرام', 'kilograms'], ['لتر', 'liters'],
] // prettier-ignore

function other<T>(list: readonly T[], but: T, random: Tools['random']): T {
  const rest = list.filter((one) => one !== but)
  return rest[random(rest.length)]
}

/** One word of a list becomes another one, where its English stands opposite, and both once. */
function swapWord(list: readonly (readonly [string, string])[], before = '') {
  return (pair: Texts, {random}: Tools): Planted | null => {
    const fit = list.flatMap((entry) => {
      const here = placesOf(pair.ar, new RegExp(`(?<=${before}(?:^|[ (]))${entry[0]}(?=[ .)\u060C]|$)`, 'gu'))
      const there = placesOf(pair.en, new RegExp(`\\b${entry[1]}\\b`, 'gu'))
      return here.length === 1 && there.length === 1 ? [{entry, place: here[0]}] : []
    })
    const found = pick(fit, random)
    return found === null ? null : change(pair, found.place, other(list, found.entry, random)[0])
  }
}

function date(pair: Texts, {random}: Tools): Texts {
  const [day, month, year] = [1 + random(28), months[random(12)], 1990 + random(35)]
  return withBit(pair, {ar: `(${day} ${month[0]} ${year})`, en: `(${month[1]} ${day}, ${year})`})
}

function amount(list: readonly (readonly [string, string])[]) {
  return (pair: Texts, {random}: Tools): Texts => {
    const [ar, en] = list[random(list.length)]
    const value = 200 + 100 * random(700)
    return withBit(pair, {ar: `(${value} ${ar})`, en: `(${value} ${en})`})
  }
}

const dateFault: Fault = {
  name: 'date-changed',
  rules: numberRules,
  plant: (pair, tools) => {
    const [here, there] = [datesIn(pair.ar, 'ar'), datesIn(pair.en, 'en')]
    if (here.length !== 1 || there.length !== 1 || here[0].day === null || here[0].month === null) return null
    if (there[0].day !== here[0].day || there[0].month !== here[0].month) return null
    if (tools.random(2) === 0) return swapWord(months)(pair, tools)
    const [day] = placesOf(pair.ar.slice(0, here[0].end), /(?<!\p{N})\p{N}{1,2}(?!\p{N})/gu).filter(
      ({start}) => start >= here[0].start,
    )
    if (day === undefined) return null
    const value = 1 + ((Number(day.text) + 2 + tools.random(20)) % 28)
    return value === Number(day.text) ? null : change(pair, day, String(value))
  },
  make: date,
}

/** One letter of an address changes, or goes. */
function misspell(text: string, random: Tools['random']): string {
  const letters = placesOf(text, /(?<=[a-z])[a-z](?=[a-z])/gu)
  const at = letters[random(letters.length)]?.start ?? 1
  return text.slice(0, at) + (text[at] === 'x' ? 'z' : 'x') + text.slice(at + 1)
}

function addressFault(name: string, rules: readonly string[], make: (random: Tools['random']) => string): Fault {
  return {
    name,
    rules,
    plant: (pair, {random}) => {
      const shared = placesOf(pair.ar, /https?:\/\/[\w./-]+\w|[\w.-]+@[\w.-]+\w/gu).filter(({text}) =>
        pair.en.includes(text),
      )
      const place = pick(
        shared.filter(({text}) => text.includes('@') === (name === 'email-changed')),
        random,
      )
      return place === null ? null : change(pair, place, misspell(place.text, random))
    },
    make: (pair, {random}) => {
      const address = make(random)
      return withBit(pair, {ar: `(${address})`, en: `(${address})`})
    },
  }
}

const placeholders = ['{name}', '{count}', '%s', '%(user)s', '{{city}}', '${total}', '%1$d']
const placeholder = /\$?\{\{?\w+\}?\}|%(?:\(\w+\)|\d\$)?[sd]/gu

function withPlaceholder(pair: Texts, {random}: Tools): Texts {
  const what = placeholders[random(placeholders.length)]
  return withBit(pair, {ar: what, en: what})
}

const placeholderRules = [
  'bracket-count-differs',
  'placeholder-missing',
  'placeholder-extra',
  'placeholder-order',
  'blank-side',
  'tag-mismatch',
  'number-mismatch',
  'xml-fragment',
  'icu-select-keys',
]

/** Faults of what is told by value, and of what must stay as it is. */
export const valueFaults: readonly Fault[] = [
  dateFault,
  {
    name: 'weekday-changed',
    rules: ['date-mismatch', 'weekday-date', 'date-missing', 'term-missing'],
    plant: swapWord(weekdays),
    make: (pair, {random}) => {
      const [ar, en] = weekdays[random(7)]
      return withBit(pair, {ar: `يوم ${ar}`, en: `on ${en}`})
    },
  },
  {name: 'currency-changed', rules: numberRules, plant: swapWord(currencies, '\\p{N}'), make: amount(currencies)},
  {name: 'unit-changed', rules: numberRules, plant: swapWord(units, '\\p{N}'), make: amount(units)},
  {
    name: 'percent-lost',
    rules: [...numberRules, 'percent-sign-place'],
    plant: (pair, {random}) => {
      const isOpposite = /%|per ?cent/u.test(pair.en)
      const signs = placesOf(pair.ar, /(?<=\p{N})%|(?<=\p{N}) (?:في المئة|في المائة|بالمئة|بالمائة)/gu)
      const sign = isOpposite ? pick(signs, random) : null
      return sign === null ? null : {...change(pair, sign, ''), at: null}
    },
    make: (pair, {random}) => {
      const value = 12 + random(80)
      return withBit(pair, {ar: `(${value}%)`, en: `(${value}%)`})
    },
  },
  addressFault(
    'url-changed',
    ['url-mismatch', 'broken-url', 'path-mismatch', 'number-mismatch'],
    (random) => `https://example.org/news/${1000 + random(9000)}`,
  ),
  addressFault('email-changed', ['email-mismatch', 'handle-mismatch'], (random) => `press${random(90)}@example.org`),
  {
    name: 'placeholder-lost',
    rules: placeholderRules,
    plant: (pair, {random}) => {
      const place = pick(placesOf(pair.ar, placeholder), random)
      return place === null ? null : lose(pair, place)
    },
    make: withPlaceholder,
  },
  {
    name: 'placeholder-changed',
    rules: placeholderRules,
    plant: (pair, {random}) => {
      const place = pick(placesOf(pair.ar, placeholder), random)
      if (place === null) return null
      const {text} = place
      const changed = /\w{3}/u.test(text) ? text.replace(/\w(?=\w+)/u, '') : text.endsWith('s') ? '%d' : '%s'
      return change(pair, place, changed)
    },
    make: withPlaceholder,
  },
  {
    name: 'tag-lost',
    rules: ['tag-mismatch', 'xml-fragment', 'tag-spacing', 'unsafe-html', 'inline-code-mismatch'],
    plant: (pair, {random}) => {
      const tag = pick(placesOf(pair.ar, /<\/?[a-z]+>/gu), random)
      return tag === null ? null : {...change(pair, tag, ''), at: null}
    },
    make: (pair, {random}) => {
      const name = ['b', 'i', 'em', 'strong'][random(4)]
      return {
        ar: pair.ar.replace(/^\S+/u, `<${name}>$&</${name}>`),
        en: pair.en.replace(/^\S+/u, `<${name}>$&</${name}>`),
      }
    },
  },
]
