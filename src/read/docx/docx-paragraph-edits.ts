import {InputError} from '../../errors.ts'
import type {Edit, Span} from '../../model.ts'
import type {WordText} from './docx-blocks.ts'

/**
 * An edit of a cell as edits of its paragraphs: the first line ends of the new text are those between the paragraphs.
 *
 * @throws InputError `docx-paragraphs-joined` where it has fewer
 */
export function splitAtParagraphs(edit: Edit, {text, path}: {text: WordText; path: string}): Edit[] {
  const gaps = gapsIn(edit, text)
  if (gaps.length === 0) return [edit]
  const lines = edit.text.split('\n')
  if (lines.length <= gaps.length) {
    const block = text.blocks.find(({start, end}) => start <= edit.start && edit.start <= end)
    throw new InputError('docx-paragraphs-joined', {path, args: {place: block?.at?.name ?? block?.at?.line ?? '?'}})
  }
  const texts = [...lines.slice(0, gaps.length), lines.slice(gaps.length).join('\n')]
  return texts.map((line, at) => ({
    start: gaps[at - 1]?.end ?? edit.start,
    end: gaps[at]?.start ?? edit.end,
    text: line,
  }))
}

/** The line ends inside an edit that no text of the file stands for. */
function gapsIn(edit: Edit, {items}: WordText): Span[] {
  const gaps: Span[] = []
  for (let at = firstEndingFrom(items, edit.start); at + 1 < items.length && items[at].end < edit.end; at++) {
    const [start, end] = [items[at].end, items[at + 1].start]
    if (start < end && end <= edit.end) gaps.push({start, end})
  }
  return gaps
}

/** The first item that ends at a place or behind it. */
export function firstEndingFrom(items: readonly Span[], place: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle].end < place) low = middle + 1
    else high = middle
  }
  return low
}
