import type {Document, Span} from '../model.ts'
import {blockAt} from '../text/block-at.ts'
import {lastAtMost} from '../text/last-at-most.ts'

/** Line and column of an offset, both one-based; the column counts UTF-16 units. */
interface LineColumn {
  readonly line: number
  readonly column: number
  /** The cell, cue, unit or part of the file; null where the line says enough. */
  readonly name: string | null
}

/** Looks up lines of one text; made once, then each look-up is a binary search. */
export interface Lines {
  at(offset: number): LineColumn
  /** The line that holds an offset, without its end; offsets of the text. */
  spanAt(offset: number): Span
  readonly text: string
}

/** The lines of a text. LF, CR LF and CR end a line. */
export function linesOf(text: string): Lines {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1)
  }
  const indexOf = (offset: number): number =>
    Math.max(
      0,
      lastAtMost(starts.length, (at) => starts[at], offset),
    )
  return {
    at(offset) {
      const index = indexOf(offset)
      return {line: index + 1, column: offset - starts[index] + 1, name: null}
    },
    spanAt(offset) {
      const index = indexOf(offset)
      let end = index + 1 < starts.length ? starts[index + 1] : text.length
      while (end > starts[index] && /[\r\n]/u.test(text[end - 1])) end--
      return {start: starts[index], end}
    },
    text,
  }
}

/**
 * The places of a document as a person finds them in its file. Where the text is the file these are its lines; elsewhere the
 * line is that on which the block begins, and the column counts from there.
 */
export function placesOf({text, blocks}: Document): Lines {
  const lines = linesOf(text)
  if (blocks.every(({at}) => at === undefined)) return lines
  return {
    ...lines,
    at(offset) {
      const block = blockAt(blocks, offset)
      if (block?.at === undefined) return lines.at(offset)
      return {line: block.at.line, column: offset - block.start + 1, name: block.at.name}
    },
  }
}
