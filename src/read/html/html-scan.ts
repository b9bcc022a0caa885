import type {Span} from '../../model.ts'
import {escapableElements, rawElements} from './html-elements.ts'

/** An attribute as it stands in a tag. */
export interface HtmlAttribute {
  /** In small letters. */
  readonly name: string
  /** The value without its quotation marks; null where there is none. */
  readonly value: Span | null
  readonly quote: '"' | "'" | ''
}

/** A start or end tag, from `<` to behind `>`. */
export interface HtmlTag extends Span {
  /** In small letters, with a prefix if it has one. */
  readonly name: string
  readonly attributes: readonly HtmlAttribute[]
  /** Ends in `/>`. */
  readonly isSelfClosing: boolean
}

/** How text stands in the file: with references; in `title` and `textarea`, where tags are text; in CDATA of XHTML. */
export type HtmlTextKind = 'text' | 'escapable' | 'cdata'

/** What is told while a file is scanned, in order. */
export interface HtmlVisitor {
  open(tag: HtmlTag): void
  close(tag: HtmlTag): void
  text(span: Span, kind: HtmlTextKind): void
  /** A comment, declaration or instruction, or the inside of a script: nothing that is read. */
  other(span: Span): void
  /** Is this place in a drawing or formula, where scripts are tags like others and CDATA is text? */
  isForeign(): boolean
}

/** Options of {@link scanHtml}. */
interface ScanOptions {
  /** Served as XML: `<p/>` is an empty element, and CDATA is text. */
  readonly isXml: boolean
}

/**
 * Cuts HTML into tags, text and the rest, as the tokenizer of the HTML Standard does (13.2.5), with the exact place of each.
 * One linear pass without recursion, whatever the input; a tag that the end of the file cuts off is no text.
 *
 * A tree builder is not used: its trees move text out of tables and run it together across tags, so that places are lost.
 */
export function scanHtml(source: string, visitor: HtmlVisitor, options: ScanOptions): void {
  const ends = endFinder(source)
  let at = 0
  while (at < source.length) {
    const mark = nextMarkup(source, at)
    if (mark > at) visitor.text({start: at, end: mark}, 'text')
    if (mark === source.length) return
    const kind = source[mark + 1]
    if (kind === '!' || kind === '?') at = scanOther(mark, {source, visitor, ends, options})
    else if (kind === '/') at = scanEndTag(source, mark, visitor)
    else at = scanStartTag(mark, {source, visitor, ends, options})
  }
}

interface Scan {
  readonly source: string
  readonly visitor: HtmlVisitor
  readonly ends: EndFinder
  readonly options: ScanOptions
}

/** The next < that begins markup: one before a letter, /, ! or ?. */
function nextMarkup(source: string, from: number): number {
  for (let at = source.indexOf('<', from); at !== -1; at = source.indexOf('<', at + 1)) {
    const code = source.charCodeAt(at + 1)
    const isEnd = code === 0x2f && at + 2 < source.length
    if (isEnd || code === 0x21 || code === 0x3f || isAsciiLetter(code)) return at
  }
  return source.length
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** Blank as HTML counts it: TAB, LF, FF, CR, space. */
export function isHtmlBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c
}

/** Finds marks from left to right; each stretch of the file is searched once for each mark. */
interface EndFinder {
  /** Behind the next `mark` from `from`; the end of the file where there is none. */
  behind(mark: string, from: number): number
  has(mark: string, from: number): boolean
}

function endFinder(source: string): EndFinder {
  const next = new Map<string, number>()
  const find = (mark: string, from: number): number => {
    const known = next.get(mark) ?? -1
    if (known >= from) return known
    const found = source.indexOf(mark, from)
    const at = found === -1 ? source.length : found
    next.set(mark, at)
    return at
  }
  return {
    behind: (mark, from) => Math.min(find(mark, from) + mark.length, source.length),
    has: (mark, from) => find(mark, from) < source.length,
  }
}

function scanOther(start: number, {source, visitor, ends, options}: Scan): number {
  if ((options.isXml || visitor.isForeign()) && source.startsWith('<![CDATA[', start)) {
    const end = ends.behind(']]>', start)
    visitor.text({start: start + 9, end: Math.max(start + 9, end - 3)}, 'cdata')
    return end
  }
  const end = otherEnd(source, start, ends)
  visitor.other({start, end})
  return end
}

function otherEnd(source: string, start: number, ends: EndFinder): number {
  if (source.startsWith('<!--', start)) return commentEnd(source, start, ends)
  // Programs in pages hold >; browsers never see them.
  const isProgram = /^<\?(?:php\b|=)/iu.test(source.slice(start, start + 6))
  if (isProgram && ends.has('?>', start)) return ends.behind('?>', start)
  return ends.behind('>', start)
}

/** `-->` or `--!>`; `<!-->` and `<!--->` end at once. */
function commentEnd(source: string, start: number, ends: EndFinder): number {
  if (source.startsWith('>', start + 4)) return start + 5
  if (source.startsWith('->', start + 4)) return start + 6
  return Math.min(ends.behind('-->', start + 4), ends.behind('--!>', start + 4))
}

