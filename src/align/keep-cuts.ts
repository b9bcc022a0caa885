import type {Segment} from '../model.ts'
import {cutSegment, joinSegments} from './cut-segment.ts'
import {findAgain} from './find-again.ts'
import {type Cut, placeOfCut} from './place-of-cut.ts'

/** Segments that are cut as a person cut them. */
export interface CutSegments {
  readonly segments: readonly Segment[]
  /** For each segment as the text gives it, the indexes of what it was cut into; its own where it was not cut. */
  readonly parts: readonly (readonly number[])[]
  /** Cuts whose place is not there any more. */
  readonly lost: number
}

/** An earlier segment as it was before it was cut. */
interface Whole {
  readonly segment: Segment
  readonly cuts: readonly Cut[]
}

/** Makes the cuts of an earlier record in the segments of today. A cut where today one segment ends is kept by itself. */
export function keepCuts(before: readonly Segment[], now: readonly Segment[]): CutSegments {
  if (!before.some(({isCut}) => isCut)) return {segments: now, parts: now.map((_, at) => [at]), lost: 0}
  const wholes = wholesOf(before)
  const today = findAgain(
    wholes.map(({segment}, index) => ({...segment, index})),
    now,
  )
  const places = new Map<number, readonly number[]>()
  let lost = 0
  for (const [at, {segment, cuts}] of wholes.entries()) {
    const place = today.get(at)
    const found = place === undefined ? [] : cuts.map((cut) => placeOfCut(segment.text, cut, now[place].text))
    const there = found.filter((offset) => offset !== null)
    lost += cuts.length - there.length
    if (place !== undefined && there.length > 0) places.set(place, there)
  }
  return {...cutAt(now, places), lost}
}

/** Earlier segments with their cuts taken back. */
function wholesOf(before: readonly Segment[]): Whole[] {
  const wholes: Whole[] = []
  for (const segment of before) {
    const last = wholes.at(-1)
    if (segment.isCut !== true || last === undefined) {
      wholes.push({segment, cuts: []})
      continue
    }
    const whole = joinSegments(last.segment, segment)
    const cut = {end: last.segment.text.length, start: whole.text.length - segment.text.length}
    wholes[wholes.length - 1] = {segment: whole, cuts: [...last.cuts, cut]}
  }
  return wholes
}

/** @param places offsets in the texts of segments, by their index */
function cutAt(
  now: readonly Segment[],
  places: ReadonlyMap<number, readonly number[]>,
): Pick<CutSegments, 'segments' | 'parts'> {
  const segments: Segment[] = []
  const parts = now.map((segment, at) => {
    const pieces = inPieces(segment, places.get(at) ?? [])
    return pieces.map((piece) => {
      const index = segments.length
      segments.push(piece.index === index ? piece : {...piece, index})
      return index
    })
  })
  return {segments, parts}
}

function inPieces(segment: Segment, offsets: readonly number[]): Segment[] {
  let first = segment
  const behind: Segment[] = []
  for (const offset of offsets.toSorted((a, b) => b - a)) {
    const cut = cutSegment(first, offset)
    if (cut === null) continue
    first = cut[0]
    behind.unshift(cut[1])
  }
  return [first, ...behind]
}
