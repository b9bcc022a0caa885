import {clitics} from '../data/clitics.ts'
import {table} from '../text/fold-table.ts'

/** What can stand before a term in its host word. */
export interface Prefix {
  readonly text: string
  readonly article: 'none' | 'full' | 'contracted'
  readonly isFuture: boolean
  readonly hasPreposition: boolean
  /** Ends in the preposition that contracts with the article. */
  readonly canContract: boolean
}

/** All strings that can stand before a word, by their text: conjunction, preposition or future, article; or nothing. */
export const prefixes: ReadonlyMap<string, Prefix> = buildPrefixes()

/** No prefix begins so. */
export const NO_PREFIX = -1

/** For each state of reading a prefix: the prefix that is complete there, if any. State 0 has read nothing. */
export const prefixAt: readonly (Prefix | null)[] = listStates()

/** For each state, 1 where a prefix is complete. */
export const isPrefix: Uint8Array = Uint8Array.from(prefixAt, (prefix) => (prefix === null ? 0 : 1))

/** For each code unit, folded: its number among the letters of prefixes, 0 for all others. */
const letterNumbers: Uint8Array = numberLetters()
const LETTERS = 16
/** State × letter → the next state, NO_PREFIX for none. */
const next: Int8Array = connectStates()

/** The state after one more letter, NO_PREFIX when no prefix goes on so. */
export function readPrefix(state: number, unit: number): number {
  return next[state * LETTERS + letterNumbers[unit]]
}

function buildPrefixes(): Map<string, Prefix> {
  const all = new Map<string, Prefix>()
  const {article, contraction, future} = clitics
  const add = (text: string, prefix: Omit<Prefix, 'text'>): void => {
    all.set(text, {...prefix, text})
  }
  for (const conjunction of ['', ...clitics.conjunctions]) {
    add(conjunction + future, {article: 'none', isFuture: true, hasPreposition: false, canContract: false})
    for (const preposition of ['', ...clitics.prepositions]) {
      const canContract = preposition === contraction.preposition
      const before = conjunction + preposition
      const shared = {isFuture: false, hasPreposition: preposition !== ''}
      add(before, {...shared, article: 'none', canContract})
      const definite = canContract ? conjunction + contraction.contracted : before + article
      add(definite, {...shared, article: canContract ? 'contracted' : 'full', canContract: false})
    }
  }
  return all
}

/** Every beginning of a prefix, shortest first. */
function beginnings(): string[] {
  const all = new Set<string>()
  for (const text of prefixes.keys()) for (let end = 0; end <= text.length; end++) all.add(text.slice(0, end))
  return [...all].toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
}

function listStates(): (Prefix | null)[] {
  return beginnings().map((text) => prefixes.get(text) ?? null)
}

function numberLetters(): Uint8Array {
  const letters = [...new Set([...prefixes.keys()].flatMap((text) => [...text]))]
  return Uint8Array.from(table, (to) => letters.indexOf(String.fromCharCode(to)) + 1)
}

function connectStates(): Int8Array {
  const states = beginnings()
  const table = new Int8Array(states.length * LETTERS).fill(NO_PREFIX)
  for (const [at, text] of states.entries()) {
    if (text === '') continue
    const from = states.indexOf(text.slice(0, -1))
    table[from * LETTERS + letterNumbers[text.charCodeAt(text.length - 1)]] = at
  }
  return table
}
