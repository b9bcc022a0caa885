import type {Block, Comment, Document, Edit, Lang, Span} from '../model.ts'
import {guessLang} from '../text/characters.ts'
import {sortEdits} from '../text/edits.ts'
import {createProjection, projectEdits, type Projection, type ProjectionBuilder} from '../text/projection.ts'
import type {ReadContext} from './content.ts'
import {createHtmlWalker, langOfTag, type HtmlText} from './html/html-blocks.ts'
import {textOfPiece} from './html/html-line.ts'
import {langOfDocument} from '../text/lang-of-text.ts'
import {createReferences} from './html/html-references.ts'
import {scanHtml} from './html/html-scan.ts'
import {htmlWays, lineEndOf, settleEdits, writeHtml, type HtmlStyle, type MadeEdit} from './html/html-write.ts'
import {createLineFinder, type LineFinder} from '../text/line-finder.ts'
import type {TextContents, TextFormat} from './opened-file.ts'

/**
 * HTML and XHTML: every element that holds a line of text is a block, and so is every attribute that people read (`alt`,
 * `title`, `placeholder`, `aria-label`, descriptions of the page). Scripts, styles, code, templates, drawings and comments are
 * left alone; tags inside a line are its codes.
 */
export const htmlFormat: TextFormat = {declared: declaredInHtml, read: readHtml}

/** The encoding that `<meta charset>`, `<meta http-equiv>` or the XML declaration names (HTML Standard 13.2.3.2). */
export function declaredInHtml(head: string): string | null {
  const xml = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)
  const page = head.replace(/<!--[^]*?(?:-->|$)/gu, '')
  const meta = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(page)
  const name = (xml ?? meta)?.[1].toLowerCase() ?? null
  // A page that can be read so far is not UTF-16, whatever it says.
  return name?.startsWith('utf-16') === true ? 'utf-8' : name
}

function readHtml(source: string, context: ReadContext): TextContents {
  const isXml = /^\s*<\?xml[\s?]/u.test(source)
  const reading: Reading = {
    source,
    builder: createProjection(source),
    blocks: [],
    places: [],
    lineOf: createLineFinder(source),
  }
  const walker = createHtmlWalker({
    source,
    path: context.name,
    isXml,
    references: createReferences(source),
    found: (text) => addBlock(reading, text),
    lineOf: reading.lineOf,
  })
  const comments: BlockComment[] = []
  const other = (span: Span): void => {
    const text = commentAt(source, span)
    if (text !== null) comments.push({block: reading.blocks.length, text})
    walker.visitor.other(span)
  }
  scanHtml(source, {...walker.visitor, other}, {isXml})
  walker.finish()
  const projection = reading.builder.build()
  const lang = langOfPage(source, projection.text, context)
  const {blocks, places} = reading
  const {text} = projection
  const plain: Document = {name: context.name, format: 'html', lang, text, blocks}
  const document = comments.length === 0 ? plain : {...plain, comments: placeComments(comments, plain)}
  const style: HtmlStyle = {path: context.name, isXml, lineEnd: lineEndOf(source)}
  return {
    content: {kind: 'document', document},
    document,
    toSource: (edits) => toSource(edits, {source, projection, blocks, places, style}),
  }
}

/** What a comment says that begins with `muqabala-`; null for any other. */
function commentAt(source: string, {start, end}: Span): string | null {
  const found = source.startsWith('<!--', start)
    ? source
        .slice(start + 4, end)
        .replace(/--!?>$/u, '')
        .trim()
    : ''
  return found.startsWith('muqabala-') ? found : null
}

/** A comment and its block, by position. A line becomes a block at its end: it is the line that goes on, or the next. */
interface BlockComment {
  readonly block: number
  readonly text: string
}

function placeComments(comments: readonly BlockComment[], {text, blocks}: Document): Comment[] {
  return comments.map((one) => ({at: blocks[one.block]?.start ?? text.length, text: one.text}))
}

interface Reading {
  readonly source: string
  readonly builder: ProjectionBuilder
  readonly blocks: Block[]
  /** Where the text of each block stands in the source. */
  readonly places: Span[]
  readonly lineOf: LineFinder
}

function addBlock({source, builder, blocks, places, lineOf}: Reading, {line, attribute}: HtmlText): void {
  if (blocks.length > 0) builder.between('\n')
  const start = builder.length
  const texts = line.pieces.filter((piece) => !piece.isCode)
  for (const piece of texts) {
    if (piece.text === null) builder.verbatim(piece.start, piece.end, piece.way)
    else builder.escaped(piece, textOfPiece(source, piece), piece.way)
  }
  const place = {start: texts[0].start, end: texts[texts.length - 1].end}
  places.push(place)
  blocks.push({
    start,
    end: builder.length,
    kind: line.kind,
    opaque: line.opaque.map((span) => ({start: span.start + start, end: span.end + start})),
    ...(line.lang === null ? {} : {lang: line.lang}),
    ...(line.codes.length === 0 ? {} : {codes: line.codes.map((code) => ({...code, at: code.at + start}))}),
    at: {line: lineOf(place.start), name: attribute},
  })
}

/** The language of `<html>` or `<body>`, else of most letters that are read, where the user did not name another. */
function langOfPage(source: string, text: string, {lang}: ReadContext): Lang {
  // Tags are Latin letters, so the guess over the whole file says little; a language beside the guess was named by the user.
  if (lang !== guessLang(source)) return lang
  const said = /<(?:html|body)\s[^>]*?\blang\s*=\s*["']?([\w-]+)/iu.exec(source.slice(0, 20_000))
  const page = said === null ? null : langOfTag(said[1])
  return page === 'ar' || page === 'en' ? page : langOfDocument({source, text, lang})
}

interface Written {
  readonly source: string
  readonly projection: Projection
  readonly blocks: readonly Block[]
  readonly places: readonly Span[]
  readonly style: HtmlStyle
}

function toSource(edits: readonly Edit[], {source, projection, blocks, places, style}: Written): Edit[] {
  let at = 0
  const made = sortEdits(edits).flatMap((edit): MadeEdit[] => {
    while (at + 1 < blocks.length && blocks[at + 1].start <= edit.start) at++
    let way = 0
    const written = projectEdits(projection, [edit], (text, wayThere) => {
      way = wayThere
      return writeHtml(text, way, style)
    })
    const block = places[at]
    const isGone =
      way === htmlWays.bare && edit.text === '' && edit.start === blocks[at].start && edit.end === blocks[at].end
    // `alt= src=x` would make src the value.
    if (isGone) return [{...block, text: '""', way: htmlWays.cdata, block}]
    return written.map((one) => ({...one, way, block}))
  })
  return settleEdits(source, made)
}
