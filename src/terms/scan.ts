import {isLatinLetter} from '../text/characters.ts'
import {fold, type Folded} from '../text/fold.ts'
import {firstSlot, nextSlot} from './first-words.ts'
import * as prefixes from './prefixes.ts'
import * as states from './scan-state.ts'
import type {Scan} from './scan-state.ts'
import * as unitClasses from './unit-classes.ts'
import {addKey, walk, walkOn} from './walk.ts'
import * as wordFilter from './word-filter.ts'

// Constants of this module are known to the engine; imported ones it reads anew at every letter, a third of the time in all.
const {AS_EXPECTED, END, FIELDS, HOST, KEY, START, STATE, UNKNOWN} = states
const {isPrefix, NO_PREFIX, readPrefix} = prefixes
const {classes, FIRST_LETTER, FOREIGN_LETTER, letterOf, LIGATURE, SKIP, WORD} = unitClasses
const {addLetter, hashOfRest, LONGEST_WORD, mix, passes} = wordFilter

/**
 * Lists where keys stand at the beginning of a word or behind letters that can be a prefix, by start, shorter first. Whether
 * the rest of the host word fits is for others to say. The places end behind the last unit that folding keeps.
 */
export function scanText(scan: Scan, text: string): void {
  scan.hasForeign = false
  scan.hasLatin = false
  if (scanUnits(scan, text)) return
  // The tables cannot say what a ligature folds to, so such a text is folded first.
  const folded = fold(text)
  scanUnits(scan, folded.text)
  toOriginal(scan, folded)
}

/** Lists the places in a text; false where it comes upon a ligature. */
function scanUnits(scan: Scan, text: string): boolean {
  const {length} = text
  const {begins} = scan
  scan.text = text
  scan.length = length
  scan.count = 0
  scan.behind = -1
  for (let at = 0; at < length;) {
    const code = text.charCodeAt(at)
    const unit = classes[code]
    if (unit >= FIRST_LETTER) {
      at = scanArabicWord(scan, text, at)
      continue
    }
    if (unit === LIGATURE) return false
    if (begins[code] === 1) walkFrom(scan, at)
    at = unit === WORD ? skipWord(scan, at) : at + 1
  }
  return true
}

/** Lists the keys that begin with a unit that is no Arabic letter. */
function walkFrom(scan: Scan, at: number): void {
  // What follows an Arabic word without a blank may have the word for a prefix: و«الفجر».
  const isBehindWord = scan.behind === at && scan.text.charCodeAt(at) !== BLANK
  if (!isBehindWord) {
    scan.host = at
    scan.state = 0
  }
  walk(scan, at)
}

const BLANK = 0x20

/** Behind a word that is not Arabic; terms begin at the beginning of a word only. */
function skipWord(scan: Scan, start: number): number {
  const {text, length} = scan
  let at = start
  for (; at < length; at++) {
    const code = text.charCodeAt(at)
    if (classes[code] !== WORD && classes[code] !== SKIP) break
    if (isLatinLetter(code)) scan.hasLatin = true
  }
  return at
}

/** Tries every place of an Arabic word before which a prefix may end; gives the offset behind the word. */
function scanArabicWord(scan: Scan, text: string, start: number): number {
  const {hashes} = scan
  let end = start
  let hash = 0
  let count = 0
  let all = 0
  for (; end < text.length; end++) {
    const unit = classes[text.charCodeAt(end)]
    if (unit >= FIRST_LETTER) {
      hash = addLetter(hash, letterOf(unit))
      hashes[++count] = hash
      all |= unit
    } else if (unit !== SKIP) break
  }
  if (all >= FOREIGN_LETTER) scan.hasForeign = true
  scan.host = start
  scan.behind = end
  scan.letters = count
  let state = 0
  for (let at = start, letter = 0; letter < count && state !== NO_PREFIX; at++) {
    const code = text.charCodeAt(at)
    if (classes[code] === SKIP) continue
    if (isPrefix[state] === 1 && mayBegin(scan, letter, count)) {
      scan.state = state
      listKeys(scan, at, letter)
    }
    state = readPrefix(state, code)
    letter++
  }
  scan.state = state
  return end
}

/** Whether a key may begin at a letter of a word with so many letters. */
function mayBegin({hashes, filter, longestSuffix}: Scan, letter: number, count: number): boolean {
  if (count > LONGEST_WORD) return true
  const before = hashes[letter]
  // Names take no suffix.
  if (longestSuffix === 0) return passes(filter, mix(hashOfRest(hashes[count], before, count - letter)))
  for (let last = count; last > letter && count - last <= longestSuffix; last--) {
    if (passes(filter, mix(hashOfRest(hashes[last], before, last - letter)))) return true
  }
  return false
}

/** Lists the keys that begin at an offset in a word, behind so many letters: with all the rest or without a suffix. */
function listKeys(scan: Scan, at: number, letter: number): void {
  const {hashes, words, longestSuffix, letters} = scan
  if (letters > LONGEST_WORD) {
    walk(scan, at)
    return
  }
  const before = hashes[letter]
  for (let last = Math.max(letter + 1, letters - longestSuffix); last <= letters; last++) {
    const hash = hashOfRest(hashes[last], before, last - letter)
    for (let slot = firstSlot(words, hash); slot >= 0; slot = nextSlot(words, slot)) {
      const node = words.slots[slot + 1]
      if (node < 0) addKey(scan, -1 - node, at)
      else if (last === letters) walkOn(scan, at, {at: scan.behind, node})
      else if (scan.ends[node] >= 0) addKey(scan, scan.starts[scan.ends[node]], at)
    }
  }
}

/** Brings the places to offsets of the original; those that begin or end inside a ligature no span can be given for. */
function toOriginal(scan: Scan, {text, origin}: Folded): void {
  const {places} = scan
  const isInside = (at: number): boolean => at > 0 && at < text.length && origin[at] === origin[at - 1]
  let kept = 0
  for (let at = 0; at < scan.count * FIELDS; at += FIELDS) {
    const [start, end] = [places[at + START], places[at + END]]
    if (isInside(start) || isInside(end)) continue
    places[kept + KEY] = places[at + KEY]
    places[kept + START] = origin[start]
    places[kept + END] = origin[end - 1] + 1
    places[kept + HOST] = origin[places[at + HOST]]
    places[kept + STATE] = places[at + STATE]
    places[kept + AS_EXPECTED] = UNKNOWN
    kept += FIELDS
  }
  scan.count = kept / FIELDS
}
