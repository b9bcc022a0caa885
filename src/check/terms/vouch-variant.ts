import type {TermHit} from '../../model.ts'
import {findSpellings} from '../../spelling/find-spellings.ts'
import {applyEdits} from '../../text/edits.ts'
import {foldWord} from '../../text/fold.ts'
import type {HouseStyle} from '../check.ts'

/** Changes below this vouch for nothing. */
const SURE = 0.7

/**
 * How sure it is that a hit is its term. A variant that the matcher only guesses is sure where the spelling profile makes the
 * term of it: پ and گ in الپنتاگون are ب and غ in that house, whatever the word.
 *
 * @returns the hit's own score, or that of the profile's changes
 */
export function vouchVariant({match, score, form, term}: TermHit, house: HouseStyle | null): number {
  if (match !== 'variant' || house === null) return score
  const hits = findSpellings({text: form, opaque: [], terms: [], english: null}, house.profile)
  const sure = hits.filter(({edit, confidence}) => edit !== null && confidence >= SURE)
  const made = foldWord(
    applyEdits(
      form,
      sure.flatMap(({edit}) => edit ?? []),
    ),
  )
  const isTerm = made === foldWord(term) || made === foldWord(term.replace(/^ال/u, ''))
  return isTerm && sure.length > 0 ? Math.max(score, Math.min(...sure.map(({confidence}) => confidence))) : score
}
