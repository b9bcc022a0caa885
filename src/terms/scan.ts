import {foldInto} from '../text/fold.ts'
import {exchangeKinds, FOREIGN} from './exchanged-letters.ts'
import {FIRST_LETTER, LIGATURE, SKIP, WORD} from './keys.ts'
import {NO_PREFIX, prefixAt, readPrefix} from './prefixes.ts'
import {END, FIELDS, HOST, KEY, type Scan, START, STATE} from './scan-state.ts'
import {walk} from './walk.ts'
import {addSymbol, hashOfRest, LONGEST_WORD, passes} from './word-filter.ts'

/**
 * Lists where keys stand at the beginning of a word or behind letters that can be a prefix, by start, shorter first. Whether
 * the rest of the host word fits is for others to say. The places end behind the last unit that folding keeps.
 */
export function scanText(scan: Scan, text: string): void {
  if (scan.units.length < text.length) scan.units = new Uint16Array(2 * text.length)
  const {units, folded} = scan
  let kinds = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    units[at] = code
    kinds |= exchangeKinds[code]
  }
  scan.hasForeign = (kinds & FOREIGN) !== 0
  scan.length = text.length
  if (scanUnits(scan)) return
  // The tables cannot say what a ligature folds to, so such a text is folded first.
  foldInto(folded, text)
  scan.units = folded.units
  scan.length = folded.length
  scanUnits(scan)
  scan.units = units
  toOriginal(scan)
}

/** Lists the places in the units; false where it comes upon a ligature. */
function scanUnits(scan: Scan): boolean {
  const {units, length, classes} = scan
  scan.count = 0
  for (let at = 0; at < length;) {
    if (classes[units[at]] >= FIRST_LETTER) {
      at = scanArabicWord(scan, at)
      // What follows without a blank may have these letters for a prefix: و«الفجر».
      if (at === length || units[at] === BLANK) continue
    } else {
      scan.host = at
      scan.state = 0
    }
    const unit = classes[units[at]]
    if (unit === LIGATURE) return false
    if (unit !== SKIP) walk(scan, at)
    at = skipOther(scan, at)
  }
  return true
}

const BLANK = 0x20

/** Tries every place of a word before which a prefix may end; gives the offset behind the word. */
function scanArabicWord(scan: Scan, start: number): number {
  const {units, length, hashes, classes} = scan
  let end = start
  let hash = 0
  let count = 0
  for (; end < length; end++) {
    const unit = classes[units[end]]
    if (unit >= FIRST_LETTER) {
      hash = addSymbol(hash, unit)
      hashes[++count] = hash
    } else if (unit !== SKIP) break
  }
  scan.host = start
  scan.state = 0
  for (let at = start, letter = 0; letter < count && scan.state !== NO_PREFIX; at++) {
    if (classes[units[at]] === SKIP) continue
    if (prefixAt[scan.state] !== null && mayBegin(scan, letter, count)) walk(scan, at)
    scan.state = readPrefix(scan.state, units[at])
    letter++
  }
  return end
}

/** Whether a key may begin at a letter of a word with so many letters. */
function mayBegin({hashes, filter, longestSuffix}: Scan, letter: number, count: number): boolean {
  if (count > LONGEST_WORD) return true
  const before = hashes[letter]
  for (let last = count; last > letter && count - last <= longestSuffix; last--) {
    if (passes(filter, hashOfRest(hashes[last], before, last - letter))) return true
  }
  return false
}

/** Behind a word in Latin letters, or one other unit; terms begin at the beginning of a word only. */
function skipOther({units, length, classes}: Scan, start: number): number {
  let at = start + 1
  if (classes[units[start]] !== WORD) return at
  while (at < length && (classes[units[at]] === WORD || classes[units[at]] === SKIP)) at++
  return at
}

/** Brings the places to offsets of the original; those that begin or end inside a ligature no span can be given for. */
function toOriginal(scan: Scan): void {
  const {places, folded} = scan
  const {origin, length} = folded
  const isInside = (at: number): boolean => at > 0 && at < length && origin[at] === origin[at - 1]
  let kept = 0
  for (let at = 0; at < scan.count * FIELDS; at += FIELDS) {
    const [start, end] = [places[at + START], places[at + END]]
    if (isInside(start) || isInside(end)) continue
    places[kept + KEY] = places[at + KEY]
    places[kept + START] = origin[start]
    places[kept + END] = origin[end - 1] + 1
    places[kept + HOST] = origin[places[at + HOST]]
    places[kept + STATE] = places[at + STATE]
    kept += FIELDS
  }
  scan.count = kept / FIELDS
}
