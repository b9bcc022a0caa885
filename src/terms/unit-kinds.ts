import {isArabicLetter, isWordUnit} from '../text/characters.ts'
import {DROP, EXPAND, expansions, table} from '../text/fold-table.ts'

/** What a code unit is to words, once folded. BETWEEN is all that stands between words. */
const BETWEEN = 0
/** An Arabic letter. */
export const ARABIC = 1
/** Anything else that words are made of: a Latin letter, a digit. */
export const LATIN = 2
/** Left out by folding: tashkeel, tatweel, marks that show nothing. */
export const DROPPED = 3

/** Folds to several units. */
export const SEVERAL = 4

/** For each code unit its kind. */
export const unitKinds: Uint8Array = Uint8Array.from(table, (to) => {
  if (to === EXPAND) return SEVERAL
  return to === DROP ? DROPPED : kindOf(to)
})

/** What kind of unit stands at an offset; units that folding leaves out are passed over. */
export function kindFrom(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const kind = unitKinds[text.charCodeAt(at)]
    if (kind === SEVERAL) return kindOf(expansions.get(text.charCodeAt(at))?.at(0) ?? 0)
    if (kind !== DROPPED) return kind
  }
  return BETWEEN
}

/** What kind of unit stands before an offset; units that folding leaves out are passed over. */
export function kindBefore(text: string, end: number): number {
  for (let at = end - 1; at >= 0; at--) {
    const kind = unitKinds[text.charCodeAt(at)]
    if (kind === SEVERAL) return kindOf(expansions.get(text.charCodeAt(at))?.at(-1) ?? 0)
    if (kind !== DROPPED) return kind
  }
  return BETWEEN
}

function kindOf(folded: number): number {
  if (isArabicLetter(folded)) return ARABIC
  return isWordUnit(folded) ? LATIN : BETWEEN
}
