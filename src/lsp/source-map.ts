import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Document, Span} from '../model.ts'
import {blockAt} from '../text/block-at.ts'

/** From offsets of a document to those of the text that it was read from. */
export type SourceMap = (span: Span) => Span

/** Is the document's text the file, perhaps behind a byte-order mark? Then this is how many units the mark takes; else null. */
export function markBefore({text}: Document, source: string): 0 | 1 | null {
  if (text === source) return 0
  return source.startsWith('\uFEFF') && text === source.slice(1) ? 1 : null
}

/**
 * Where places of a document stand in its file. Of Markdown and plain text this is exact. Of other formats the words are
 * looked for from the line on which their block begins; where they stand otherwise, for instance escaped, it is that line.
 */
export function sourceMap(document: Document, source: TextDocument): SourceMap {
  const file = source.getText()
  const mark = markBefore(document, file)
  if (mark !== null) return ({start, end}) => ({start: start + mark, end: end + mark})
  return (span) => {
    const block = blockAt(document.blocks, span.start)
    const line = (block?.at?.line ?? 1) - 1
    const from = source.offsetAt({line, character: 0})
    const whole = block === null ? '' : document.text.slice(block.start, block.end)
    const near = file.slice(from, from + 4 * whole.length + nearby)
    const found = whole === '' ? -1 : near.indexOf(whole)
    if (block !== null && found >= 0) {
      const start = from + found + span.start - block.start
      return {start, end: start + span.end - span.start}
    }
    const words = document.text.slice(span.start, span.end)
    const at = words === '' ? -1 : near.indexOf(words)
    if (at >= 0) return {start: from + at, end: from + at + words.length}
    return {start: from, end: from + file.slice(from, source.offsetAt({line: line + 1, character: 0})).trimEnd().length}
  }
}

/** UTF-16 units behind the beginning of a block's line in which its words are looked for, beside its own length. */
const nearby = 1000
