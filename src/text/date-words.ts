import {dates} from '../data/dates.ts'
import {numberWords} from '../data/number-words.ts'

/** A name of a month. */
export interface MonthWord {
  readonly month: number
  readonly calendar: 'gregorian' | 'hijri'
  /** Families of names it belongs to, as in `data/dates.yaml`. */
  readonly families: readonly string[]
  /** A stop may stand behind it: Sept. */
  readonly isShort: boolean
  readonly isDoubtful: boolean
  readonly isStrict: boolean
  /** The name without clitics. */
  readonly name: string
  /** Clitics in front, in units. */
  readonly prefix: number
}

/** A name of a weekday. */
interface WeekdayWord {
  readonly weekday: number
  readonly isShort: boolean
  readonly name: string
  readonly prefix: number
}

/** What a word may begin: a month of up to `mostWords` words, a weekday. */
export interface Anchor {
  readonly mostWords: number
  readonly weekday: WeekdayWord | null
}

/** A word of an ordinal that says the day: الأول, الحادي عشر, والعشرين, fourteenth, twenty-first. */
export interface DayWord {
  readonly kind: 'ordinal' | 'ten' | 'tens'
  readonly value: number
  /** ثلاثين in الحادي والثلاثين. */
  readonly isJoined: boolean
  readonly prefix: number
}

/** Text that may stand between the parts of a date without any word. */
const plainYearGaps = [' ', '-', '/', ', ', '\u060C ', ' \u060C ']
const plainWeekdayGaps = [' ', ', ', '\u060C ', ' \u060C ', ' (', ' - ', '. ', '., ', ', the ', '/', ' / ']

const clitics = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'فب', 'فل']

/** Names of months by their folded words, joined by blanks, with the clitics in front of them. */
export const monthWords: ReadonlyMap<string, MonthWord> = listMonths()

/** The first words of names of months and weekdays. */
export const anchors: ReadonlyMap<string, Anchor> = listAnchors()

/** Is it a weekday, with or without clitics? */
export function isWeekday(word: string | undefined): boolean {
  return word !== undefined && (anchors.get(word)?.weekday ?? null) !== null
}

/** Words of ordinals. */
export const dayWords: ReadonlyMap<string, DayWord> = listDays()

const {ar, en} = dates

/** Words in front of a doubtful name that say it is a month. Scripts tell the languages, so one set serves both. */
export const before: ReadonlySet<string> = withAnd([...ar.before, ...en.before])

/** The same, for names that are not strict. */
export const loose: ReadonlySet<string> = withAnd([...ar.loose, ...en.loose])

/** Words behind a doubtful name that say it is a month. */
export const after: ReadonlySet<string> = new Set([...ar.after, ...en.after])

/** Names and words in front of them that say it is something else, as `word name`. */
export const otherNames: ReadonlySet<string> = new Set([
  ...[ar, en].flatMap(({notAfter}) => pairs(notAfter, (name, word) => `${word} ${name}`)),
  ...[ar, en].flatMap(({notBefore}) => pairs(notBefore, (name, word) => `${name} ${word}`)),
])

/** Folded text between a day and its month. */
export const dayGaps: ReadonlySet<string> = new Set([' ', '-', '/', ' - ', ' / ', ...between('dayGaps')])

/** Folded text between a month and its year. */
export const yearGaps: ReadonlySet<string> = new Set([...plainYearGaps, ...between('yearGaps')])

/** Folded text between two days of one month. */
export const rangeGaps: ReadonlySet<string> = new Set(['-', ' - ', ' \u0648', '/', '—', ...between('rangeGaps')])

/** Folded text between a weekday and its date. */
export const weekdayGaps: ReadonlySet<string> = new Set([...plainWeekdayGaps, ...between('weekdayGaps')])

/** Words in front of 14/9 that say it is a date. */
export const dateBefore: ReadonlySet<string> = withAnd([...ar.dateBefore, ...en.dateBefore])

/** Marks of the calendar behind a year. */
export const yearMarks: ReadonlyMap<string, 'gregorian' | 'hijri'> = new Map([
  ...[...ar.gregorianMarks, ...en.gregorianMarks].map((word) => [word, 'gregorian'] as const),
  ...[...ar.hijriMarks, ...en.hijriMarks].map((word) => [word, 'hijri'] as const),
])

