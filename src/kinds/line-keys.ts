import type {Span} from '../model.ts'
import {DROP, EXPAND, expansions, table} from '../text/fold-table.ts'
import {classes, OTHER} from './unit-classes.ts'
import {addToHash, keyUnit} from './vocabulary.ts'

/** What makes lines the same line: their words, folded, whatever stands between them. */
export interface LineKeys {
  /** A hash of each line's words, in 53 bits; 0 for lines without words. */
  readonly keys: Float64Array
  /** Letters and digits of each line. */
  readonly letters: Int32Array
}

/** A word of a line: hash of its folded units, and where it stands. */
export interface KeyedWords {
  count: number
  hashes: Int32Array
  starts: Int32Array
  ends: Int32Array
}

const HIGH = 0x200000
const LOW_BITS = 11

/** Keys of all lines. `onWords` is called with the words of each line, which the next line overwrites. Linear. */
export function keysOf(
  text: string,
  lines: readonly Span[],
  onWords: (words: KeyedWords, line: number) => void,
): LineKeys {
  const keys = new Float64Array(lines.length)
  const letters = new Int32Array(lines.length)
  const words: KeyedWords = {
    count: 0,
    hashes: new Int32Array(64),
    starts: new Int32Array(64),
    ends: new Int32Array(64),
  }
  for (const [index, line] of lines.entries()) {
    letters[index] = readLine(text, line, words)
    keys[index] = keyOf(words)
    onWords(words, index)
  }
  return {keys, letters}
}

/** Two hashes of the words' hashes, so that different lines have different keys. */
function keyOf({hashes, count}: KeyedWords): number {
  let one = 0
  let other = count
  for (let at = 0; at < count; at++) {
    one = (Math.imul(one, 0x01000193) ^ hashes[at]) | 0
    other = (Math.imul(other ^ hashes[at], 0x5bd1e995) + at) | 0
  }
  return count === 0 ? 0 : (one >>> 0) * HIGH + (other >>> LOW_BITS) + 1
}

/** Fills the words and gives the number of their units. */
function readLine(text: string, {start, end}: Span, words: KeyedWords): number {
  words.count = 0
  let letters = 0
  let hash = 0
  let length = 0
  let from = start
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    const to = table[code]
    if (to === DROP) continue
    const kind = classes[code]
    if (kind > 0 && kind <= OTHER) {
      if (length === 0) from = at
      hash = to === EXPAND ? addLigature(hash, code) : addToHash(hash, keyUnit(to))
      length++
    } else if (length > 0) {
      addWord(words, hash, {start: from, end: at})
      letters += length
      length = 0
      hash = 0
    }
  }
  if (length > 0) addWord(words, hash, {start: from, end})
  return letters + length
}

/** The letters of a ligature, one after another. */
function addLigature(hash: number, code: number): number {
  return (expansions.get(code) ?? []).reduce((sum, unit) => addToHash(sum, keyUnit(unit)), hash)
}

function addWord(words: KeyedWords, hash: number, {start, end}: Span): void {
  if (words.count === words.hashes.length) grow(words)
  words.hashes[words.count] = hash
  words.starts[words.count] = start
  words.ends[words.count++] = end
}

function grow(words: KeyedWords): void {
  const larger = (old: Int32Array): Int32Array => {
    const grown = new Int32Array(2 * old.length)
    grown.set(old)
    return grown
  }
  words.hashes = larger(words.hashes)
  words.starts = larger(words.starts)
  words.ends = larger(words.ends)
}
