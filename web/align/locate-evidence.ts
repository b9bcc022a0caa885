import type {Evidence, Lang, Segment, Span} from '../../src/model.ts'
import {isArabicMark, isWordUnit} from '../../src/text/characters.ts'

/** Where one half of a reason stands. */
interface EvidencePlace extends Span {
  /** `Segment.index`; `start` and `end` are offsets in its text. */
  readonly segment: number
}

/** A reason for a link with its places; null where the text does not have it. */
export interface LocatedPair {
  readonly evidence: Evidence
  /** From 1, as the page shows it. */
  readonly number: number
  readonly ar: EvidencePlace | null
  readonly en: EvidencePlace | null
}

/**
 * Finds the reasons of a link in its texts: each at the first place where it stands as a word of its own and that no other
 * has, else behind a clitic (بوتين in لبوتين), else anywhere. A reason at the places of a stronger one is left out: nine and
 * تسعة are a number, and need not be words too.
 */
export function locateEvidence(
  evidence: readonly Evidence[],
  texts: Readonly<Record<Lang, readonly Segment[]>>,
): LocatedPair[] {
  const taken: Record<Lang, EvidencePlace[]> = {ar: [], en: []}
  const pairs: LocatedPair[] = []
  const seen = new Set<string>()
  for (const reason of evidence) {
    const ar = findPlace(reason.ar, texts.ar, taken.ar)
    const en = findPlace(reason.en, texts.en, taken.en)
    const name = `${placeName(ar, reason.ar)}=${placeName(en, reason.en)}`
    if (seen.has(name)) continue
    seen.add(name)
    if (ar !== null) taken.ar.push(ar)
    if (en !== null) taken.en.push(en)
    pairs.push({evidence: reason, number: pairs.length + 1, ar, en})
  }
  return pairs
}

function placeName(place: EvidencePlace | null, text: string): string {
  return place === null ? text : `${place.segment}:${place.start}-${place.end}`
}

/** How far from ideal a place is: that of another reason counts more than not being a word of its own. */
const TAKEN = 4

function findPlace(
  wanted: string,
  segments: readonly Segment[],
  taken: readonly EvidencePlace[],
): EvidencePlace | null {
  if (wanted === '') return null
  let best: EvidencePlace | null = null
  let least = Infinity
  for (const {text, index} of segments) {
    for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + wanted.length)) {
      const place = {segment: index, start, end: start + wanted.length}
      const fault = edgeFault(text, place) + (taken.some((other) => overlaps(place, other)) ? TAKEN : 0)
      if (fault < least) [best, least] = [place, fault]
      if (fault === 0) return place
    }
  }
  return best
}

/** 0 for a word or a mark, 1 for the end of a word, 2 for a part within one. */
function edgeFault(text: string, {start, end}: Span): number {
  if (isInWord(text, end)) return 2
  return isInWord(text, start) ? 1 : 0
}

/** Between two units of one word. */
function isInWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  const [left, right] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return isArabicMark(right) || (isWordUnit(left) && isWordUnit(right))
}

function overlaps(place: EvidencePlace, other: EvidencePlace): boolean {
  return place.segment === other.segment && place.start < other.end && other.start < place.end
}
