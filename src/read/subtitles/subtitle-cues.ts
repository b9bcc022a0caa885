import {InputError, type InputProblem} from '../../errors.ts'
import type {Block, Code, Document, Edit, Span} from '../../model.ts'
import {applyEdits, sortEdits} from '../../text/edits.ts'
import {createProjection, projectEdits, type Projection, type ProjectionBuilder} from '../../text/projection.ts'
import type {ReadContext} from '../content.ts'
import type {TextRun} from '../html/html-references.ts'
import {langOfDocument, langOfLetters} from '../../text/lang-of-text.ts'
import {createLineFinder} from '../../text/line-finder.ts'
import type {TextContents} from '../opened-file.ts'
import {parseTimes, type CueTimes} from './subtitle-times.ts'

/** A cue as a scan of the file finds it. */
export interface ScannedCue {
  /** Number or id; empty where there is none. */
  readonly id: string
  /** The line of the times as it stands. */
  readonly timing: Span
  readonly times: CueTimes
  /** From the first line of text to the end of the last; both the place for text where there is none. */
  readonly text: Span
  /** How text is put into a cue without text: see {@link emptyWay}. */
  readonly way: number
}

/** What is odd about a cue and kept. */
type CueOddity =
  'cue-reversed' | 'cue-overlap' | 'cue-no-number' | 'cue-no-gap' | 'cue-blank-inside' | 'cue-mark' | 'cue-outside'

/** Notes what is odd, at an offset of the file. */
export type NoteOddity = (oddity: CueOddity, offset: number) => void

/** What SubRip and WebVTT differ in. */
export interface CueSyntax {
  readonly format: 'srt' | 'vtt'
  /** As the format is called in messages. */
  readonly title: string
  /** A line of times, for messages. */
  readonly example: string
  /** @throws InputError where times cannot be read */
  scan(source: string, note: NoteOddity): readonly ScannedCue[]
  /** The text of a cue in runs, tags left out as codes, in order. */
  runs(source: string, span: Span): readonly CuePiece[]
  /** New text as the format writes it, with LF. */
  escape(text: string): string
  /** Edits so that they mean the same beside what stands around them. */
  settle(source: string, edits: readonly Edit[], cue: Span): readonly Edit[]
}

/** A piece of a cue's text: some of it, or a tag. */
export type CuePiece = TextRun & {readonly isCode?: boolean}

/** How text is put into a cue: as it is; before a line end that it needs, or two; behind one. */
const ways = {plain: 0, before: 1, beforeTwo: 2, behind: 3} as const

/**
 * The way of putting text into a cue that has none.
 *
 * @param at behind the line of times, its line end included
 */
export function emptyWay(source: string, timing: Span, at: number): number {
  if (at === timing.end) return ways.behind
  if (source[at] === ' ' || source[at] === '\t') return ways.before
  const [lineEnds] = /^(?:\r\n?|\n){0,2}/u.exec(source.slice(at, at + 4)) ?? ['']
  const blanks = lineEnds.match(/\r\n?|\n/gu)?.length ?? 0
  if (blanks >= 2 || at + lineEnds.length === source.length) return ways.plain
  // Behind an empty line, an arrow without times would have to be times.
  const [next] = source.slice(at).split(/[\r\n]/u, 1)
  const isStray = next.includes('-->') && parseTimes(next) === null
  return blanks === 1 || isStray ? ways.before : ways.beforeTwo
}

/**
 * A file of cues: each is a block, in the order of the file; line ends in it are LF, tags are codes. Its times and its number
 * or id are the name of its place, from which writers take them.
 *
 * @throws InputError `subtitle-…`
 */
