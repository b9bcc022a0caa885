import * as foldTable from '../text/fold-table.ts'
import * as exchangedLetters from './exchanged-letters.ts'
import * as keyRecords from './key-records.ts'
import * as keys from './keys.ts'
import * as states from './scan-state.ts'
import type {Scan} from './scan-state.ts'
import * as unitClasses from './unit-classes.ts'

// As in `scanText`: constants of this module are known to the engine, imported ones are read anew at every letter.
const {DROP, table} = foldTable
const {EXCHANGED, exchangeKinds} = exchangedLetters
const {keyOfRecord, SPELLING} = keyRecords
const {ANY_SUFFIX, EXPECTED, PRONOUN, SKIPPED, STRICT} = keys
const {AS_EXPECTED, END, FIELDS, HOST, KEY, NO, START, STATE, UNKNOWN, YES} = states
const {classes, FIRST_LETTER, SKIP} = unitClasses

const BLANK = 0x20

/** Lists the keys that begin at an offset. */
export function walk(scan: Scan, from: number): void {
  const root = scan.cells[0] >> 1
  const child = root + scan.symbols[scan.text.charCodeAt(from)]
  if (scan.cells[2 * child + 1] === 0) walkOn(scan, from, {at: from + 1, node: child})
}

/** Lists the keys that begin at an offset and go on from a node of the trie, which stands for the text up to another. */
export function walkOn(scan: Scan, from: number, {at, node}: {at: number; node: number}): void {
  const {cells, ends, starts, symbols, text, length} = scan
  let behind = at
  for (let slot = node; ;) {
    const cell = cells[2 * slot]
    if (cell < 0) {
      addKey(scan, starts[-1 - cell], from)
      return
    }
    if ((cell & 1) === 1) addKey(scan, starts[ends[slot]], from)
    const next = nextUnit(scan, behind)
    if (next === length) return
    const child = (cell >> 1) + symbols[text.charCodeAt(next)]
    if (cells[2 * child + 1] !== slot) return
    slot = child
    behind = next + 1
  }
}

/** Lists the key that has a record if it stands at an offset and what follows can end it. */
export function addKey(scan: Scan, record: number, from: number): void {
  const {text, length, records} = scan
  const traits = records[record]
  const end = endOfKey(scan, record, from)
  if (end < 0) return
  let next = end
  while (next < length && classes[text.charCodeAt(next)] === SKIP) next++
  if (next < length && classes[text.charCodeAt(next)] >= FIRST_LETTER && (traits & (PRONOUN | ANY_SUFFIX)) === 0) return
  const first = scan.count++ * FIELDS
  if (first + FIELDS > scan.places.length) scan.places = enlarge(scan.places)
  const {places} = scan
  places[first + KEY] = keyOfRecord(records, record)
  places[first + START] = from
  places[first + END] = end
  places[first + HOST] = scan.host
  places[first + STATE] = scan.state
  places[first + AS_EXPECTED] = (traits & EXPECTED) === 0 ? UNKNOWN : scan.isAsSpelled ? YES : NO
}

/**
 * Behind the last unit of the key of a record, if it stands at an offset; −1 where another stands there, or another Arabic
 * letter where the key has one that is looked up by the same symbol, and is strict. Notes whether every unit is as it is
 * spelled.
 */
function endOfKey(scan: Scan, record: number, from: number): number {
  const {records, symbols, text, length} = scan
  const isStrict = (records[record] & STRICT) !== 0
  const first = record + SPELLING
  let isSame = true
  let at = from
  let letter = first
  for (; records[letter] !== 0; letter++) {
    if (at > from) at = nextUnit(scan, at)
    if (at === length) return -1
    const code = text.charCodeAt(at++)
    const wanted = records[letter]
    if (code === wanted) continue
    isSame = false
    if (symbols[code] !== symbols[wanted]) return -1
    if (isStrict && table[code] !== table[wanted] && exchangeKinds[table[code]] === EXCHANGED) return -1
  }
  scan.isAsSpelled = isSame && at - from === letter - first
  return at
}

/** Where the next unit is that folding keeps; any run of white space is one blank. */
function nextUnit({symbols, text, length}: Scan, start: number): number {
  let at = start
  if (table[text.charCodeAt(start - 1)] === BLANK) {
    while (at < length && (table[text.charCodeAt(at)] === BLANK || table[text.charCodeAt(at)] === DROP)) at++
  }
  while (at < length && symbols[text.charCodeAt(at)] === SKIPPED) at++
  return at
}

function enlarge(places: Int32Array): Int32Array {
  const more = new Int32Array(2 * places.length)
  more.set(places)
  return more
}
