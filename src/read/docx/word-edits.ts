import type {Edit, Span} from '../../model.ts'
import {isWordUnit} from '../../text/characters.ts'
import {sortEdits} from '../../text/edits.ts'

/** Edits of one word or of words that touch, as one of whole words. */
export interface WholeEdit {
  readonly edit: Edit
  /** The edits of which it is made, as they were given. */
  readonly parts: readonly Edit[]
}

/**
 * Edits widened to whole words, those in one word as one: a person reads words, and half of an Arabic word is drawn otherwise
 * than the whole.
 *
 * @param opaque stretches that no edit may reach, in order
 */
export function toWholeEdits(text: string, edits: readonly Edit[], opaque: readonly Span[]): WholeEdit[] {
  const groups: {start: number; end: number; text: string; parts: Edit[]}[] = []
  let next = 0
  for (const edit of sortEdits(edits)) {
    while (next < opaque.length && opaque[next].end <= edit.start) next++
    const from = next === 0 ? 0 : opaque[next - 1].end
    const to = Math.max(edit.end, opaque[next]?.start ?? text.length)
    const {start, end} = wholeWords(text, edit, {from, to})
    const last = groups.at(-1)
    if (last !== undefined && start < last.end) {
      // What was taken of the word behind the last edit is said again up to this one.
      const kept = last.text.length - (last.end - (last.parts.at(-1)?.end ?? last.end))
      const between = text.slice(last.parts.at(-1)?.end ?? last.end, edit.start)
      last.text = last.text.slice(0, kept) + between + edit.text + text.slice(edit.end, end)
      last.end = end
      last.parts.push(edit)
    } else {
      const written = text.slice(start, edit.start) + edit.text + text.slice(edit.end, end)
      groups.push({start, end, text: written, parts: [edit]})
    }
  }
  return groups.map(({parts, ...edit}) => ({edit, parts}))
}

/** The words in which an edit begins and ends, within limits. */
function wholeWords(text: string, edit: Edit, {from, to}: {from: number; to: number}): Span {
  let {start, end} = edit
  const isWord = (place: number): boolean => place >= from && place < to && isWordUnit(text.charCodeAt(place))
  const [first, last] = [edit.text.charCodeAt(0), edit.text.charCodeAt(edit.text.length - 1)]
  const beginsInWord = (edit.text !== '' && isWordUnit(first)) || (start < end && isWord(start))
  const endsInWord = (edit.text !== '' && isWordUnit(last)) || (start < end && isWord(end - 1))
  if (beginsInWord) while (isWord(start - 1)) start--
  if (endsInWord) while (isWord(end)) end++
  return {start, end}
}

/** Words against words that are compared; beyond that the edit is taken as it is. */
const mostCells = 250_000

/**
 * Edits of single words that together do what the edits do: what stays the same is not touched.
 *
 * @param text the text before
 * @example 'في الوزاره امس' → 'في الوزارة أمس' // two edits
 */
export function toWordEdits(text: string, edits: readonly Edit[]): Edit[] {
  return sortEdits(edits).flatMap((edit) => splitEdit(text, edit))
}

function splitEdit(text: string, edit: Edit): Edit[] {
  const [before, after] = [wordsOf(text.slice(edit.start, edit.end)), wordsOf(edit.text)]
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const old = before.slice(head, before.length - tail)
  const made = after.slice(head, after.length - tail)
  const start = edit.start + lengthOf(before.slice(0, head))
  if (old.length + made.length === 0) return []
  if (old.length === 0 || made.length === 0 || old.length * made.length > mostCells) {
    return [{start, end: start + lengthOf(old), text: made.join('')}]
  }
  return walk(old, made, {start, table: commonTable(old, made)})
}

/** Words with their marks, blanks and other signs one by one. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}\u0640\u200C\u200D]+|[^\p{L}\p{M}\p{N}]/gu) ?? []
}

function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0)
}

/** Cell (i, j): how many words are common to the rests from i and j, the columns one row after the other. */
function commonTable(before: readonly string[], after: readonly string[]): Int32Array {
  const width = after.length + 1
  const table = new Int32Array((before.length + 1) * width)
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const at = row * width + column
      const isSame = before[row] === after[column]
      table[at] = isSame ? table[at + width + 1] + 1 : Math.max(table[at + width], table[at + 1])
    }
  }
  return table
}

function walk(
  before: readonly string[],
  after: readonly string[],
  {start, table}: {start: number; table: Int32Array},
): Edit[] {
  const edits: Edit[] = []
  const width = after.length + 1
  let place = start
  let open = {start, end: start, text: ''}
  const close = (): void => {
    if (open.start < open.end || open.text !== '') edits.push(open)
    open = {start: place, end: place, text: ''}
  }
  let [row, column] = [0, 0]
  while (row < before.length || column < after.length) {
    const isSame = row < before.length && column < after.length && before[row] === after[column]
    if (isSame) {
      // What is open ends before the common word, the next one begins behind it.
      close()
      place += before[row].length
      open = {start: place, end: place, text: ''}
      row++
      column++
    } else if (column >= after.length || (row < before.length && takesOld(table, row * width + column, width))) {
      place += before[row++].length
      open.end = place
    } else open.text += after[column++]
  }
  close()
  return edits
}

function takesOld(table: Int32Array, at: number, width: number): boolean {
  return table[at + width] >= table[at + 1]
}
