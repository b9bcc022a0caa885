import {table} from '../text/fold-table.ts'
import {exchangeKinds, exchangeSigns, FOREIGN} from './exchanged-letters.ts'
import {ARABIC, DROPPED, LATIN, SEVERAL, unitKinds} from './unit-kinds.ts'

/** Of a word that is not Arabic. */
export const WORD = 1
/** Left out by folding. */
export const SKIP = 2
/** Folds to several units. */
export const LIGATURE = 3
export const FIRST_LETTER = 4
/** Stands in no Arabic word. */
export const FOREIGN_LETTER = 0x8000

/** Units read as others when keys are looked up. What may really differ is checked on the hit, by `compareLetters`. */
export const sameUnits: ReadonlyMap<string, string> = new Map([['ة', 'ه'], ['-', ' '], ...exchangeSigns])

/**
 * For each code unit: WORD, SKIP, LIGATURE; for an Arabic letter the unit it is looked up by, which is FIRST_LETTER or more,
 * with FOREIGN_LETTER added where it is one; 0 for what is none of these.
 */
export const classes: Uint16Array = Uint16Array.from(table, (_, code) => classOf(code))

function classOf(code: number): number {
  const kind = unitKinds[code]
  if (kind === DROPPED) return SKIP
  if (kind === SEVERAL) return LIGATURE
  if (kind !== ARABIC) return kind === LATIN ? WORD : 0
  const folded = String.fromCharCode(table[code])
  const letter = (sameUnits.get(folded) ?? folded).charCodeAt(0)
  return exchangeKinds[code] === FOREIGN ? letter + FOREIGN_LETTER : letter
}

/** The letter of a class. */
export function letterOf(unit: number): number {
  return unit & ~FOREIGN_LETTER
}
