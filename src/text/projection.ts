import type {Edit, Span} from '../model.ts'
import {sortEdits} from './edits.ts'
import {lastAtMost} from './last-at-most.ts'

/** Text of a file without its markup, and where each stretch of it stands in the file. Offsets are UTF-16 units. */
export interface Projection {
  readonly text: string
  /** In order of the text. */
  readonly stretches: Stretches
}

/** Stretches as one list of numbers, {@link FIELDS} for each; read them by {@link stretchAt}. */
type Stretches = Int32Array

/** A stretch of the text and the stretch of the source in which it stands. */
interface Stretch {
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
  /** Offsets in the source. */
  readonly from: number
  readonly to: number
  /** How text is written there, a number that the format gives it: as text of an element, in a quoted cell … */
  readonly way: number
  /** Unit by unit as in the source; else the source stands for the text as a whole (`&amp;`, `\n`). */
  readonly isVerbatim: boolean
}

/** Puts a text together from stretches of a source, in order. */
export interface ProjectionBuilder {
  /** Units so far. */
  readonly length: number
  /** Adds the source from `start` to `end` as it stands. An empty one marks a place where text can be written. */
  verbatim(start: number, end: number, way?: number): void
  /** Adds `text`, for which the source at the span stands: an escape, an entity. */
  escaped(span: Span, text: string, way?: number): void
  /** Adds text that the source does not have, between blocks. */
  between(text: string): void
  build(): Projection
}

const FIELDS = 5

/** How many stretches there are. */
function countStretches(stretches: Stretches): number {
  return stretches.length / FIELDS
}

/** The stretch at a position of the list. */
function stretchAt(stretches: Stretches, index: number): Stretch {
  const at = index * FIELDS
  const [start, end, from, to, code] = stretches.subarray(at, at + FIELDS)
  return {start, end, from, to, way: code >> 1, isVerbatim: (code & 1) === 1}
}

/** @param source the decoded file */
export function createProjection(source: string): ProjectionBuilder {
  // Parts are joined now and then: millions of small strings that live long are what makes a large file slow.
  const joined: string[] = []
  let parts: string[] = []
  let length = 0
  const push = (text: string): void => {
    if (parts.push(text) === 1000) {
      joined.push(parts.join(''))
      parts = []
    }
    length += text.length
  }
  let fields = new Int32Array(64 * FIELDS)
  let count = 0
  const add = (text: string, {start, end}: Span, code: number): void => {
    if (count === fields.length) {
      const larger = new Int32Array(fields.length * 2)
      larger.set(fields)
      fields = larger
    }
    fields[count++] = length
    fields[count++] = length + text.length
    fields[count++] = start
    fields[count++] = end
    fields[count++] = code
    push(text)
  }
  return {
    get length() {
      return length
    },
    verbatim: (start, end, way = 0) => add(source.slice(start, end), {start, end}, way * 2 + 1),
    escaped: (span, text, way = 0) => add(text, span, way * 2),
    between: push,
    build: () => ({text: joined.join('') + parts.join(''), stretches: fields.slice(0, count)}),
  }
}

/**
 * Edits of a projection's text as edits of its source. Of an edit that reaches over several stretches only what differs is
 * changed, so that a corrected word stays in its bold run. New text is written where the change begins; of the other
 * stretches that it touches the touched part is taken away, and markup between them stays. A stretch that stands for its
 * text as a whole goes as a whole.
 *
 * @param write the text as the source writes it, by the stretch's way of writing
 * @throws RangeError when an edit begins in no stretch, e.g. between blocks
 */
