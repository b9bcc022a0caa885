import {dates} from '../data/dates.ts'
import type {DateSource} from './date-tokens.ts'
import {gapOf} from './date-tokens.ts'

/** Words that were found, what they are worth, and where they end. */
export interface Phrase {
  readonly value: number
  /** Index behind its last token. */
  readonly next: number
  readonly end: number
  /** Clitics in front, in units. */
  readonly prefix: number
  /** Letters and blanks of the words. */
  readonly length: number
}

/** The hour a word says, alone or before عشرة. */
interface HourWord {
  readonly hour: number | null
  readonly teen: number | null
  readonly prefix: number
}

interface PhraseWord {
  readonly value: number
  readonly prefix: number
}

/** Phrases by their words joined by blanks, and how many words may follow a first one. */
interface PhraseTable {
  readonly words: ReadonlyMap<string, PhraseWord>
  readonly most: ReadonlyMap<string, number>
}

const {ar, en} = dates
const clitics = ['', 'و', 'ب', 'ل', 'ف']

/** Words of times in both languages, folded. */
export const phrases: {
  readonly moments: PhraseTable
  readonly minutes: PhraseTable
  readonly halves: PhraseTable
  /** Behind a figure these say it is a time: 9 o'clock. */
  readonly behind: PhraseTable
  readonly hours: ReadonlyMap<string, HourWord>
  /** With the units of the clitics in front. */
  readonly oclock: ReadonlyMap<string, number>
  readonly tens: ReadonlySet<string>
  readonly lengths: ReadonlySet<string>
  readonly zones: ReadonlySet<string>
} = {
  moments: tableOf({...en.moments, ...ar.moments}, clitics),
  minutes: tableOf(ar.minutes, ['']),
  halves: tableOf({...ar.halves, ...en.halves}, ['']),
  behind: tableOf(Object.fromEntries(en.oclock.map((word) => [word, 0])), ['']),
  hours: hourWords(),
  oclock: new Map(ar.oclock.flatMap((word) => clitics.map((clitic) => [withClitic(clitic, word), clitic.length]))),
  tens: new Set(ar.tens),
  lengths: new Set([...ar.lengths, ...en.lengths]),
  zones: new Set([...ar.zones, ...en.zones]),
}

/** The words that a time may begin with. */
export const timeHeads: ReadonlySet<string> = new Set([
  ...phrases.moments.most.keys(),
  ...phrases.oclock.keys(),
  ...phrases.hours.keys(),
])

/** The longest phrase of a table that begins at a token, or null. Stops between its words are passed over: p.m. */
export function readPhrase(source: DateSource, at: number, {words, most}: PhraseTable): Phrase | null {
  const {tokens} = source
  const count = at < tokens.length ? most.get(tokens[at].word) : undefined
  if (count === undefined) return null
  let name = ''
  let found: Phrase | null = null
  for (let index = at; index < at + count && index < tokens.length; index++) {
    const gap = index === at ? '' : gapOf(source, tokens[index - 1], tokens[index])
    if (gap !== '' && gap !== ' ' && gap !== '.' && gap !== '. ' && gap !== "'") break
    name += index === at ? tokens[index].word : ` ${tokens[index].word}`
    const word = words.get(name)
    if (word !== undefined) found = {...word, next: index + 1, end: tokens[index].end, length: name.length}
  }
  return found
}

function tableOf(record: Record<string, number>, starts: readonly string[]): PhraseTable {
  const words = new Map<string, PhraseWord>()
  const most = new Map<string, number>()
  for (const [name, value] of Object.entries(record)) {
    for (const start of name.charCodeAt(0) < 0x80 ? [''] : starts) {
      const form = withClitic(start, name)
      const parts = form.split(' ')
      words.set(form, {value, prefix: start.length})
      most.set(parts[0], Math.max(most.get(parts[0]) ?? 0, parts.length))
    }
  }
  return {words, most}
}

function hourWords(): Map<string, HourWord> {
  const words = new Map<string, HourWord>()
  for (const word of new Set([...Object.keys(ar.hours), ...Object.keys(ar.teens)])) {
    const hour = Object.hasOwn(ar.hours, word) ? ar.hours[word] : null
    const teen = Object.hasOwn(ar.teens, word) ? ar.teens[word] : null
    for (const clitic of clitics) words.set(withClitic(clitic, word), {hour, teen, prefix: clitic.length})
  }
  return words
}

/** ل and ال become لل. */
function withClitic(clitic: string, word: string): string {
  return clitic === 'ل' && word.startsWith('ال') ? `لل${word.slice(2)}` : clitic + word
}
