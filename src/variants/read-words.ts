import type {CheckedText, Segment} from '../model.ts'
import {isArabicLetter} from '../text/characters.ts'
import {fold, foldWord, originalSpan} from '../text/fold.ts'
import {letterForm} from '../terms/letter-form.ts'

/** An Arabic text, and what stands opposite its segments. */
export interface VariantText {
  readonly text: CheckedText
  /** The English of the link that a segment is in, by `Segment.index`; empty where there is none. */
  readonly english: readonly string[]
}

/** A word as it is written: letters only, hamza seats kept. */
export interface WordType {
  readonly form: string
  readonly folded: string
}

/** What stands between a word and the one before it. */
export const START = 0
export const BLANK = 1
export const HYPHEN = 2
export const OTHER = 3

/** The Arabic words of a corpus in their order, as columns: word i is `types[type[i]]`. */
export interface Words {
  readonly types: readonly WordType[]
  readonly type: Int32Array
  /** Its segment, counted through all texts. */
  readonly segment: Int32Array
  /** Offsets in the text of its document. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** START, BLANK, HYPHEN or OTHER. */
  readonly gap: Uint8Array
  /** For each segment: its text, and its offset there. The last entry is behind the last segment. */
  readonly segments: readonly {readonly text: number; readonly index: number}[]
  /** Words of segment s are `firstWord[s]` … `firstWord[s + 1] - 1`. */
  readonly firstWord: Int32Array
}

interface Reading {
  readonly types: WordType[]
  readonly byForm: Map<string, number>
  readonly byWritten: Map<string, number>
  readonly type: number[]
  readonly segment: number[]
  readonly start: number[]
  readonly end: number[]
  readonly gap: number[]
}

/** More letters than any name has, glued to another word or not. */
const LONGEST = 64

/** Reads the words of all texts, in one pass. Opaque parts and runs of letters that are no word are passed over. */
export function readWords(texts: readonly VariantText[]): Words {
  const reading: Reading = {
    types: [],
    byForm: new Map(),
    byWritten: new Map(),
    type: [],
    segment: [],
    start: [],
    end: [],
    gap: [],
  }
  const segments: {text: number; index: number}[] = []
  const firstWord: number[] = []
  for (const [at, {text}] of texts.entries()) {
    for (const segment of text.segments) {
      firstWord.push(reading.type.length)
      readSegment(reading, {segment, number: segments.length, text})
      segments.push({text: at, index: segment.index})
    }
  }
  firstWord.push(reading.type.length)
  return {
    types: reading.types,
    type: Int32Array.from(reading.type),
    segment: Int32Array.from(reading.segment),
    start: Int32Array.from(reading.start),
    end: Int32Array.from(reading.end),
    gap: Uint8Array.from(reading.gap),
    segments,
    firstWord: Int32Array.from(firstWord),
  }
}

function readSegment(reading: Reading, from: {segment: Segment; number: number; text: CheckedText}): void {
  const {segment, number} = from
  const folded = fold(segment.text)
  const {text} = folded
  let before = -1
  let part = 0
  for (let at = 0; at < text.length;) {
    if (!isArabicLetter(text.charCodeAt(at))) {
      at++
      continue
    }
    let end = at + 1
    while (end < text.length && isArabicLetter(text.charCodeAt(end))) end++
    const span = originalSpan(folded, {start: at, end}, segment.text)
    while (part < segment.opaque.length && segment.opaque[part].end <= span.start) part++
    const isOpaque = part < segment.opaque.length && segment.opaque[part].start < span.end
    if (!isOpaque && end - at <= LONGEST) {
      reading.type.push(typeOf(reading, segment.text.slice(span.start, span.end)))
      reading.segment.push(number)
      reading.start.push(segment.start + span.start)
      reading.end.push(segment.start + span.end)
      reading.gap.push(before < 0 ? START : readGap(text, before, at))
      before = end
    }
    at = end
  }
}

function readGap(text: string, from: number, to: number): number {
  if (to - from > 1) return OTHER
  if (text[from] === ' ') return BLANK
  return text[from] === '-' ? HYPHEN : OTHER
}

function typeOf(reading: Reading, written: string): number {
  const known = reading.byWritten.get(written)
  if (known !== undefined) return known
  const form = letterForm(written)
  let id = reading.byForm.get(form)
  if (id === undefined) {
    id = reading.types.length
    reading.types.push({form, folded: foldWord(form)})
    reading.byForm.set(form, id)
  }
  reading.byWritten.set(written, id)
  return id
}