export function readCues(source: string, context: ReadContext, syntax: CueSyntax): TextContents {
  const {note, problems} = createNotes(source, context.name)
  const cues = syntax.scan(source, note)
  if (cues.length === 0) throw new InputError('subtitle-none', {path: context.name, args: {example: syntax.example}})
  noteTimes(cues, note)
  const builder = createProjection(source)
  const lineOf = createLineFinder(source)
  const blocks = cues.map((cue, at): Block => {
    if (at > 0) builder.between('\n')
    const timing = source.slice(cue.timing.start, cue.timing.end).trim()
    const name = cue.id === '' ? timing : `${cue.id} ${timing}`
    return {...addCue(builder, {source, cue, syntax}), at: {line: lineOf(cue.text.start), name}}
  })
  const projection = builder.build()
  const {text} = projection
  const lang = langOfDocument({source, text, lang: context.lang})
  const document: Document = {
    name: context.name,
    format: syntax.format,
    lang,
    text,
    blocks: blocks.map((block) => ({...block, lang: langOfLetters(text.slice(block.start, block.end)) ?? lang})),
  }
  const parts = {source, projection, document, cues, syntax}
  return {
    content: {kind: 'document', document},
    document,
    remarks: problems(),
    toSource: (edits) => keepCues(editsOfSource(edits, parts), parts),
  }
}

/**
 * The edits, if the edited file has the same cues: a text that goes may make times of a line behind it, or leave an arrow
 * where only times may stand.
 *
 * @throws InputError `text-unwritable`
 */
function keepCues(
  edits: readonly Edit[],
  {
    source,
    document,
    cues,
    syntax,
  }: {source: string; document: Document; cues: readonly ScannedCue[]; syntax: CueSyntax},
): readonly Edit[] {
  const again = scanAgain(applyEdits(source, edits), syntax)
  if (again !== null && again.length === cues.length) return edits
  const line = createLineFinder(source)(edits[0]?.start ?? 0)
  const args = {format: syntax.title, detail: 'cue-times'}
  throw new InputError('text-unwritable', {path: document.name, line, args})
}

