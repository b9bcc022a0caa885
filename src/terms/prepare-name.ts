import {nameLetters} from '../data/name-letters.ts'
import {countScripts, isArabicLetter, isLatinLetter} from '../text/characters.ts'
import {foldWord} from '../text/fold.ts'
import {identify, type NameIdentity} from './distinct-names.ts'
import {type LetterTable, letterTables, LONGEST_UNIT} from './letter-tables.ts'

/** A name made ready for comparing with many others. */
export interface PreparedName {
  readonly script: 'ar' | 'latin'
  /** Folded letters between ^ and $; blanks, hyphens and marks left out. */
  readonly letters: string
  /** For a partner in the same script and for one in the other. */
  readonly same: UnitList
  readonly other: UnitList
  readonly identity: NameIdentity
}

/** The units of a name in one table. Those that start at letter `i` are `units[first[i]]`…`units[first[i + 1] - 1]`. */
export interface UnitList {
  readonly first: Uint16Array
  readonly units: Uint16Array
  readonly lengths: Uint8Array
  /** What each letter costs without partner; ^ and $ always have one. */
  readonly gaps: Float32Array
}

/** More than this is no name; the rest is not compared. */
const MAX_LETTERS = 100

/**
 * Makes a name ready for `comparePrepared`.
 *
 * @param text in Arabic or Latin letters, in any spelling; mixed text counts as the script it has more of
 */
export function prepareName(text: string): PreparedName {
  const scripts = countScripts(text)
  const script = scripts.ar >= scripts.en && scripts.ar > 0 ? 'ar' : 'latin'
  const folded = foldWord(text)
  const letters = `^${lettersOf(folded, script)}$`
  const cross = letterTables.latin
  const same = script === 'ar' ? letterTables.arabic : letterTables.latinLatin
  return {
    script,
    letters,
    same: listUnits(letters, same.left, same.leftGaps),
    other:
      script === 'ar'
        ? listUnits(letters, cross.left, cross.leftGaps)
        : listUnits(letters, cross.right, cross.rightGaps),
    identity: identify(folded),
  }
}

function lettersOf(folded: string, script: PreparedName['script']): string {
  let letters = ''
  for (const letter of folded) {
    const code = letter.charCodeAt(0)
    const isOwn = script === 'ar' ? isArabicLetter(code) : isLatinLetter(code)
    if (isOwn) letters += nameLetters.respell[letter] ?? letter
    if (letters.length >= MAX_LETTERS) break
  }
  return letters.slice(0, MAX_LETTERS)
}

function listUnits(letters: string, known: LetterTable['left'], costs: LetterTable['leftGaps']): UnitList {
  const first = new Uint16Array(letters.length + 1)
  const units: number[] = []
  const lengths: number[] = []
  const gaps = new Float32Array(letters.length)
  for (let at = 0; at < letters.length; at++) {
    first[at] = units.length
    gaps[at] = letters[at] === '^' || letters[at] === '$' ? Infinity : (costs[letters[at]] ?? nameLetters.letterGap)
    for (let length = 1; length <= LONGEST_UNIT && at + length <= letters.length; length++) {
      const unit = known.get(letters.slice(at, at + length))
      if (unit === undefined) continue
      units.push(unit)
      lengths.push(length)
    }
  }
  first[letters.length] = units.length
  return {first, units: Uint16Array.from(units), lengths: Uint8Array.from(lengths), gaps}
}