export function projectEdits(
  projection: Projection,
  edits: readonly Edit[],
  write: (text: string, way: number) => string,
): Edit[] {
  const {stretches} = projection
  return sortEdits(edits).flatMap((asked) => {
    const edit = narrowed(projection, asked)
    const first = edit.start < edit.end ? holding(stretches, edit.start) : insertionPlace(stretches, edit.start)
    if (first === -1) throw new RangeError(`edit ${edit.start}-${edit.end} lies outside every block`)
    const {way} = stretchAt(stretches, first)
    const made: Edit[] = [{...touchedSource(stretchAt(stretches, first), edit), text: write(edit.text, way)}]
    for (let at = first + 1; at < countStretches(stretches); at++) {
      const stretch = stretchAt(stretches, at)
      if (stretch.start >= edit.end) break
      const span = touchedSource(stretch, edit)
      if (span.start < span.end) made.push({...span, text: ''})
    }
    return made
  })
}

/** An edit that reaches over several stretches without what it leaves as it is at both ends. */
function narrowed({text, stretches}: Projection, edit: Edit): Edit {
  const first = holding(stretches, edit.start)
  if (edit.start === edit.end || first === -1 || stretchAt(stretches, first).end >= edit.end) return edit
  const old = text.slice(edit.start, edit.end)
  const most = Math.min(old.length, edit.text.length)
  let head = 0
  while (head < most && old[head] === edit.text[head]) head++
  if (isCut(old, head) || isCut(edit.text, head)) head--
  // What is put in before the first unit stays in its stretch.
  const room = Math.min(most - head, head === 0 ? old.length - 1 : most)
  let tail = 0
  while (tail < room && old.at(-1 - tail) === edit.text.at(-1 - tail)) tail++
  if (tail > 0 && (isCut(old, old.length - tail) || isCut(edit.text, edit.text.length - tail))) tail--
  // What stands for several units goes as a whole, and is written anew as a whole.
  const from = Math.max(edit.start, wholeStart(stretches, edit.start + head))
  const to = Math.min(edit.end, wholeEnd(stretches, edit.end - tail))
  return {start: from, end: to, text: edit.text.slice(from - edit.start, edit.text.length - (edit.end - to))}
}

/** Whether a place is inside a surrogate pair. */
function isCut(text: string, at: number): boolean {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xff_ff
}

function wholeStart(stretches: Stretches, place: number): number {
  const at = holding(stretches, place)
  return at === -1 || stretchAt(stretches, at).isVerbatim ? place : stretchAt(stretches, at).start
}

function wholeEnd(stretches: Stretches, place: number): number {
  const at = place === 0 ? -1 : holding(stretches, place - 1)
  return at === -1 || stretchAt(stretches, at).isVerbatim ? place : stretchAt(stretches, at).end
}

/** Where a stretch and an edit meet, in the source. */
function touchedSource({start, end, from, to, isVerbatim}: Stretch, edit: Edit): Span {
  if (isVerbatim) {
    return {start: from + Math.max(0, edit.start - start), end: from + Math.min(end, Math.max(edit.end, start)) - start}
  }
  const isInsertion = edit.start === edit.end
  const place = edit.start <= start ? from : to
  return isInsertion ? {start: place, end: place} : {start: from, end: to}
}

/** The stretch that holds the unit at a place; -1 where none does. */
function holding(stretches: Stretches, place: number): number {
  const at = lastBeginningBy(stretches, place)
  return at >= 0 && stretchAt(stretches, at).end > place ? at : -1
}

/** The stretch into which text can be put at a place: one written as it stands before others, one before it before others. */
function insertionPlace(stretches: Stretches, place: number): number {
  let best = -1
  for (let at = lastBeginningBy(stretches, place); at >= 0; at--) {
    const stretch = stretchAt(stretches, at)
    if (stretch.end < place) break
    if (best === -1 || stretch.isVerbatim || !stretchAt(stretches, best).isVerbatim) best = at
  }
  return best
}

/** The last stretch that begins at or before a place; -1 where none does. */
function lastBeginningBy(stretches: Stretches, place: number): number {
  return lastAtMost(countStretches(stretches), (at) => stretches[at * FIELDS], place)
}
