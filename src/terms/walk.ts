import {DROP, table} from '../text/fold-table.ts'
import {EXCHANGED, exchangeKinds} from './exchanged-letters.ts'
import {FIRST_LETTER, NO_SUFFIX, SKIP, SKIPPED} from './keys.ts'
import {END, FIELDS, HOST, KEY, type Scan, START, STATE} from './scan-state.ts'

const BLANK = 0x20

/** Lists the keys that begin at an offset. */
export function walk(scan: Scan, from: number): void {
  const {cells, ends, symbols, units, length} = scan
  let slot = 0
  let cell = cells[0]
  let at = from
  for (let depth = 0; ; depth++) {
    if (cell < 0) {
      compareRest(scan, -1 - cell, {from, at, depth})
      return
    }
    if ((cell & 1) === 1) add(scan, ends[slot], {from, at, depth})
    const next = depth === 0 ? at : nextUnit(scan, at)
    if (next === length) return
    const child = (cell >> 1) + symbols[units[next]]
    if (cells[2 * child + 1] !== slot) return
    slot = child
    cell = cells[2 * child]
    at = next + 1
  }
}

/** How far a walk has come: so many symbols, from `from` to `at`. */
interface Way {
  readonly from: number
  readonly at: number
  readonly depth: number
}

/** Lists the only key that is left, if its rest stands here. */
function compareRest(scan: Scan, key: number, way: Way): void {
  const {symbols, spellings, starts, units, length} = scan
  const end = starts[key + 1]
  let {at} = way
  for (let symbol = starts[key] + way.depth; symbol < end; symbol++) {
    const next = nextUnit(scan, at)
    if (next === length || symbols[units[next]] !== symbols[spellings[symbol]]) return
    at = next + 1
  }
  add(scan, key, {...way, at})
}

/** Where the next unit is that folding keeps; any run of white space is one blank. */
function nextUnit({symbols, units, length}: Scan, start: number): number {
  let at = start
  if (table[units[start - 1]] === BLANK) {
    while (at < length && (table[units[at]] === BLANK || table[units[at]] === DROP)) at++
  }
  while (at < length && symbols[units[at]] === SKIPPED) at++
  return at
}

function add(scan: Scan, key: number, {from, at}: Way): void {
  const {classes, units, length} = scan
  let next = at
  while (next < length && classes[units[next]] === SKIP) next++
  if (next < length && classes[units[next]] >= FIRST_LETTER && scan.suffixes[key] === NO_SUFFIX) return
  if (scan.strict[key] === 1 && isOther(scan, key, from)) return
  const first = scan.count++ * FIELDS
  if (first + FIELDS > scan.places.length) scan.places = enlarge(scan.places)
  const {places} = scan
  places[first + KEY] = key
  places[first + START] = from
  places[first + END] = at
  places[first + HOST] = scan.host
  places[first + STATE] = scan.state
}

/** Whether another Arabic letter stands where the key has one that is looked up by the same symbol: another word. */
function isOther(scan: Scan, key: number, from: number): boolean {
  const {spellings, starts, units} = scan
  let at = from
  for (let letter = starts[key]; letter < starts[key + 1]; letter++) {
    if (at > from) at = nextUnit(scan, at)
    const here = table[units[at++]]
    if (here !== spellings[letter] && exchangeKinds[here] === EXCHANGED) return true
  }
  return false
}

function enlarge(places: Int32Array): Int32Array {
  const more = new Int32Array(2 * places.length)
  more.set(places)
  return more
}