function scanAgain(source: string, syntax: CueSyntax): readonly ScannedCue[] | null {
  try {
    return syntax.scan(source, () => {})
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

/** Keeps how often something odd was met, and where first. */
function createNotes(source: string, path: string): {note: NoteOddity; problems(): InputProblem[]} {
  const met = new Map<CueOddity, {offset: number; count: number}>()
  return {
    note(oddity, offset) {
      const before = met.get(oddity)
      if (before === undefined) met.set(oddity, {offset, count: 1})
      else before.count++
    },
    problems() {
      const lineOf = createLineFinder(source)
      return Array.from(met, ([detail, {offset, count}]) => ({
        code: 'subtitle-odd',
        path,
        line: lineOf(offset),
        args: {detail, cues: count},
      }))
    },
  }
}

function noteTimes(cues: readonly ScannedCue[], note: NoteOddity): void {
  for (const [at, {times, timing}] of cues.entries()) {
    if (times.end < times.start) note('cue-reversed', timing.start)
    else if (at > 0 && times.start < cues[at - 1].times.end) note('cue-overlap', timing.start)
  }
}

function addCue(
  builder: ProjectionBuilder,
  {source, cue, syntax}: {source: string; cue: ScannedCue; syntax: CueSyntax},
): Omit<Block, 'at'> {
  const start = builder.length
  const codes: Code[] = []
  let hasText = false
  for (const piece of syntax.runs(source, cue.text)) {
    if (piece.isCode === true) codes.push({at: builder.length, source: source.slice(piece.start, piece.end)})
    else if (piece.text === null) builder.verbatim(piece.start, piece.end)
    else builder.escaped(piece, piece.text)
    hasText ||= piece.isCode !== true
  }
  if (!hasText) builder.verbatim(cue.text.end, cue.text.end, codes.length === 0 ? cue.way : ways.plain)
  return {start, end: builder.length, kind: 'paragraph', opaque: [], ...(codes.length === 0 ? {} : {codes})}
}

interface Parts {
  readonly source: string
  readonly projection: Projection
  readonly document: Document
  readonly cues: readonly ScannedCue[]
  readonly syntax: CueSyntax
}

function editsOfSource(edits: readonly Edit[], parts: Parts): Edit[] {
  const {blocks} = parts.document
  const byBlock = new Map<number, Edit[]>()
  let at = 0
  for (const edit of sortEdits(edits)) {
    while (at + 1 < blocks.length && blocks[at + 1].start <= edit.start) at++
    const others = byBlock.get(at)
    if (others === undefined) byBlock.set(at, [edit])
    else others.push(edit)
  }
  return Array.from(byBlock, ([block, own]) => editsOfCue(own, block, parts)).flat()
}

/** @throws InputError `text-unwritable` where the cue would not be read as it was written */
function editsOfCue(
  edits: readonly Edit[],
  at: number,
  {source, projection, document, cues, syntax}: Parts,
): readonly Edit[] {
  const lineEnd = /\r\n?|\n/u.exec(source)?.[0] ?? '\n'
  const block = document.blocks[at]
  const cue = cues[at].text
  const made = projectEdits(projection, edits, (text, way) =>
    placed(syntax.escape(text), way).replaceAll('\n', lineEnd),
  )
  const settled = syntax.settle(source, made, cue)
  const shift = (by: number) => (edit: Edit) => ({...edit, start: edit.start - by, end: edit.end - by})
  const wanted = applyEdits(document.text.slice(block.start, block.end), edits.map(shift(block.start)))
  const before = source.slice(cue.start, cue.end)
  // Line ends that an empty cue needs around its text are not of the text.
  const raw = before === '' ? syntax.escape(wanted) : applyEdits(before, settled.map(shift(cue.start)))
  const detail = faultOf({before, wanted, raw, isDelicate: isDelicate(at, {source, cues})}, syntax)
  if (detail === null) return settled
  const {line} = block.at ?? {line: 1}
  throw new InputError('text-unwritable', {path: document.name, line, args: {format: syntax.title, detail}})
}

/** Would a line of digits be a number? Behind an empty line it may, and before times that have none. */
function isDelicate(at: number, {source, cues}: Pick<Parts, 'source' | 'cues'>): boolean {
  const {timing, text} = cues[at]
  const next = cues.at(at + 1)
  const hasBlank = (part: string): boolean => /(?:^|[\n\r])[ \t]*[\n\r]/u.test(part.replaceAll('\r\n', '\n'))
  if (
    hasBlank(source.slice(timing.end, text.start).replace(/^\r\n?|^\n/u, '')) ||
    hasBlank(source.slice(text.start, text.end))
  )
    return true
  return next !== undefined && next.id === '' && /^(?:\r\n?|\n)?$/u.test(source.slice(text.end, next.timing.start))
}

function placed(text: string, way: number): string {
  if (text === '' || way === ways.plain) return text
  if (way === ways.behind) return `\n${text}`
  return way === ways.before ? `${text}\n` : `${text}\n\n`
}

interface TriedCue {
  /** As it stands in the file before and after the edit. */
  readonly before: string
  readonly raw: string
  /** The text that should be read. */
  readonly wanted: string
  readonly isDelicate: boolean
}

/** Why a cue would be read otherwise than it was written; null where it would not. */
function faultOf({before, wanted, raw, isDelicate: isTight}: TriedCue, syntax: CueSyntax): string | null {
  if (wanted.includes('\0')) return 'character-zero'
  const lines = raw.split(/\r\n?|\n/u)
  const isBlank = (line: string): boolean => (syntax.format === 'vtt' ? line : line.trim()) === ''
  const countBlank = (text: string): number => (text === '' ? 0 : text.split(/\r\n?|\n/u).filter(isBlank).length)
  const isAtEdge = isBlank(lines[0]) || isBlank(lines[lines.length - 1])
  if (raw !== '' && (isAtEdge || countBlank(raw) > countBlank(before))) return 'cue-blank-line'
  const hasTimes = lines.some((line) =>
    syntax.format === 'vtt' ? line.includes('-->') : parseTimes(line)?.isWhole === true,
  )
  if (
    hasTimes ||
    (isTight && syntax.format === 'srt' && lines.some((line) => /^\s*[\d\u0660-\u0669\u06F0-\u06F9]+\s*$/u.test(line)))
  )
    return 'cue-times'
  const pieces = syntax.runs(raw, {start: 0, end: raw.length})
  const read = pieces
    .map(({start, end, text, isCode = false}) => (isCode ? '' : (text ?? raw.slice(start, end))))
    .join('')
  return read === wanted ? null : 'cue-markup'
}
