import type {Segment} from '../../src/model.ts'
import {isSpace} from '../../src/text/characters.ts'

/** How far a caret goes. */
export type CaretStep = 'letter' | 'word' | 'edge'

const graphemes = new Intl.Segmenter('und', {granularity: 'grapheme'})

/**
 * Where a caret goes that cuts a segment: to the next letter with all its marks, the next word, or the last place there is,
 * never into what is not language. Stays where it is when there is no place on that way.
 *
 * @param at UTF-16 offset in the segment's text
 */
export function moveCaret(segment: Segment, at: number, by: {step: CaretStep; to: 'forward' | 'back'}): number {
  const way = by.to === 'forward' ? 1 : -1
  const {first, last} = limitsOf(segment)
  if (first > last) return at
  if (by.step === 'edge') return way > 0 ? last : first
  const isStop = by.step === 'word' ? isWordStart : isAnyPlace
  for (let next = nextPlace(segment.text, at, way); next >= first && next <= last;) {
    if (isStop(segment.text, next) && !isOpaque(segment, next)) return next
    next = nextPlace(segment.text, next, way)
  }
  return at
}

/** The place to cut that is nearest to an offset, e.g. of a click; null where the segment cannot be cut. */
export function caretNear(segment: Segment, at: number): number | null {
  const {first, last} = limitsOf(segment)
  if (first > last) return null
  const start = placeAt(segment.text, Math.min(last, Math.max(first, at)))
  if (isPlace(segment, start)) return start
  const forward = moveCaret(segment, start, {step: 'letter', to: 'forward'})
  const back = moveCaret(segment, start, {step: 'letter', to: 'back'})
  const near = [forward, back].filter((place) => isPlace(segment, place))
  return near.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0] ?? null
}

/** The word start nearest to the middle: where a caret begins. */
export function firstCaret(segment: Segment): number | null {
  const middle = caretNear(segment, Math.floor(segment.text.length / 2))
  if (middle === null || isWordStart(segment.text, middle)) return middle
  const word = moveCaret(segment, middle, {step: 'word', to: 'forward'})
  return word === middle ? moveCaret(segment, middle, {step: 'word', to: 'back'}) : word
}

/** The first and last offset with something on both sides. */
function limitsOf({text}: Segment): {first: number; last: number} {
  let from = 0
  while (from < text.length && isSpace(text.charCodeAt(from))) from++
  let to = text.length
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  if (to <= from) return {first: 1, last: 0}
  return {first: nextPlace(text, from, 1), last: nextPlace(text, to, -1)}
}

function isPlace(segment: Segment, at: number): boolean {
  const {first, last} = limitsOf(segment)
  return at >= first && at <= last && placeAt(segment.text, at) === at && !isOpaque(segment, at)
}

function isOpaque({opaque}: Segment, at: number): boolean {
  return opaque.some(({start, end}) => start < at && at < end)
}

/** The beginning of the letter that an offset is in. */
function placeAt(text: string, at: number): number {
  return graphemeAt(text, at)?.index ?? at
}

function nextPlace(text: string, at: number, way: 1 | -1): number {
  if (way < 0) return at <= 0 ? -1 : placeAt(text, at - 1)
  const letter = graphemeAt(text, at)
  return letter === undefined ? text.length + 1 : letter.index + letter.segment.length
}

/** Letters with more marks than this are no letters, and asking for them in a long text takes long. */
const REACH = 64

/** Looks at the units around only: the segmenter would read the whole text each time. */
function graphemeAt(text: string, at: number): {index: number; segment: string} | undefined {
  if (at < 0 || at >= text.length) return undefined
  const from = Math.max(0, at - REACH)
  const letter = graphemes.segment(text.slice(from, at + REACH)).containing(at - from)
  return letter === undefined ? undefined : {index: from + letter.index, segment: letter.segment}
}

function isAnyPlace(): boolean {
  return true
}

function isWordStart(text: string, at: number): boolean {
  return at > 0 && isSpace(text.charCodeAt(at - 1)) && !isSpace(text.charCodeAt(at))
}
