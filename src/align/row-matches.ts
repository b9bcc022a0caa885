import type {Associations} from './associations.ts'
import type {Side} from './vocabulary.ts'

/** In which segments each type stands: type t in `segments[first[t]] … segments[first[t + 1] - 1]`, ascending. */
export interface Postings {
  readonly first: Int32Array
  readonly segments: Int32Array
}

/** Matches of one Arabic segment with a stretch of English ones. */
export interface RowMatches {
  /** First English segment of the stretch. */
  readonly from: number
  /** Matches with English segment j: places `first[j - from] … first[j - from + 1] - 1` of the other fields. */
  readonly first: Int32Array
  readonly ar: Int32Array
  readonly en: Int32Array
  readonly kind: Uint8Array
}

/** Inverts a side, or what is numbered like one: from types to segments. */
export function createPostings(side: Pick<Side, 'types' | 'slots' | 'starts' | 'count'>): Postings {
  const first = new Int32Array(side.types.length + 1)
  for (const type of side.slots) first[type + 1]++
  for (let type = 0; type < side.types.length; type++) first[type + 1] += first[type]
  const next = first.slice()
  const segments = new Int32Array(side.slots.length)
  for (let at = 0; at < side.count; at++) {
    for (let slot = side.starts[at]; slot < side.starts[at + 1]; slot++) segments[next[side.slots[slot]]++] = at
  }
  return {first, segments}
}

/**
 * All pairs of types, one in Arabic segment `at`, one in an English segment of the stretch, that may be counterparts.
 * Two passes: count, then fill.
 */
export function matchRow(
  texts: {ar: Side; associations: Associations; postings: Postings},
  at: number,
  stretch: {from: number; to: number},
): RowMatches {
  const {from, to} = stretch
  const first = new Int32Array(Math.max(0, to - from) + 1)
  visit(texts, {at, from, to}, (segment) => first[segment - from + 1]++)
  for (let j = 0; j + 1 < first.length; j++) first[j + 1] += first[j]
  const total = first[first.length - 1]
  const next = first.slice()
  const ar = new Int32Array(total)
  const en = new Int32Array(total)
  const kind = new Uint8Array(total)
  visit(texts, {at, from, to}, (segment, type, pair) => {
    const place = next[segment - from]++
    ar[place] = type
    en[place] = texts.associations.english[pair]
    kind[place] = texts.associations.kind[pair]
  })
  return {from, first, ar, en, kind}
}

function visit(
  texts: {ar: Side; associations: Associations; postings: Postings},
  place: {at: number; from: number; to: number},
  each: (segment: number, type: number, pair: number) => void,
): void {
  const {ar, associations, postings} = texts
  for (let slot = ar.starts[place.at]; slot < ar.starts[place.at + 1]; slot++) {
    const type = ar.slots[slot]
    for (let pair = associations.first[type]; pair < associations.first[type + 1]; pair++) {
      const other = associations.english[pair]
      const end = postings.first[other + 1]
      let posting = lowerBound(postings.segments, {from: postings.first[other], to: end}, place.from)
      for (; posting < end && postings.segments[posting] < place.to; posting++)
        each(postings.segments[posting], type, pair)
    }
  }
}

/** The first place between `from` and `to` whose value is not below `value`. */
function lowerBound(values: Int32Array, range: {from: number; to: number}, value: number): number {
  let {from, to} = range
  while (from < to) {
    const middle = (from + to) >> 1
    if (values[middle] < value) from = middle + 1
    else to = middle
  }
  return from
}
