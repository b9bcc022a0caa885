import {createFoldBuffer, type FoldBuffer} from '../text/fold.ts'
import type {Keys} from './keys.ts'
import {LONGEST_WORD, type WordFilter} from './word-filter.ts'

/** What is known of a place: the key, its start and end, where its host word starts, the state of reading the prefix. */
export const FIELDS = 5
export const KEY = 0
export const START = 1
export const END = 2
export const HOST = 3
export const STATE = 4

/** A search for keys: the keys, the text under way, and what was found in it. Filled again for every text. */
export interface Scan {
  readonly cells: Int32Array
  readonly ends: Int32Array
  readonly starts: Int32Array
  readonly symbols: Uint16Array
  readonly classes: Uint16Array
  readonly spellings: Uint16Array
  readonly strict: Uint8Array
  readonly suffixes: Uint8Array
  readonly filter: WordFilter
  readonly longestSuffix: number
  /** The hash of each beginning of the word that is being read, by its number of letters. */
  readonly hashes: Int32Array
  readonly folded: FoldBuffer
  units: Uint16Array
  length: number
  /** Letters stand in the text that no Arabic word has. */
  hasForeign: boolean
  /** Where the word starts that is being read, and the state of reading its prefix. */
  host: number
  state: number
  /** FIELDS numbers for each place where a key was found. */
  places: Int32Array
  count: number
}

/**
 * A search that has read nothing yet.
 *
 * @param symbols those of the keys, or others that it shall read by
 */
export function createScan(keys: Keys, symbols: Uint16Array = keys.symbols): Scan {
  const {trie} = keys
  // Written out field by field: the engine gives an object made by spreading a hidden class of its own, and compiles anew.
  return {
    cells: trie.cells,
    ends: trie.ends,
    starts: trie.starts,
    symbols,
    classes: keys.classes,
    spellings: keys.spellings,
    strict: keys.strict,
    suffixes: keys.suffixes,
    filter: keys.filter,
    longestSuffix: keys.longestSuffix,
    hashes: new Int32Array(LONGEST_WORD + 1),
    folded: createFoldBuffer(),
    units: new Uint16Array(0),
    length: 0,
    hasForeign: false,
    host: 0,
    state: 0,
    places: new Int32Array(64 * FIELDS),
    count: 0,
  }
}
