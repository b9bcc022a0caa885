import type {BlockKind, Code, Lang, Span} from '../../model.ts'
import {langOfLetters} from '../../text/lang-of-text.ts'
import {isHtmlBlank} from './html-scan.ts'
import {isBlankRun, type TextRun} from './html-references.ts'
import {htmlWays} from './html-write.ts'

/** A piece of a line of text: some of its text, or markup in it. */
export type LinePiece = TextPiece | (Span & {readonly isCode: true})

/** Text that is read as one and written in one way. */
export interface TextPiece extends TextRun {
  readonly isCode: false
  /** `<br>`. */
  readonly isBreak: boolean
  readonly way: number
  readonly isOpaque: boolean
  /** As the elements around say it; null where they say nothing. */
  readonly lang: string | null
}

/** A line of text as it is put into a projection. */
export interface ReadLine {
  /** Without the blanks at its edges. */
  readonly pieces: readonly LinePiece[]
  readonly text: string
  /** Offsets in `text`. */
  readonly opaque: readonly Span[]
  readonly codes: readonly Code[]
  readonly kind: BlockKind
  /** As the page says of most of it, else by its letters; null where neither tells. */
  readonly lang: Lang | null
}

/** `{{name}}`, `{% if %}`, `<%= x %>`, `${name}`: places that a program fills. */
const placeholder = /\{\{[^{}\n]{0,200}\}\}|\{%[^{}%\n]{0,200}%\}|<%[^<>%\n]{0,200}%>|\$\{[^{}\n]{0,200}\}/gu

/** A line of text; null where it holds nothing that is read and may be changed. */
export function readLine(source: string, pieces: readonly LinePiece[], kind: BlockKind): ReadLine | null {
  const trimmed = trimLine(source, pieces)
  if (trimmed.length === 0) return null
  const parts: string[] = []
  const opaque: Span[] = []
  const codes: Code[] = []
  let length = 0
  for (const piece of trimmed) {
    if (piece.isCode) {
      codes.push({at: length, source: source.slice(piece.start, piece.end)})
      continue
    }
    const text = textOfPiece(source, piece)
    if (piece.isOpaque) addSpan(opaque, {start: length, end: length + text.length})
    parts.push(text)
    length += text.length
  }
  const text = parts.join('')
  const spans = withPlaceholders(text, opaque)
  if (isBlankBeside(text, spans)) return null
  return {pieces: trimmed, text, opaque: spans, codes, kind, lang: langOfMost(trimmed) ?? langOfRest(text, spans)}
}

/** The text of a piece. */
export function textOfPiece(source: string, {start, end, text}: TextPiece): string {
  return text ?? source.slice(start, end)
}

function addSpan(spans: Span[], span: Span): void {
  const last = spans.at(-1)
  if (last !== undefined && last.end === span.start) spans[spans.length - 1] = {start: last.start, end: span.end}
  else spans.push(span)
}

function withPlaceholders(text: string, opaque: readonly Span[]): readonly Span[] {
  if (!text.includes('{') && !text.includes('<%')) return opaque
  const found = Array.from(text.matchAll(placeholder), ({index, 0: name}) => ({start: index, end: index + name.length}))
  const all = [...opaque, ...found].toSorted((a, b) => a.start - b.start)
  const spans: Span[] = []
  for (const span of all) {
    const last = spans.at(-1)
    if (last === undefined || last.end < span.start) spans.push(span)
    else spans[spans.length - 1] = {start: last.start, end: Math.max(last.end, span.end)}
  }
  return spans
}

/** Is there nothing but blanks beside the parts that are not language? */
function isBlankBeside(text: string, opaque: readonly Span[]): boolean {
  let at = 0
  for (const {start, end} of opaque) {
    if (text.slice(at, start).trim() !== '') return false
    at = end
  }
  return text.slice(at).trim() === ''
}

/** By the letters beside the parts that are not language. */
function langOfRest(text: string, opaque: readonly Span[]): Lang | null {
  const parts: string[] = []
  let at = 0
  for (const {start, end} of opaque) {
    parts.push(text.slice(at, start))
    at = end
  }
  return langOfLetters(parts.join(' ') + text.slice(at))
}

/** The pieces without blanks and line breaks at the edges; none where they are all blank. */
function trimLine(source: string, pieces: readonly LinePiece[]): readonly LinePiece[] {
  const isText = (piece: LinePiece): boolean => !piece.isCode && !isEmpty(source, piece)
  const first = pieces.findIndex(isText)
  if (first === -1) return []
  const last = pieces.findLastIndex(isText)
  const trimmed: LinePiece[] = []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]
    if (piece.isCode) trimmed.push(piece)
    else if (at >= first && at <= last) {
      const isFirst = at === first || isBreakAt(pieces, at - 1)
      const isLast = at === last || isBreakAt(pieces, at + 1)
      trimmed.push(...trimPiece(source, piece, {isFirst, isLast}))
    }
  }
  return trimmed
}

/** Blanks beside a line break in a paragraph are not seen. */
function isBreakAt(pieces: readonly LinePiece[], at: number): boolean {
  const piece = pieces.at(at)
  return piece !== undefined && !piece.isCode && piece.isBreak && piece.way === htmlWays.flowing
}

function isEmpty(source: string, piece: TextPiece): boolean {
  return piece.isBreak || piece.start === piece.end || isBlankRun(source, piece)
}

function trimPiece(source: string, piece: TextPiece, at: {isFirst: boolean; isLast: boolean}): TextPiece[] {
  if ((at.isFirst || at.isLast) && !piece.isBreak && isBlankRun(source, piece)) return []
  if (piece.text !== null) return [piece]
  let {start, end} = piece
  if (at.isFirst) while (isHtmlBlank(source.charCodeAt(start))) start++
  if (at.isLast) while (isHtmlBlank(source.charCodeAt(end - 1))) end--
  return [{...piece, start, end}]
}

/** What is said of most of the text; null where nothing is, or another language. */
function langOfMost(pieces: readonly LinePiece[]): Lang | null {
  const sizes = new Map<string | null, number>()
  for (const piece of pieces) {
    if (piece.isCode || piece.isOpaque) continue
    sizes.set(piece.lang, (sizes.get(piece.lang) ?? 0) + piece.end - piece.start)
  }
  let best: string | null = null
  let most = -1
  for (const [lang, size] of sizes) {
    if (size > most) [best, most] = [lang, size]
  }
  return best === 'ar' || best === 'en' ? best : null
}
