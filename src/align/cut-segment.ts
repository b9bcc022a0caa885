import type {Segment, Span} from '../model.ts'
import {isInvisible, isSpace} from '../text/characters.ts'
import {characterEnd} from '../text/character-end.ts'

/**
 * A segment in two, without the white space at the cut, which moves behind a character that it would part. The second has the
 * next index; those behind it are not known here.
 *
 * @param at offset in the segment's text
 * @returns null where one of them would have nothing to read
 */
export function cutSegment(segment: Segment, at: number): readonly [Segment, Segment] | null {
  const {isCut, gap, ...rest} = segment
  const {index, start, end, text, opaque} = segment
  if (!Number.isInteger(at) || at <= 0 || at >= text.length) return null
  const place = characterEnd(text, at)
  const firstEnd = backOverSpace(text, place)
  const secondStart = overSpace(text, place)
  if (!hasText(text.slice(0, firstEnd)) || !hasText(text.slice(secondStart))) return null
  const between = text.slice(firstEnd, secondStart)
  const first = {start: 0, end: firstEnd}
  const second = {start: secondStart, end: text.length}
  return [
    {
      ...rest,
      end: start + firstEnd,
      text: text.slice(0, firstEnd),
      opaque: partsInside(opaque, first),
      ...(isCut === true ? {isCut} : {}),
      ...(gap === undefined ? {} : {gap}),
    },
    {
      ...rest,
      index: index + 1,
      start: start + secondStart,
      end,
      text: text.slice(secondStart),
      opaque: partsInside(opaque, second),
      isCut: true,
      ...(between === ' ' ? {} : {gap: between}),
    },
  ]
}

/** A segment and the one that was cut off it as they were before. */
export function joinSegments(first: Segment, second: Segment): Segment {
  const gap = second.gap ?? ' '
  const shift = first.text.length + gap.length
  const [last] = first.opaque.slice(-1)
  const [next, ...others] = second.opaque.map((part) => ({start: part.start + shift, end: part.end + shift}))
  const isBridged = last?.end === first.text.length && next?.start === shift
  const opaque = isBridged
    ? [...first.opaque.slice(0, -1), {start: last.start, end: next.end}, ...others]
    : [...first.opaque, ...(next === undefined ? [] : [next, ...others])]
  return {...first, end: second.end, text: first.text + gap + second.text, opaque}
}

/** Spans as far as they are inside another, counted from its start. */
function partsInside(spans: readonly Span[], {start, end}: Span): Span[] {
  return spans.flatMap((span) => {
    const part = {start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start}
    return part.start < part.end ? [part] : []
  })
}

/** Marks of direction alone are nothing to link. */
function hasText(part: string): boolean {
  for (let at = 0; at < part.length; at++) if (!isInvisible(part.charCodeAt(at))) return true
  return false
}

function backOverSpace(text: string, from: number): number {
  let at = from
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--
  return at
}

function overSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}