function scanEndTag(source: string, start: number, visitor: HtmlVisitor): number {
  if (isAsciiLetter(source.charCodeAt(start + 2))) {
    const tag = readTag(source, start, start + 2)
    if (tag === null) {
      visitor.other({start, end: source.length})
      return source.length
    }
    visitor.close(tag)
    return tag.end
  }
  const found = source.indexOf('>', start)
  const end = found === -1 ? source.length : found + 1
  visitor.other({start, end})
  return end
}

function scanStartTag(start: number, {source, visitor, options}: Scan): number {
  const tag = readTag(source, start, start + 1)
  if (tag === null) {
    visitor.other({start, end: source.length})
    return source.length
  }
  visitor.open(tag)
  if ((options.isXml && tag.isSelfClosing) || visitor.isForeign()) return tag.end
  const isRaw = rawElements.has(tag.name)
  if (!isRaw && !escapableElements.has(tag.name)) return tag.end
  const end = tag.name === 'script' ? scriptEnd(source, tag.end) : rawEnd(source, tag)
  if (end > tag.end) {
    if (isRaw) visitor.other({start: tag.end, end})
    else visitor.text({start: tag.end, end}, 'escapable')
  }
  return end
}

/** @param from where the name begins */
function readTag(source: string, start: number, from: number): HtmlTag | null {
  let at = from
  while (at < source.length && !endsName(source.charCodeAt(at))) at++
  const name = source.slice(from, at).toLowerCase()
  const attributes: HtmlAttribute[] = []
  while (at < source.length) {
    const code = source.charCodeAt(at)
    if (code === 0x3e)
      return {start, end: at + 1, name, attributes, isSelfClosing: source[at - 1] === '/' && isFree(attributes, at)}
    if (isHtmlBlank(code) || code === 0x2f) {
      at++
      continue
    }
    const attribute = readAttribute(source, at)
    if (attribute === null) return null
    attributes.push(attribute)
    at = attribute.end
  }
  return null
}

/** A / before > that is no part of a value without quotation marks. */
function isFree(attributes: readonly HtmlAttribute[], at: number): boolean {
  const last = attributes.at(-1)
  return last?.value === undefined || last.value === null || last.quote !== '' || last.value.end < at
}

/** Blank, / or >. */
function endsName(code: number): boolean {
  return isHtmlBlank(code) || code === 0x2f || code === 0x3e
}

/** null where the file ends in it. */
function readAttribute(source: string, start: number): (HtmlAttribute & {end: number}) | null {
  let at = start + 1
  while (at < source.length && source[at] !== '=' && !endsName(source.charCodeAt(at))) at++
  const name = source.slice(start, at).toLowerCase()
  const sign = skipBlanks(source, at)
  if (source[sign] !== '=') return {name, value: null, quote: '', end: at}
  at = skipBlanks(source, sign + 1)
  const quote = source[at]
  if (quote === '"' || quote === "'") {
    const end = source.indexOf(quote, at + 1)
    return end === -1 ? null : {name, value: {start: at + 1, end}, quote, end: end + 1}
  }
  const from = at
  while (at < source.length && source[at] !== '>' && !isHtmlBlank(source.charCodeAt(at))) at++
  return at === source.length ? null : {name, value: {start: from, end: at}, quote: '', end: at}
}

function skipBlanks(source: string, from: number): number {
  let at = from
  while (isHtmlBlank(source.charCodeAt(at))) at++
  return at
}

/** Where the end tag of an element without tags in it begins; the end of the file where there is none. */
function rawEnd(source: string, {name, end}: HtmlTag): number {
  if (name === 'plaintext') return source.length
  for (let at = source.indexOf('</', end); at !== -1; at = source.indexOf('</', at + 2)) {
    const behind = at + 2 + name.length
    const isIt = source.slice(at + 2, behind).toLowerCase() === name
    if (isIt && (behind === source.length || endsName(source.charCodeAt(behind)))) return at
  }
  return source.length
}

/** The same of a script: its text may hold `<!-- <script></script> -->` (HTML Standard 13.2.5.15 and following). */
function scriptEnd(source: string, from: number): number {
  const mark = /<!--|-->|<(\/?)script(?=[\t\n\f\r />])/giu
  mark.lastIndex = from
  let depth: 'script' | 'comment' | 'script in comment' = 'script'
  for (let found = mark.exec(source); found !== null; found = mark.exec(source)) {
    if (found[0] === '<!--') {
      if (depth === 'script') depth = 'comment'
      // `<!-->` is a whole comment.
      mark.lastIndex = found.index + 2
    } else if (found[0] === '-->') depth = 'script'
    else if (found[1] === '') depth = depth === 'comment' ? 'script in comment' : depth
    else if (depth === 'script in comment') depth = 'comment'
    else return found.index
  }
  return source.length
}
