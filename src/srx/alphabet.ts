import type {CharSet} from './pattern-tree.ts'
import type {SetMember} from './set-member.ts'
import {setMember} from './set-member.ts'

/** Stands for the second half of a surrogate pair, which is no code point of its own. */
export const SKIP = 0xffff

/**
 * Code points that no set of the rules tells apart are one letter to the automata. Letters are found as texts are read.
 */
export interface Alphabet {
  readonly members: readonly SetMember[]
  /** The letter of each code unit, plus one; 0 where it is not known yet. */
  readonly ofUnit: Uint16Array
  readonly ofRare: Map<number, number>
  readonly numbers: Map<string, number>
  /** For each letter, a 1 for each set that it is in. */
  readonly isIn: Uint8Array[]
}

/** The alphabet of the sets, by their numbers. */
export function createAlphabet(sets: readonly CharSet[]): Alphabet {
  return {
    members: sets.map(setMember),
    ofUnit: new Uint16Array(0x10000),
    ofRare: new Map(),
    numbers: new Map(),
    isIn: [],
  }
}

/** The letters of a text, one for each unit; `SKIP` for the second half of a pair. */
export function readLetters(alphabet: Alphabet, text: string): Uint16Array {
  const letters = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const known = alphabet.ofUnit[unit]
    // The first half of a pair is never noted as a unit, a lone one neither.
    if (known > 0) {
      letters[at] = known - 1
      continue
    }
    const code = text.codePointAt(at) ?? unit
    letters[at] = letterOf(alphabet, code)
    if (code > 0xffff) letters[++at] = SKIP
  }
  return letters
}

function letterOf(alphabet: Alphabet, code: number): number {
  const known = alphabet.ofRare.get(code)
  if (known !== undefined) return known
  const isIn = Uint8Array.from(alphabet.members, (isMember) => (isMember(code) ? 1 : 0))
  const key = isIn.join('')
  let letter = alphabet.numbers.get(key)
  if (letter === undefined) {
    letter = alphabet.isIn.length
    alphabet.numbers.set(key, letter)
    alphabet.isIn.push(isIn)
  }
  const isWhole = code <= 0xffff && (code < 0xd800 || code > 0xdbff)
  if (isWhole) alphabet.ofUnit[code] = letter + 1
  else alphabet.ofRare.set(code, letter)
  return letter
}
