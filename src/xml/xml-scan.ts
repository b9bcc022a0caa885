import {SaxesParser} from 'saxes'
import {InputError} from '../errors.ts'
import type {Span} from '../model.ts'

/** A start tag and where it stands, from `<` to behind `>`. */
export interface XmlTag extends Span {
  /** As written, with its prefix. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** `<x/>`: its end is told at the same place. */
  readonly isEmpty: boolean
}

/** What is told while a file is scanned, in order. All offsets are those of the source as it stands. */
export interface XmlVisitor {
  open(tag: XmlTag): void
  /** The end tag; of an empty element the place of the tag itself. */
  close?(tag: Span & {readonly name: string}): void
  /** A stretch between two pieces of markup as it stands, with its entities; or the inside of a CDATA section. */
  text?(span: Span, isCdata: boolean): void
}

/** What is scanned, for messages. */
export interface XmlSource {
  /** Path of the file as the user gave it. */
  readonly path: string
  /** Name inside a package, e.g. `word/document.xml`. */
  readonly part?: string
  /** Elements that the first may be, without prefix; any when left out. */
  readonly roots?: readonly string[]
}

/** Elements in elements. Word tables in tables need some dozens. */
const deepest = 256
const mostAttributes = 1000

/**
 * Scans XML with the places of everything in it. Nothing is fetched or expanded: a DOCTYPE that defines something is
 * refused, an empty one or one that only names its file is passed over.
 *
 * @param source the decoded text, without byte-order mark
 * @throws InputError `xml-…` with the line; `office-part-invalid` inside a package
 */
export function scanXml(source: string, visitor: XmlVisitor, about: XmlSource): void {
  const parser = new SaxesParser()
  const guard = guardXml(parser, about)
  let at = 0
  /** Tells the text before the markup that ends here, and gives the place of the markup. */
  const pass = (): Span => {
    for (;;) {
      const start = source.indexOf('<', at)
      if (start > at) visitor.text?.({start: at, end: start}, false)
      const behind = endOfAside(source, start)
      at = behind ?? parser.position
      if (behind === null) return {start, end: at}
    }
  }
  // With more than six handlers the library's object turns into a dictionary, and scanning takes six times as long; so
  // comments are found here. Objects are written out, since spreading one costs more than scanning a tag.
  parser.on('doctype', (text) => {
    guard.doctype(text)
    pass()
  })
  parser.on('cdata', () => {
    const {start, end} = pass()
    visitor.text?.({start: start + '<![CDATA['.length, end: end - ']]>'.length}, true)
  })
  parser.on('opentag', ({name, attributes, isSelfClosing}) => {
    const {start, end} = pass()
    guard.open(name, attributes, end - start)
    visitor.open({start, end, name, attributes, isEmpty: isSelfClosing})
  })
  parser.on('closetag', ({name, isSelfClosing}) => {
    guard.close()
    const {start, end} = isSelfClosing ? {start: at, end: at} : pass()
    visitor.close?.({start, end, name})
  })
  parser.write(source).close()
}

/** What keeps XML in bounds; to be told of every tag and of a DOCTYPE. */
export interface XmlGuard {
  /** @param length of the tag, or more: attributes of short ones need no counting */
  open(name: string, attributes: Readonly<Record<string, string>>, length: number): void
  close(): void
  doctype(text: string): void
}

/**
 * Refuses what {@link scanXml} refuses. The parser's errors are heard already.
 *
 * @throws InputError from the parser's `write` and `close`
 */
export function guardXml(parser: SaxesParser, about: XmlSource): XmlGuard {
  const fail = failing(about, () => parser.line)
  let depth = 0
  parser.on('error', (error) => fail('xml-invalid', {detail: plainMessage(error)}))
  return {
    open(name, attributes, length) {
      if (depth === 0) checkRoot(name, about, fail)
      if (++depth > deepest) fail('xml-too-deep', {limit: deepest})
      if (length > mostAttributes && hasTooMany(attributes)) fail('xml-attributes', {limit: mostAttributes})
    },
    close() {
      depth--
    },
    doctype(text) {
      // What stands in square brackets defines entities; blanks define nothing.
      if (/\[[^\]]*[^\]\s]/u.test(text)) fail('xml-doctype', {})
    },
  }
}

/** Where a comment or processing instruction ends that begins at a place; null where other markup begins. */
function endOfAside(source: string, start: number): number | null {
  if (source.startsWith('<!--', start)) return source.indexOf('-->', start + '<!--'.length) + '-->'.length
  return source.startsWith('<?', start) ? source.indexOf('?>', start) + '?>'.length : null
}

type Fail = (code: 'xml-invalid' | 'xml-doctype' | 'xml-too-deep' | 'xml-attributes' | 'xml-root', args: Args) => never
type Args = Readonly<Record<string, string | number>>

function failing({path, part}: XmlSource, line: () => number): Fail {
  return (code, args) => {
    if (part === undefined) throw new InputError(code, {path, line: line(), args})
    const detail = code === 'xml-invalid' ? args.detail : code
    throw new InputError('office-part-invalid', {path, args: {part, at: line(), detail}})
  }
}

/** The library's message begins with line and column, which are said anyway. */
function plainMessage(error: Error): string {
  return error.message.replace(/^[\d:]+ /u, '').replace(/\.$/u, '')
}

function checkRoot(name: string, {roots}: XmlSource, fail: Fail): void {
  if (roots === undefined || roots.includes(localName(name))) return
  fail('xml-root', {found: `<${name.slice(0, 40)}>`, wanted: roots.map((root) => `<${root}>`).join(', ')})
}

function hasTooMany(attributes: Readonly<Record<string, string>>): boolean {
  let count = 0
  for (const name in attributes) if (name !== '') count++
  return count > mostAttributes
}

/** `w:p` is `p`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