/** Scale words, before which a figure is no day: 14 million. */
export const scaleWords: ReadonlySet<string> = new Set(
  [numberWords.ar, numberWords.en].flatMap(({scales, scalesOrDuals, plurals}) => [
    ...Object.keys(scales),
    ...Object.keys(scalesOrDuals),
    ...Object.keys(plurals),
  ]),
)

function listMonths(): Map<string, MonthWord> {
  const words = new Map<string, MonthWord>()
  for (const {months, doubtful, strict} of [dates.ar, dates.en]) {
    for (const [name, month] of Object.entries(months)) {
      const word = {...month, isDoubtful: doubtful.includes(name), isStrict: strict.includes(name), name}
      addForms(words, name, (prefix) => ({...word, prefix}))
    }
  }
  return words
}

function listAnchors(): Map<string, Anchor> {
  const all = new Map<string, Anchor>()
  for (const name of monthWords.keys()) {
    const words = name.split(' ')
    const known = all.get(words[0])?.mostWords ?? 0
    all.set(words[0], {mostWords: Math.max(known, words.length), weekday: null})
  }
  for (const {days, shortDays} of [dates.ar, dates.en]) {
    for (const [name, weekday] of Object.entries({...shortDays, ...days})) {
      const word = {weekday, isShort: !Object.hasOwn(days, name), name}
      addForms(all, name, (prefix) => ({mostWords: 0, weekday: {...word, prefix}}))
    }
  }
  return all
}

function listDays(): Map<string, DayWord> {
  const words = new Map<string, DayWord>()
  const {ar, en} = numberWords
  const add = (word: string, day: Omit<DayWord, 'prefix' | 'isJoined'>): void => {
    addForms(words, word, (prefix, form) => ({...day, isJoined: form.startsWith('و'), prefix}))
  }
  for (const [word, value] of [...Object.entries(ar.ordinals), ...Object.entries(ar.stems)]) {
    // Days are masculine: «للمرة الأولى من سبتمبر» says no day.
    const isFeminine = word.endsWith('ة') || word === 'اولي'
    if (!isFeminine) add(`ال${word}`, {kind: 'ordinal', value})
  }
  for (const [word, value] of Object.entries(ar.units)) {
    if (value === 20 || value === 30) add(`ال${word}`, {kind: 'tens', value})
  }
  words.set('عشر', {kind: 'ten', value: 10, isJoined: false, prefix: 0})
  for (const [word, value] of Object.entries(en.ordinals)) if (value <= 31) add(word, {kind: 'ordinal', value})
  for (const [word, value] of Object.entries(en.units))
    if (value === 20 || value === 30) add(word, {kind: 'tens', value})
  return words
}

/** Adds what a name means under each of its forms; the first name that has a form keeps it. */
function addForms<T>(words: Map<string, T>, name: string, toWord: (prefix: number, form: string) => T): void {
  for (const [form, prefix] of formsOf(name)) if (!words.has(form)) words.set(form, toWord(prefix, form))
}

/** A name with each clitic, and how many units of it are clitics. */
function formsOf(name: string): [string, number][] {
  if (name.charCodeAt(0) < 0x80) return [[name, 0]]
  const forms: [string, number][] = clitics.map((clitic) => [clitic + name, clitic.length])
  if (!name.startsWith('ال')) return forms
  for (const clitic of ['لل', 'ولل', 'فلل']) forms.push([clitic + name.slice(2), clitic.length - 1])
  return forms
}

function withAnd(words: readonly string[]): Set<string> {
  return new Set(words.flatMap((word) => [word, `و${word}`, `ف${word}`]))
}

function pairs(record: Record<string, string[]>, join: (name: string, word: string) => string): string[] {
  return Object.entries(record).flatMap(([name, words]) => words.map((word) => join(name, word)))
}

function between(section: 'dayGaps' | 'yearGaps' | 'rangeGaps' | 'weekdayGaps'): string[] {
  // A lone ل is written on to the figure: «الموافق ل14».
  return [...dates.ar[section], ...dates.en[section]].flatMap((words) => [` ${words} `, ` ${words}`])
}
