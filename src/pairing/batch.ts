import {readSide, type Side} from '../align/vocabulary.ts'
import type {Lang, Segment, TermHit} from '../model.ts'

/** A text as pairing looks at it. Names are unique on each side. */
export interface PairingText {
  readonly name: string
  readonly segments: readonly Segment[]
  /** Glossary hits, by `Segment.index`. */
  readonly hits: readonly TermHit[]
}

/** All texts of one language as numbers: which types stand in each, and where. */
export interface Batch {
  readonly side: Side
  /** How many texts. */
  readonly count: number
  /** The distinct types of text t: entries `starts[t]` … `starts[t + 1] - 1` of the arrays below, by first use. */
  readonly starts: Int32Array
  readonly types: Int32Array
  /** In how many of the text's segments each stands. */
  readonly uses: Int32Array
  /** Where it stands first: its slot in `side`, and its place in the text from 0 to 1. */
  readonly slots: Int32Array
  readonly places: Float64Array
  /** 1 where that is the headline. */
  readonly isHeadline: Uint8Array
  /** Letters and digits of each text, at least 1, and how many segments it has. */
  readonly letters: Float64Array
  readonly segments: Int32Array
  /** The segments of all texts, in the order of `side`. */
  readonly all: readonly Segment[]
}

/** Reads the texts of one language. Linear in the texts. */
export function readBatch(texts: readonly PairingText[], lang: Lang): Batch {
  const all = texts.flatMap(({segments}) => segments).map((segment, index) => ({...segment, index}))
  const side = readSide(all, lang, numberHits(texts))
  const starts = new Int32Array(texts.length + 1)
  const letters = new Float64Array(texts.length)
  const segments = Int32Array.from(texts, (text) => text.segments.length)
  const entries: Entry[] = []
  let from = 0
  for (let at = 0; at < texts.length; at++) {
    const to = from + segments[at]
    for (let segment = from; segment < to; segment++) letters[at] += side.letters[segment]
    letters[at] = Math.max(1, letters[at])
    for (const entry of readEntries(side, all, {from, to, letters: letters[at]})) entries.push(entry)
    starts[at + 1] = entries.length
    from = to
  }
  return {
    side,
    count: texts.length,
    starts,
    types: Int32Array.from(entries, ({type}) => type),
    uses: Int32Array.from(entries, ({uses}) => uses),
    slots: Int32Array.from(entries, ({slot}) => slot),
    places: Float64Array.from(entries, ({place}) => place),
    isHeadline: Uint8Array.from(entries, ({isHeadline}) => Number(isHeadline)),
    letters,
    segments,
    all,
  }
}

/** Hits by the number that their segment has among all segments. */
function numberHits(texts: readonly PairingText[]): TermHit[] {
  const found: TermHit[] = []
  let first = 0
  for (const {segments, hits} of texts) {
    const numbers = new Map(segments.map(({index}, at) => [index, first + at]))
    for (const hit of hits) {
      const segment = numbers.get(hit.segment)
      if (segment !== undefined) found.push({...hit, segment})
    }
    first += segments.length
  }
  return found
}

interface Entry {
  readonly type: number
  readonly slot: number
  readonly place: number
  readonly isHeadline: boolean
  uses: number
}

/** The distinct types of the segments of one text. */
function readEntries(
  side: Side,
  all: readonly Segment[],
  text: {from: number; to: number; letters: number},
): Iterable<Entry> {
  const entries = new Map<number, Entry>()
  let before = 0
  for (let segment = text.from; segment < text.to; segment++) {
    const {length} = all[segment].text
    for (let slot = side.starts[segment]; slot < side.starts[segment + 1]; slot++) {
      const type = side.slots[slot]
      const entry = entries.get(type)
      if (entry !== undefined) {
        entry.uses++
        continue
      }
      const inside = side.places[2 * slot] / Math.max(1, length)
      const place = (before + inside * side.letters[segment]) / text.letters
      entries.set(type, {type, slot, place, isHeadline: segment === text.from, uses: 1})
    }
    before += side.letters[segment]
  }
  return entries.values()
}
