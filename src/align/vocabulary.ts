import type {Lang, Segment, TermHit} from '../model.ts'
import {isArabicLetter, isLatinLetter} from '../text/characters.ts'
import {type Token, tokensOf} from './tokens.ts'

/** One language's segments as numbers: which types stand in each, and where. */
export interface Side {
  readonly lang: Lang
  /** How many segments. */
  readonly count: number
  /** Types by number. */
  readonly types: readonly WordType[]
  /** The distinct types of segment s are `slots[starts[s]] … slots[starts[s + 1] - 1]`. */
  readonly starts: Int32Array
  readonly slots: Int32Array
  /** For each slot, the token's place in its segment's text: start and end. */
  readonly places: Int32Array
  /** Letters and digits of each segment, at least 1. */
  readonly letters: Float64Array
  /** In how many segments each type stands. */
  readonly frequency: Int32Array
}

/** What distinguishes one type from another. */
interface WordType extends Pick<Token, 'kind' | 'key'> {
  /** Written with a capital where no sentence begins, at least once. */
  readonly isCapital: boolean
  readonly isFigure: boolean
}

/**
 * Counts and numbers the tokens of all segments of one language. A type that stands twice in a segment counts once.
 *
 * @param hits glossary hits of this language; where one stands, the words under it are not counted again
 */
export function readSide(segments: readonly Segment[], lang: Lang, hits: readonly TermHit[]): Side {
  const ids: Ids = {term: new Map(), number: new Map(), latin: new Map(), word: new Map()}
  const types: WordType[] = []
  const starts = new Int32Array(segments.length + 1)
  const slots: number[] = []
  const places: number[] = []
  const letters = new Float64Array(segments.length)
  const byIndex = groupHits(hits)
  for (let at = 0; at < segments.length; at++) {
    const {text, index} = segments[at]
    letters[at] = Math.max(1, countLetters(text))
    const seen = new Set<number>()
    for (const token of readTokens(text, lang, byIndex.get(index) ?? [])) {
      const id = typeId(token, ids, types)
      if (seen.has(id)) continue
      seen.add(id)
      slots.push(id)
      places.push(token.start, token.end)
    }
    starts[at + 1] = slots.length
  }
  const frequency = new Int32Array(types.length)
  for (const slot of slots) frequency[slot]++
  return {
    lang,
    count: segments.length,
    types,
    starts,
    slots: Int32Array.from(slots),
    places: Int32Array.from(places),
    letters,
    frequency,
  }
}

function readTokens(text: string, lang: Lang, hits: readonly TermHit[]): Token[] {
  const terms = hits.map(({start, end, concept}): Token => ({
    start,
    end,
    kind: 'term',
    key: concept,
    isCapital: false,
    isFigure: false,
  }))
  return [...terms, ...tokensOf(text, lang, hits)]
}

/** Numbers of types by kind and key. */
type Ids = Readonly<Record<Token['kind'], Map<string, number>>>

function typeId(token: Token, ids: Ids, types: WordType[]): number {
  const id = ids[token.kind].get(token.key)
  if (id === undefined) {
    ids[token.kind].set(token.key, types.length)
    types.push({kind: token.kind, key: token.key, isCapital: token.isCapital, isFigure: token.isFigure})
    return types.length - 1
  }
  const type = types[id]
  if ((token.isCapital && !type.isCapital) || (token.isFigure && !type.isFigure)) {
    types[id] = {...type, isCapital: type.isCapital || token.isCapital, isFigure: type.isFigure || token.isFigure}
  }
  return id
}

function groupHits(hits: readonly TermHit[]): Map<number, TermHit[]> {
  const groups = new Map<number, TermHit[]>()
  for (const hit of hits) {
    if (hit.isNested) continue
    const group = groups.get(hit.segment)
    if (group === undefined) groups.set(hit.segment, [hit])
    else group.push(hit)
  }
  return groups
}

/** Letters and digits; marks, blanks and punctuation say little about how much is said. */
function countLetters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isArabicLetter(code) || isLatinLetter(code) || (code >= 0x30 && code <= 0x39)) count++
    else if (code >= 0x0660 && code <= 0x0669) count++
  }
  return count
}
