import {clitics} from '../data/clitics.ts'
import {DROP, EXPAND, table} from '../text/fold-table.ts'
import {buildFirstWords, type FirstWords} from './first-words.ts'
import {buildKeyRecords, type KeyRecords} from './key-records.ts'
import {buildTrie, type Trie} from './trie.ts'
import {sameUnits} from './unit-classes.ts'

/** Keys to look for in text that need not be folded: the tables know what each unit folds to. */
export interface Keys {
  readonly trie: Trie
  /** For each code unit its symbol in the trie; 0 for none, SKIPPED where folding leaves it out. */
  readonly symbols: Uint16Array
  /** The same with hyphens skipped, for names that are hyphenated in a text; null when no key has Latin letters. */
  readonly hyphenated: Uint16Array | null
  /** For each code unit, 1 where a key begins with it. */
  readonly begins: Uint8Array
  /** For each key how its first form is spelled (as expected, or folded), and the sum of its traits. */
  readonly records: KeyRecords
  /** The Arabic words that keys begin with. */
  readonly words: FirstWords
  /** How many letters may follow a key in its word at most. */
  readonly longestSuffix: number
}

/** Hyphens that stand inside a name: the plain one, U+2010, and the one that does not break. A dash is none. */
export const hyphens: readonly string[] = ['-', '\u2010', '\u2011']

/** Traits of a key. A pronoun may follow in the same word. */
export const PRONOUN = 1
/** Any Arabic letters may follow in the same word. */
export const ANY_SUFFIX = 2
/** Letters of its spelling may not be exchanged for other Arabic letters. */
export const STRICT = 4
/** It is spelled as its first form is expected. */
export const EXPECTED = 8

export const SKIPPED = 0xffff

/** What a folded form is looked up by: ة as ه, hyphens as blanks, letters that names are exchanged by as one letter. */
export function keyOf(folded: string): string {
  return folded.replaceAll(otherUnits, (unit) => sameUnits.get(unit) ?? unit)
}

// Any unit that is read as another one.
const otherUnits = new RegExp(`[${[...sameUnits.keys()].join('').replace('-', String.raw`\-`)}]`, 'gu')

/** What keys are made of, a list for each field. */
export interface KeyList {
  /** Distinct, not empty, sorted by code unit; each from `keyOf`. */
  readonly keys: readonly string[]
  /** What each key was made of, with as many units as the key: folded, or what folds to that unit by unit. */
  readonly spellings: readonly string[]
  /** For each key the sum of its traits: PRONOUN, ANY_SUFFIX, STRICT, EXPECTED. */
  readonly traits: Uint8Array
}

/** Makes keys ready for searching. */
export function compileKeys({keys, spellings, traits}: KeyList): Keys {
  const {symbols: folded, trie} = buildTrie(keys)
  for (const [unit, as] of sameUnits) folded[unit.charCodeAt(0)] = folded[as.charCodeAt(0)]
  const records = buildKeyRecords(spellings, traits)
  const symbols = new Uint16Array(0x10000)
  for (let code = 0; code < 0x10000; code++) {
    const to = table[code]
    symbols[code] = to === DROP ? SKIPPED : to === EXPAND ? 0 : folded[to]
  }
  return {
    trie,
    symbols,
    hyphenated: traits.some((trait) => (trait & ANY_SUFFIX) !== 0) ? skipHyphens(symbols) : null,
    begins: Uint8Array.from(symbols, (symbol) =>
      symbol !== SKIPPED && trie.cells[trie.cells[0] + 2 * symbol + 1] === 0 ? 1 : 0,
    ),
    records,
    words: buildFirstWords(keys, {trie, symbols, records: records.starts}),
    longestSuffix: traits.some((trait) => (trait & PRONOUN) !== 0) ? longestSuffix : 0,
  }
}

function skipHyphens(symbols: Uint16Array): Uint16Array {
  const skipping = symbols.slice()
  for (const hyphen of hyphens) skipping[hyphen.charCodeAt(0)] = SKIPPED
  return skipping
}

const longestSuffix: number = Math.max(...clitics.pronouns.map((pronoun) => pronoun.length))
