import {z} from 'zod'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const schema = z.array(z.strictObject({line: z.number(), cells: z.array(z.string())}))

/** What the third column may say; `true` where the entries are names of persons or places, not ordinary words. */
const domains: Readonly<Record<string, boolean>> = {
  grammar: false,
  order: false,
  time: false,
  countries: false,
  places: true,
  names: true,
  people: false,
  politics: false,
  law: false,
  institutions: false,
  conflict: false,
  economy: false,
  science: false,
  technology: false,
  health: false,
  nature: false,
  education: false,
  culture: false,
  religion: false,
  sport: false,
  home: false,
  ideas: false,
  qualities: false,
  verbs: false,
}

/** Words by their Arabic forms: both sides with a blank between. */
type Entries = Record<string, string>

/**
 * `data/lexicon.ar-en.tsv`: Arabic forms are folded when written out. Names are kept apart from ordinary words: what looks
 * for words that cannot be names must not find them.
 */
export const lexicon: DataFile = {
  name: 'lexicon',
  source: {file: 'lexicon.ar-en.tsv', read: readRows},
  type: 'Record<"words" | "names", Record<string, string>>',
  schema,
  build(value, complain) {
    const out = {words: {} as Entries, names: {} as Entries}
    const seen = new Map<string, number>()
    for (const {line, cells} of value as z.infer<typeof schema>) {
      const say = (message: string): void => complain(`line ${line}: ${message}`)
      const [arabic = '', english = '', domain = ''] = cells
      if (cells.length !== 3) {
        say('write three columns with a TAB between: Arabic, English, domain.')
        continue
      }
      if (!Object.hasOwn(domains, domain))
        say(`"${domain}" is not a domain; take one of ${Object.keys(domains).join(', ')}.`)
      const forms = readArabic(arabic, say)
      const words = readEnglish(english, say)
      sayDoubles({forms, words, line}, seen, say)
      const entries = domains[domain] ? out.names : out.words
      const key = forms.join(' ')
      entries[key] = [...new Set([...(entries[key]?.split(' ') ?? []), ...words])].join(' ')
    }
    return out
  },
}

/** The lines of the table below its header; blank ones and those that begin with # left out. */
function readRows(text: string): unknown {
  const rows = text.split(/\r?\n/u).map((line, at) => ({line: at + 1, cells: line.split('\t')}))
  const used = rows.filter(({cells}) => cells.join('').trim() !== '' && !cells[0].startsWith('#'))
  return used.filter(({cells}, at) => at > 0 || cells.join(' ') !== 'ar en domain')
}

function readArabic(list: string, complain: (message: string) => void): string[] {
  const forms = [...new Set(list.split(' ').map(foldWord))]
  for (const form of forms) {
    if (!/^[\u0621-\u064A]+$/u.test(form))
      complain(`"${form}" is not an Arabic word; write letters only, one blank between words.`)
  }
  return forms
}

/** English words of a list with commas between. */
export function readEnglish(list: string, complain: (message: string) => void): string[] {
  const words = list.split(/[ ,]+/u)
  for (const word of words) {
    if (!/^[a-z][a-z.']*$/u.test(word))
      complain(`"${word}" is not an English word in lower case; write plain words with commas between.`)
  }
  return words
}

/** A form may have several lines (homographs), but what it means stands in one of them. */
function sayDoubles(
  row: {forms: readonly string[]; words: readonly string[]; line: number},
  seen: Map<string, number>,
  complain: (message: string) => void,
): void {
  for (const form of row.forms) {
    for (const word of row.words) {
      const before = seen.get(`${form} ${word}`)
      if (before !== undefined && before !== row.line)
        complain(`"${form}" with "${word}" stands in line ${before}, too; join the two lines.`)
      seen.set(`${form} ${word}`, row.line)
    }
  }
}
