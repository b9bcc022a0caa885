import {z} from 'zod'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const word = z.string().min(1)
const words = z.array(word)
const twelve = z.array(words).length(12)
const seven = z.array(words).length(7)
const values = z.record(word, z.number().int())
const neighbours = z.record(word, words)
const language = z.strictObject({
  gregorian: z.record(word, twelve),
  short: twelve,
  hijri: twelve,
  doubtful: words,
  strict: words,
  before: words,
  loose: words,
  after: words,
  days: seven,
  shortDays: seven,
  notAfter: neighbours,
  notBefore: neighbours,
  dayGaps: words,
  yearGaps: words,
  rangeGaps: words,
  weekdayGaps: words,
  dateBefore: words,
  gregorianMarks: words,
  hijriMarks: words,
  fixed: z.record(word, z.tuple([z.number().int().min(1).max(12), z.number().int().min(1).max(31)])),
  oclock: words,
  hours: values,
  teens: values,
  tens: words,
  minutes: values,
  halves: z.record(word, z.number().int().min(0).max(23)),
  moments: z.record(word, z.number().int().min(0).max(1439)),
  lengths: words,
  zones: words,
})

type Language = z.infer<typeof language>
type Complain = (message: string) => void

interface Month {
  month: number
  calendar: 'gregorian' | 'hijri'
  families: string[]
  isShort: boolean
}

const lists = [
  'doubtful',
  'strict',
  'loose',
  'after',
  'dayGaps',
  'yearGaps',
  'rangeGaps',
  'weekdayGaps',
  'dateBefore',
  'gregorianMarks',
  'hijriMarks',
  'oclock',
  'tens',
  'lengths',
  'zones',
] as const
const records = ['hours', 'teens', 'minutes', 'halves', 'moments'] as const

/** `data/dates.yaml`: everything folded, months and weekdays by their names. */
export const dates: DataFile = {
  name: 'dates',
  type: `Record<'ar' | 'en', Record<${[...lists, 'before'].map((name) => `'${name}'`).join(' | ')}, string[]> & Record<${records.map((name) => `'${name}'`).join(' | ')} | 'days' | 'shortDays', Record<string, number>> & Record<'notAfter' | 'notBefore', Record<string, string[]>> & {months: Record<string, {month: number; calendar: 'gregorian' | 'hijri'; families: string[]; isShort: boolean}>; fixed: Record<string, number[]>}>`,
  schema: z.strictObject({ar: language, en: language}),
  build(value, complain) {
    const {ar, en} = value as Record<'ar' | 'en', Language>
    return {
      ar: foldLanguage(ar, (message) => complain(`ar: ${message}`)),
      en: foldLanguage(en, (message) => complain(`en: ${message}`)),
    }
  },
}

function foldLanguage(language: Language, complain: Complain): object {
  const months = monthsOf(language, complain)
  for (const name of [...language.doubtful, ...language.strict]) {
    if (!Object.hasOwn(months, foldWord(name))) complain(`"${name}" is among the doubtful, but no month has this name.`)
  }
  const foldList = (list: readonly string[]): string[] => [...new Set(list.map(foldWord))]
  const foldKeys = <T>(record: Record<string, T>): [string, T][] =>
    Object.entries(record).map(([key, value]) => [foldWord(key), value])
  const foldNeighbours = (record: Record<string, string[]>): object =>
    Object.fromEntries(foldKeys(record).map(([key, list]) => [key, foldList(list)]))
  return {
    months,
    days: numbered(language.days, complain),
    shortDays: numbered(language.shortDays, complain),
    before: foldList(language.before),
    notAfter: foldNeighbours(language.notAfter),
    notBefore: foldNeighbours(language.notBefore),
    fixed: language.fixed,
    ...Object.fromEntries(lists.map((name) => [name, foldList(language[name])])),
    ...Object.fromEntries(records.map((name) => [name, Object.fromEntries(foldKeys(language[name]))])),
  }
}

function monthsOf({gregorian, short, hijri}: Language, complain: Complain): Record<string, Month> {
  const months: Record<string, Month> = {}
  const add = (names: readonly string[], {families, ...rest}: Month): void => {
    for (const name of names.map(foldWord)) {
      const known = Object.hasOwn(months, name) ? months[name] : null
      const isOther = known !== null && (known.month !== rest.month || known.calendar !== rest.calendar)
      if (isOther) complain(`"${name}" is the name of two months; keep one of them.`)
      const before = known?.families ?? []
      months[name] = {...rest, families: [...new Set([...before, ...families])]}
    }
  }
  for (const [family, twelve] of Object.entries(gregorian)) {
    for (const [at, names] of twelve.entries())
      add(names, {month: at + 1, calendar: 'gregorian', families: [family], isShort: false})
  }
  const families = Object.keys(gregorian).slice(0, 1)
  for (const [at, names] of short.entries()) add(names, {month: at + 1, calendar: 'gregorian', families, isShort: true})
  for (const [at, names] of hijri.entries())
    add(names, {month: at + 1, calendar: 'hijri', families: ['hijri'], isShort: false})
  return months
}

function numbered(days: readonly (readonly string[])[], complain: Complain): Record<string, number> {
  const numbers: Record<string, number> = {}
  for (const [at, names] of days.entries()) {
    for (const name of names.map(foldWord)) {
      if ((numbers[name] ?? at) !== at) complain(`"${name}" is the name of two weekdays; keep one of them.`)
      numbers[name] = at
    }
  }
  return numbers
}
