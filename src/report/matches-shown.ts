import type {Match, PoolPlace} from '../match-model.ts'
import type {CheckedText, Evidence, Segment} from '../model.ts'
import {oneLine} from '../text/one-line.ts'
import {linesOf} from './lines.ts'
import {percent} from './variants-shown.ts'
import type {Wording} from './wording.ts'

/** An Arabic segment as a reader sees it; its line is one-based. */
export interface ShownSegment {
  readonly index: number
  readonly line: number
  readonly text: string
}

/** One Arabic text with what was found for its segments. */
export interface ShownMatches {
  readonly path: string
  readonly segments: readonly ShownSegment[]
  /** In Arabic order, best first. */
  readonly matches: readonly Match[]
}

/** A text's matches, with the line of each segment. */
export function showMatches(
  {document}: CheckedText,
  segments: readonly Segment[],
  matches: readonly Match[],
): ShownMatches {
  const lines = linesOf(document.text)
  return {
    path: document.name,
    segments: segments.map(({index, start, text}) => ({index, line: lines.at(start).line, text: oneLine(text)})),
    matches,
  }
}

/** How many Arabic segments have a match. */
export function countMatched(texts: readonly ShownMatches[]): number {
  return texts.reduce((sum, {matches}) => sum + new Set(matches.flatMap(({ar}) => ar)).size, 0)
}

/** The Arabic segments of a text by their index. */
export function segmentsByIndex({segments}: ShownMatches): ReadonlyMap<number, ShownSegment> {
  return new Map(segments.map((segment) => [segment.index, segment]))
}

/** The Arabic of a match, on one line. */
export function arabicOf(segments: ReadonlyMap<number, ShownSegment>, {ar}: Match): string {
  return ar.map((index) => segments.get(index)?.text ?? '').join(' ')
}

/** The English of a match, on one line. */
export function englishOf({en}: Match): string {
  return en.map((segment) => segment.en).join(' ')
}

/** Where the English stands: each place of its first segment. */
export function placesOf({en}: Match): string[] {
  return en[0].places.map(placeName)
}

function placeName({path, at}: PoolPlace): string {
  return `${path}:${at}`
}

/** What each kind of evidence is called. */
const kindKeys = {
  term: 'match.evidence.term',
  number: 'match.evidence.number',
  name: 'match.evidence.name',
  latin: 'match.evidence.latin',
  word: 'match.evidence.word',
  mark: 'match.evidence.mark',
} as const satisfies Readonly<Record<Evidence['kind'], string>>

/** Why a match was made, a phrase for each kind of evidence: the memory first. */
export function reasonsOfMatch({memory, evidence}: Match, wording: Wording): string[] {
  const {say} = wording
  const reasons: string[] = []
  if (memory !== null) {
    const key = memory.likeness === 1 ? 'match.memory-same' : 'match.memory'
    reasons.push(say(key, {percent: percent(memory.likeness), ar: memory.ar}))
  }
  for (const kind of Object.keys(kindKeys) as Evidence['kind'][]) {
    const pairs = evidence
      .filter((one) => one.kind === kind)
      .map(({ar, en}) => say('match.pair', {ar: oneLine(ar), en: oneLine(en)}))
    if (pairs.length > 0) reasons.push(`${say(kindKeys[kind])} ${pairs.join(say('variants.comma'))}`)
  }
  return reasons
}
