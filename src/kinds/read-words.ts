import type {Span} from '../model.ts'
import {DROP, EXPAND, expansions, table} from '../text/fold-table.ts'
import {ARABIC, classes, COMMA, DASH, OTHER} from './unit-classes.ts'
import {addToHash, findWord, keyUnit, type Vocabulary} from './vocabulary.ts'

/** The words of a line, in arrays that the next reading fills again. */
export interface LineWords {
  count: number
  /** Marks before the first word. */
  lead: number
  /** Number in the vocabulary, 0 for words that are not in it; without و or ف before it if it is there only so. */
  readonly ids: Int32Array
  /** Hash of the folded word. */
  readonly keys: Int32Array
  /** Class of the first unit. */
  readonly types: Uint8Array
  /** Units of the folded word. */
  readonly lengths: Uint8Array
  /** 1 where و or ف was cut off to find the word. */
  readonly joined: Uint8Array
  /** Marks behind the word, before the next. */
  readonly gaps: Uint16Array
}

/** So many words of a line are read at most; what comes behind them tells nothing new. */
const mostWords = 600
/** Longer words are not in the vocabulary. */
const longestWord = 40

const WAW = 0x648
const FEH = 0x641

/** Arrays for `readWords`. */
export function createLineWords(): LineWords {
  return {
    count: 0,
    lead: 0,
    ids: new Int32Array(mostWords),
    keys: new Int32Array(mostWords),
    types: new Uint8Array(mostWords),
    lengths: new Uint8Array(mostWords),
    joined: new Uint8Array(mostWords),
    gaps: new Uint16Array(mostWords),
  }
}

const units = new Uint16Array(longestWord)

/**
 * Reads the words of a stretch: runs of letters and digits, with the marks between them as bits. Linear; makes no strings.
 */
export function readWords(text: string, span: Span, source: {vocabulary: Vocabulary; into: LineWords}): void {
  const {into} = source
  let marks = 0
  let count = 0
  let at = span.start
  while (at < span.end) {
    const kind = classes[text.charCodeAt(at)]
    if (kind === 0 || kind > OTHER) {
      if (kind > OTHER + 1) marks |= markAt(text, at, kind)
      at++
      continue
    }
    if (count === mostWords) break
    setMarks(into, count, marks)
    marks = 0
    into.types[count] = kind
    into.count = count
    at = readWord(text, {start: at, end: span.end}, source)
    count++
  }
  setMarks(into, count, marks)
  into.count = count
}

function setMarks(into: LineWords, count: number, marks: number): void {
  if (count === 0) into.lead = marks
  else into.gaps[count - 1] = marks
}

/** A hyphen inside a word (Covid-19) is no dash; a comma or a stop between digits (1,200) parts nothing. */
function markAt(text: string, at: number, kind: number): number {
  if ((kind & DASH) !== 0 && text.charCodeAt(at) === 0x2d) return isWordAt(text, at - 1) ? 0 : kind
  if ((kind & COMMA) !== 0 && isWordAt(text, at - 1) && isWordAt(text, at + 1))
    return isDigitAt(text, at + 1) ? 0 : kind
  return kind
}

function isWordAt(text: string, at: number): boolean {
  const kind = classes[text.charCodeAt(at)] ?? 0
  return kind > 0 && kind <= OTHER
}

function isDigitAt(text: string, at: number): boolean {
  return classes[text.charCodeAt(at)] === 4
}

/** Reads the word at the span's start into place `into.count`; gives its end. */
function readWord(text: string, span: Span, {vocabulary, into}: {vocabulary: Vocabulary; into: LineWords}): number {
  let hash = 0
  let length = 0
  let isExpanded = false
  let at = span.start
  for (; at < span.end; at++) {
    const code = text.charCodeAt(at)
    const to = table[code]
    if (to === DROP) continue
    const kind = classes[code]
    if (kind === 0 || kind > OTHER) break
    if (to === EXPAND) {
      isExpanded = true
      length = addLigature(code, length)
      continue
    }
    const unit = keyUnit(to)
    hash = addToHash(hash, unit)
    if (length < longestWord) units[length++] = unit
  }
  if (isExpanded) hash = hashFrom(0, length)
  const place = into.count
  into.keys[place] = hash
  into.lengths[place] = length
  into.joined[place] = 0
  let id = findWord(vocabulary, hash, {units, from: 0, to: length})
  if (id === 0 && into.types[place] === ARABIC && length > 3 && (units[0] === WAW || units[0] === FEH)) {
    id = findWord(vocabulary, hashFrom(1, length), {units, from: 1, to: length})
    if (id !== 0) into.joined[place] = 1
  }
  into.ids[place] = id
  return at
}

/** Adds the letters of a ligature (\uFEFB is لا) to the units; gives their number then. */
function addLigature(code: number, from: number): number {
  let length = from
  for (const unit of expansions.get(code) ?? []) if (length < longestWord) units[length++] = keyUnit(unit)
  return length
}

function hashFrom(from: number, to: number): number {
  let hash = 0
  for (let at = from; at < to; at++) hash = addToHash(hash, units[at])
  return hash
}
