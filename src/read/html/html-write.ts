import {InputError} from '../../errors.ts'
import type {Edit, Span} from '../../model.ts'
import {escapeCdata} from '../../xml/xml-escape.ts'
import {isHtmlBlank} from './html-scan.ts'

/**
 * Ways of writing text in HTML, for the stretches of a projection: in a paragraph, in `pre`, in `title`, in `textarea`, in an
 * attribute with quotation marks of one kind, the other or none, in CDATA.
 */
export const htmlWays = {
  flowing: 0,
  kept: 1,
  title: 2,
  textarea: 3,
  double: 4,
  single: 5,
  bare: 6,
  cdata: 7,
} as const

/** What a file writes as. */
export interface HtmlStyle {
  /** Path of the file, for messages. */
  readonly path: string
  readonly isXml: boolean
  /** LF, CR LF or CR, as the file has them. */
  readonly lineEnd: string
}

const named: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** What each way escapes, beside line ends. */
const special: readonly RegExp[] = [
  // Blanks but a single space would run together, and vanish beside a line break.
  /[&<>\t\f\r]|(?<=[ \n]) | (?=\n)/gu,
  /[&<>\r]/gu,
  /[&<>\t\f\n\r]|(?<= ) /gu,
  /[&<>\r]/gu,
  /[&"\r]/gu,
  /[&'\r]/gu,
  /[&"'`=<>\t\n\f\r ]/gu,
]

/**
 * New text as it is written, with as few escapes as the place allows.
 *
 * @param way one of {@link htmlWays}
 * @throws InputError `text-unwritable` for U+0000, which HTML cannot hold in any way
 */
export function writeHtml(text: string, way: number, style: HtmlStyle): string {
  if (text.includes('\0')) {
    throw new InputError('text-unwritable', {path: style.path, args: {format: 'HTML', detail: 'character-zero'}})
  }
  if (way === htmlWays.cdata) return escapeCdata(text)
  const escaped = text.replace(special[way], (mark) => named[mark] ?? numeric(mark))
  const lineBreak = way === htmlWays.flowing ? (style.isXml ? '<br/>' : '<br>') : style.lineEnd
  const whole = escaped.replaceAll('\n', lineBreak)
  return style.isXml && way >= htmlWays.double ? whole.replaceAll('<', '&lt;') : whole
}

function numeric(mark: string): string {
  return `&#${mark.charCodeAt(0)};`
}

/** An edit of the source, and how text is written there. */
export interface MadeEdit extends Edit {
  readonly way: number
  /** Where the text of its block stands in the source. */
  readonly block: Span
}

/**
 * Edits so that they mean the same beside what stands around them: a space beside a space, or at the edge of a block, would
 * vanish; an `&` or `<` that stood for itself would make a reference or a tag of the text behind it.
 *
 * @param edits in order, without overlaps
 */
export function settleEdits(source: string, edits: readonly MadeEdit[]): Edit[] {
  const settled: Edit[] = []
  const joined = joinTouching(edits)
  for (const [at, edit] of joined.entries()) {
    const free = {
      start: Math.max(edit.block.start, settled.at(-1)?.end ?? 0),
      end: Math.min(edit.block.end, joined[at + 1]?.start ?? source.length),
    }
    const flows = edit.way === htmlWays.flowing || edit.way === htmlWays.title
    const {start, end, text} = guardJoint(
      source,
      flows ? guardBlanks(source, withBreak(source, edit, free), free) : edit,
      free,
    )
    settled.push({start, end, text})
  }
  return settled
}

/** What is taken away in stretches side by side, as one edit. */
function joinTouching(edits: readonly MadeEdit[]): MadeEdit[] {
  const joined: MadeEdit[] = []
  for (const edit of edits) {
    const last = joined.at(-1)
    if (
      last !== undefined &&
      last.end === edit.start &&
      edit.text === '' &&
      last.way === edit.way &&
      edit.start < edit.end
    ) {
      joined[joined.length - 1] = {...last, end: edit.end}
    } else joined.push(edit)
  }
  return joined
}

const space = '&#32;'
const breakBefore = /<\/?br(?:[\s/][^<>]*)?>$/iu

/** A line break goes with the blanks beside it, which are no text. */
function withBreak(source: string, edit: MadeEdit, free: Span): MadeEdit {
  const taken = source.slice(edit.start, edit.end)
  let {start, end} = edit
  const isBlank = (at: number): boolean => isHtmlBlank(source.charCodeAt(at))
  if (/^<\/?br/iu.test(taken)) while (start > free.start && isBlank(start - 1)) start--
  const isBehindBreak = taken === '' && breakBefore.test(source.slice(Math.max(0, start - 100), start))
  if (isBehindBreak || breakBefore.test(taken)) while (end < free.end && isBlank(end)) end++
  return {...edit, start, end}
}

function guardBlanks(source: string, edit: MadeEdit, free: Span): MadeEdit {
  const isBlank = (at: number): boolean => isHtmlBlank(source.charCodeAt(at))
  const before = source.slice(Math.max(0, edit.start - 100), edit.start)
  const loses = {
    before: edit.start === edit.block.start || isBlank(edit.start - 1) || breakBefore.test(before),
    behind:
      edit.end === edit.block.end || isBlank(edit.end) || /^<br[\s/>]/iu.test(source.slice(edit.end, edit.end + 4)),
  }
  if (edit.text === '') return loses.before && loses.behind ? joinBlanks(source, edit, free) : edit
  let {text} = edit
  if (text.startsWith(' ') && loses.before) text = space + text.slice(1)
  if (text.endsWith(' ') && loses.behind) text = text.slice(0, -1) + space
  return {...edit, text}
}

/** What is taken away stood between blanks, which would be one, or at an edge: the blank beside it is written out. */
function joinBlanks(source: string, edit: MadeEdit, free: Span): MadeEdit {
  let {start, end} = edit
  while (end < free.end && isHtmlBlank(source.charCodeAt(end))) end++
  if (end > edit.end) return {...edit, end, text: space}
  while (start > free.start && isHtmlBlank(source.charCodeAt(start - 1))) start--
  return start < edit.start ? {...edit, start, text: space} : edit
}

/** Text before the edit that waits for more: &, &a, &#1, in text also <, </, </t. */
const waiting = /(?:&#?[\dA-Za-z]{0,40}|<[/!?]?|<\/[A-Za-z]{1,20})$/u

function guardJoint(source: string, edit: MadeEdit, free: Span): MadeEdit {
  const before = source.slice(Math.max(edit.block.start, edit.start - 44), edit.start)
  const tail = edit.way === htmlWays.cdata ? null : waiting.exec(before)
  if (tail === null || (tail[0].startsWith('<') && edit.way >= htmlWays.double)) return edit
  const goesOn = /^[\dA-Za-z#;/!?=]/u
  if (goesOn.test(edit.text)) return {...edit, text: numeric(edit.text) + edit.text.slice(1)}
  const isOpen = edit.text === '' && edit.end < free.end && goesOn.test(source.slice(edit.end, edit.end + 1))
  return isOpen ? {...edit, end: edit.end + 1, text: numeric(source[edit.end])} : edit
}

/** The line end that a file has first; LF where it has none. */
export function lineEndOf(source: string): string {
  return /\r\n?|\n/u.exec(source)?.[0] ?? '\n'
}
