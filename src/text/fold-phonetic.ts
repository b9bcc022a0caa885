import {soundClasses} from '../data/sound-classes.ts'
import {isArabicLetter, isLatinLetter} from './characters.ts'
import type {Folded} from './folded.ts'
import {textOf} from './text-of.ts'

/** What a unit does by itself. */
const OUTSIDE = 0
const LETTER = 1
const VOWEL = 2
const APOSTROPHE = 0x27
/** For each code unit: whether it belongs to words, and how. */
const kinds: Uint8Array = new Uint8Array(0x10000)
/** Whether a unit is not heard as the last letter of a word. */
const isSilentAtEnd: Uint8Array = new Uint8Array(0x10000)
/** How many units the longest group has that begins with a unit. */
const longest: Uint8Array = new Uint8Array(0x10000)
/** The sign of a unit by itself, 0 where it has none of its own. */
const signs: Uint16Array = new Uint16Array(0x10000)
/** Groups, and single letters of several signs, ^ before those that must begin a word. */
const groups: ReadonlyMap<string, string> = readClasses()
const vowelSign: number = soundClasses.vowelSign.charCodeAt(0)

/** Where the pass stands. */
interface Pass {
  readonly text: string
  readonly origin: Uint32Array
  readonly units: Uint16Array
  readonly origins: Uint32Array
  length: number
  /** Where the signs of the word begin in `units`. */
  wordStart: number
}

/**
 * Phonetic folding of text that is folded orthographically: each word becomes its skeleton of sound classes
 * (`data/sound-classes.yaml`), everything else stays. The way back leads to the original.
 */
export function foldPhonetic({text, origin}: Folded): Folded {
  // One letter gives four signs at most.
  const room = text.length * MOST_SIGNS
  const pass: Pass = {
    text,
    origin,
    units: new Uint16Array(room),
    origins: new Uint32Array(room + 1),
    length: 0,
    wordStart: 0,
  }
  for (let at = 0; at < text.length;) {
    if (kinds[text.charCodeAt(at)] === OUTSIDE) put(pass, text.charCodeAt(at), at++)
    else at = foldWordAt(pass, at)
  }
  pass.origins[pass.length] = origin[text.length]
  return {text: textOf(pass.units, 0, pass.length), origin: pass.origins.slice(0, pass.length + 1)}
}

const MOST_SIGNS = 4

/** Writes the skeleton of the word that starts at an offset; gives the offset behind it. */
function foldWordAt(pass: Pass, start: number): number {
  const {text} = pass
  pass.wordStart = pass.length
  let at = start
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (kinds[code] === OUTSIDE) {
      // O'Brien is one word.
      if (code !== APOSTROPHE || at + 1 === text.length || kinds[text.charCodeAt(at + 1)] === OUTSIDE) return at
      at++
      continue
    }
    const taken = longest[code] === 0 ? 0 : putGroup(pass, at, at === start)
    if (taken === 0) putLetter(pass, at, at === start)
    at += Math.max(1, taken)
  }
  return at
}

/** Writes the signs of the longest group at an offset; gives its length, 0 for no group. */
function putGroup(pass: Pass, at: number, isFirst: boolean): number {
  const {text} = pass
  for (let length = longest[text.charCodeAt(at)]; length > 0; length--) {
    const group = text.slice(at, at + length)
    const reading = (isFirst ? groups.get(`^${group}`) : undefined) ?? groups.get(group)
    if (reading === undefined) continue
    for (let sign = 0; sign < reading.length; sign++) putSign(pass, reading.charCodeAt(sign), at)
    return length
  }
  return 0
}

function putLetter(pass: Pass, at: number, isFirst: boolean): void {
  const code = pass.text.charCodeAt(at)
  if (kinds[code] === VOWEL) {
    if (isFirst) put(pass, vowelSign, at)
    return
  }
  const isLast = at + 1 === pass.text.length || kinds[pass.text.charCodeAt(at + 1)] === OUTSIDE
  if (isLast && !isFirst && isSilentAtEnd[code] === 1) return
  putSign(pass, signs[code], at)
}

/** Writes a sign unless it stands there already. */
function putSign(pass: Pass, sign: number, at: number): void {
  if (pass.length > pass.wordStart && pass.units[pass.length - 1] === sign) return
  put(pass, sign, at)
}

function put(pass: Pass, unit: number, at: number): void {
  pass.units[pass.length] = unit
  pass.origins[pass.length++] = pass.origin[at]
}

function readClasses(): Map<string, string> {
  for (let code = 0; code < 0x10000; code++) {
    if (!isArabicLetter(code) && !isLatinLetter(code)) continue
    kinds[code] = LETTER
    signs[code] = code
  }
  for (const vowel of soundClasses.vowels) kinds[vowel.charCodeAt(0)] = VOWEL
  for (const letter of soundClasses.silentAtEnd) isSilentAtEnd[letter.charCodeAt(0)] = 1
  const groups = new Map<string, string>()
  for (const [unit, reading] of Object.entries(soundClasses.readings)) {
    const letters = unit.replace('^', '')
    const first = letters.charCodeAt(0)
    if (unit.length === 1 && reading.length === 1) signs[first] = reading.charCodeAt(0)
    else {
      groups.set(unit, reading)
      longest[first] = Math.max(longest[first], letters.length)
    }
  }
  return groups
}
