import {comparePrepared} from '../terms/compare-names.ts'
import {prepareName} from '../terms/prepare-name.ts'
import {cutClitics} from './cut-clitics.ts'
import {hasForeignLetter, nameLikelihood} from './letter-model.ts'
import {skeletonOf} from '../terms/skeleton.ts'

/** A word whose prefix nothing has spoken for yet. */
export interface UncutWord {
  readonly type: number
  readonly form: string
  readonly folded: string
}

/** A rest of fewer letters is like other words by chance, unless it has an unusual sequence of consonants. */
const LETTERS = 4
const CONSONANTS = 3
const ALIKE = 0.9

interface RestOf {
  readonly type: number
  /** The word as a whole. */
  readonly whole: string
  readonly cut: number
  readonly form: string
}

/**
 * Prefixes that another spelling speaks for: وبوتن is و + بوتن where the corpus or the glossary has بوتين or ببوتن. Rests must
 * look like names.
 *
 * @param names forms without article that may be names, of the corpus and of the glossary
 * @returns for each type the units to cut off; types not in it keep what they have
 */
export function vouchCuts(uncut: readonly UncutWord[], names: readonly string[]): Map<number, number> {
  const rests = uncut.flatMap(({type, form, folded}) => restsOf(type, form, folded))
  const blocks = new Map<string, RestOf[]>()
  for (const name of names) add(blocks, {type: -1, whole: name, cut: 0, form: name})
  for (const rest of rests) add(blocks, rest)
  const cuts = new Map<number, number>()
  for (const rest of rests) {
    const others = blocks.get(keyOf(rest.form)) ?? []
    if (!cuts.has(rest.type) && others.some((other) => speaksFor(other, rest))) cuts.set(rest.type, rest.cut)
  }
  return cuts
}

function restsOf(type: number, form: string, folded: string): RestOf[] {
  return cutClitics(form)
    .filter(
      ({form: rest, cut}) =>
        rest.length >= LETTERS + cut - 1 && !rest.startsWith('ال') && skeletonOf(rest).length >= CONSONANTS,
    )
    .filter(({form: rest}) => hasForeignLetter(rest) || nameLikelihood(rest) > Math.max(0, nameLikelihood(folded) - 1))
    .map(({form: rest, cut}) => ({type, whole: form, cut, form: rest}))
}

function add(blocks: Map<string, RestOf[]>, rest: RestOf): void {
  const key = keyOf(rest.form)
  const block = blocks.get(key)
  if (block === undefined) blocks.set(key, [rest])
  else if (block.length < MOST) block.push(rest)
}

/** More words with one key prove nothing new. */
const MOST = 30

/** خ is written for k and for h. */
function keyOf(form: string): string {
  return skeletonOf(form).replaceAll('ح', 'ك')
}

function speaksFor(other: RestOf, rest: RestOf): boolean {
  // فيرجينيا and وفيرجينيا share a rest whatever is cut off.
  if (other.whole.endsWith(rest.whole) || rest.whole.endsWith(other.whole))
    return other.type < 0 && other.form === rest.form
  // What is cut off both says nothing: لومپوك and لومبوك.
  if (other.cut > 0 && other.whole.slice(0, other.cut) === rest.whole.slice(0, rest.cut)) return false
  if (other.form === rest.form) return true
  return comparePrepared(prepareName(other.form), prepareName(rest.form)) >= ALIKE
}
