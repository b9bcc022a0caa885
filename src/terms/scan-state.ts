import type {FirstWords} from './first-words.ts'
import type {Keys} from './keys.ts'
import {LONGEST_WORD, type WordFilter} from './word-filter.ts'

/**
 * What is known of a place: the key, its start and end, where its host word starts, the state of reading the prefix,
 * whether its first form stands there unit by unit as it is expected: YES, NO, UNKNOWN for folded text and other forms.
 */
export const FIELDS = 6
export const KEY = 0
export const START = 1
export const END = 2
export const HOST = 3
export const STATE = 4
export const AS_EXPECTED = 5

export const NO = 0
export const YES = 1
export const UNKNOWN = 2

/** A search for keys: the keys, the text under way, and what was found in it. Filled again for every text. */
export interface Scan {
  readonly cells: Int32Array
  readonly ends: Int32Array
  /** Where the record of each key starts, and the records. */
  readonly starts: Int32Array
  readonly records: Uint16Array
  readonly symbols: Uint16Array
  readonly begins: Uint8Array
  readonly words: FirstWords
  readonly filter: WordFilter
  readonly longestSuffix: number
  /** The hash of each beginning of the word that is being read, by its number of letters. */
  readonly hashes: Int32Array
  text: string
  length: number
  /** Letters stand in the text that no Arabic word has. */
  hasForeign: boolean
  /** Latin letters stand in the text. */
  hasLatin: boolean
  /** Where the word starts that was read last, and the state of reading its prefix. */
  host: number
  state: number
  /** Its number of letters, and the offset behind it, −1 before the first Arabic word of a text. */
  letters: number
  behind: number
  /** The key that was compared last stands there as it is spelled, unit by unit. */
  isAsSpelled: boolean
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
    starts: keys.records.starts,
    records: keys.records.units,
    symbols,
    begins: keys.begins,
    words: keys.words,
    filter: keys.words.filter,
    longestSuffix: keys.longestSuffix,
    hashes: new Int32Array(LONGEST_WORD + 1),
    text: '',
    length: 0,
    hasForeign: false,
    hasLatin: false,
    host: 0,
    state: 0,
    letters: 0,
    behind: -1,
    isAsSpelled: false,
    places: new Int32Array(64 * FIELDS),
    count: 0,
  }
}
