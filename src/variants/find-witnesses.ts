import {comparePrepared} from '../terms/compare-names.ts'
import {type PreparedName, prepareName} from '../terms/prepare-name.ts'
import {cutClitics} from './cut-clitics.ts'
import {type EnglishName, englishNames} from './english-names.ts'
import {isFunctionWord, ordinariness} from './ordinary-words.ts'
import type {VariantText, Words} from './read-words.ts'
import {isNear, skeletonOf} from '../terms/skeleton.ts'

/** What the English says of one word type. */
export interface Witness {
  /** Segments with the word and with English opposite. */
  readonly segments: number
  /** For each reading of the word (units cut off before it), the English names that it matches: number → how often. */
  readonly matches: ReadonlyMap<number, ReadonlyMap<number, number>>
}

export interface Witnesses {
  readonly names: readonly EnglishName[]
  /** Which names stand opposite each segment, counted through all texts. */
  readonly bySegment: readonly (readonly number[])[]
  /** By word type; null where no English stands opposite. */
  readonly byType: readonly (Witness | null)[]
}

/** Below this an Arabic word and an English name are not one name. */
export const SURE = 0.7

interface Side {
  readonly skeleton: string
  readonly prepared: PreparedName
}

/** Inflected forms of dictionary words are names where they are surely like one. */
const SURE_OF_WORD = 0.92

/** A reading of an Arabic word. */
interface ArabicSide extends Side {
  readonly cut: number
  /** It must be so much like a name. */
  readonly least: number
  /** What it scored against each English name it was compared with. */
  readonly scores: Map<number, number>
}

/**
 * Looks for each Arabic word among the English names opposite: in each segment, the name that its best reading matches
 * best.
 */
export function findWitnesses(texts: readonly VariantText[], words: Words): Witnesses {
  const {names, bySegment} = englishNames(words.segments.map(({text, index}) => texts[text].english[index] ?? ''))
  const english = names.map(({text}): Side => ({skeleton: skeletonOf(text), prepared: prepareName(text)}))
  const arabic = words.types.map(() => null as readonly ArabicSide[] | null)
  const byType: (MutableWitness | null)[] = words.types.map(() => null)
  for (let segment = 0; segment < bySegment.length; segment++) {
    const opposite = bySegment[segment]
    const {text, index} = words.segments[segment]
    if ((texts[text].english[index] ?? '') === '') continue
    const here = new Set(words.type.subarray(words.firstWord[segment], words.firstWord[segment + 1]))
    for (const type of here) {
      const sides = (arabic[type] ??= readSides(words.types[type].form, words.types[type].folded))
      if (sides.length === 0) continue
      const witness = (byType[type] ??= {segments: 0, matches: new Map()})
      witness.segments++
      const best = bestMatch(sides, opposite, english)
      if (best !== null) count(witness, best)
    }
  }
  return {names, bySegment, byType}
}

interface MutableWitness {
  segments: number
  readonly matches: Map<number, Map<number, number>>
}

/** The readings of a word that may be a name; none for words of the dictionary. */
function readSides(form: string, folded: string): readonly ArabicSide[] {
  const kind = ordinariness(folded)
  if (folded.length < 3 || isFunctionWord(folded) || kind === 'plain') return []
  const side = (text: string, cut: number): ArabicSide => ({
    cut,
    least: kind === 'unknown' ? SURE : SURE_OF_WORD,
    skeleton: skeletonOf(text),
    prepared: prepareName(text),
    scores: new Map(),
  })
  return [side(form, 0), ...cutClitics(form).map(({form: rest, cut}) => side(rest, cut))]
}

function bestMatch(
  sides: readonly ArabicSide[],
  opposite: readonly number[],
  english: readonly Side[],
): {cut: number; name: number} | null {
  let best: {cut: number; name: number} | null = null
  let bestScore = sides[0].least
  for (const side of sides) {
    for (const name of opposite) {
      const score = scoreOf(side, name, english[name])
      if (score > bestScore + (side.cut === 0 ? 0 : 0.02)) {
        best = {cut: side.cut, name}
        bestScore = score
      }
    }
  }
  return best
}

function scoreOf(side: ArabicSide, name: number, english: Side): number {
  const known = side.scores.get(name)
  if (known !== undefined) return known
  const score = isNear(side.skeleton, english.skeleton) ? comparePrepared(side.prepared, english.prepared) : 0
  side.scores.set(name, score)
  return score
}

function count(witness: MutableWitness, {cut, name}: {cut: number; name: number}): void {
  const names = witness.matches.get(cut) ?? new Map<number, number>()
  names.set(name, (names.get(name) ?? 0) + 1)
  witness.matches.set(cut, names)
}
