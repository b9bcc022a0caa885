import {InputError} from '../../errors.ts'
import type {BlockKind, Span} from '../../model.ts'
import {readLine, type LinePiece, type ReadLine} from './html-line.ts'
import {createOpenElements, kindIn, type OpenElements, type Surroundings} from './html-open-elements.ts'
import {
  blockElements,
  codeElements,
  foreignBreakouts,
  foreignHolders,
  isReadAttribute,
  skippedElements,
  voidElements,
} from './html-elements.ts'
import {textRuns, type References} from './html-references.ts'
import type {HtmlAttribute, HtmlTag, HtmlTextKind, HtmlVisitor} from './html-scan.ts'
import {htmlWays} from './html-write.ts'

/** A line of text of a page, or an attribute of a tag that is read. */
export interface HtmlText {
  readonly line: ReadLine
  /** Name of the attribute; null for text between tags. */
  readonly attribute: string | null
}

/** What is walked, and who is told. */
export interface HtmlWalk {
  readonly source: string
  readonly path: string
  readonly isXml: boolean
  readonly references: References
  /** Told every text in the order of the file. */
  found(text: HtmlText): void
  lineOf(offset: number): number
}

/** More elements in each other are no page. */
const deepest = 100_000

interface Walking extends HtmlWalk {
  readonly open: OpenElements
  /** Of the line of text that goes on. */
  pieces: LinePiece[]
  /** Kind of the first text of the line. */
  kind: BlockKind | null
  attributes: {readonly start: number; readonly text: HtmlText}[]
  skipping: Skipping | null
}

/** A stretch that is left alone: a drawing, a template. */
interface Skipping {
  readonly name: string
  readonly start: number
  depth: number
  holders: number
}

/** A visitor that tells the texts of a page, and what must be done at its end. */
export function createHtmlWalker(walk: HtmlWalk): {readonly visitor: HtmlVisitor; finish(): void} {
  const walking: Walking = {
    ...walk,
    open: createOpenElements(),
    pieces: [],
    kind: null,
    attributes: [],
    skipping: null,
  }
  const isForeign = (): boolean => walking.skipping !== null && /^(?:svg|math)$/u.test(walking.skipping.name)
  return {
    visitor: {
      isForeign,
      open: (tag) => {
        if (walking.skipping === null || breaksOut(walking, tag)) openTag(walking, tag)
      },
      close: (tag) => closeTag(walking, tag),
      text: (span, kind) => addText(walking, span, kind),
      other: (span) => addCode(walking, span),
    },
    finish: () => endLine(walking),
  }
}

/** Counts elements inside a stretch that is left alone. True where the tag ends the stretch and stands behind it. */
function breaksOut(walking: Walking, tag: HtmlTag): boolean {
  const {skipping} = walking
  if (skipping === null) return true
  const isDrawing = skipping.name === 'svg' || skipping.name === 'math'
  if (isDrawing && skipping.holders === 0 && foreignBreakouts.has(tag.name)) {
    walking.skipping = null
    addCode(walking, {start: skipping.start, end: tag.start})
    // Without this line break the text behind it would stand in the drawing: it is no text that can be taken away.
    if (tag.name === 'br') endLine(walking)
    return true
  }
  if (isDrawing && tag.isSelfClosing) return false
  if (tag.name === skipping.name) skipping.depth++
  if (foreignHolders.has(tag.name)) skipping.holders++
  return false
}

function openTag(walking: Walking, tag: HtmlTag): void {
  const {open, isXml} = walking
  const {name} = tag
  if (name === 'br') return addBreak(walking, tag)
  if (skippedElements.has(name)) return skipElement(walking, tag)
  if (blockElements.has(name)) endLine(walking)
  else addCode(walking, tag)
  open.imply(name)
  const around = aroundIn(tag, {around: open.around, source: walking.source})
  if (!around.isOpaque) readAttributes(walking, tag, around)
  if (voidElements.has(name) || (isXml && tag.isSelfClosing)) return
  open.push(name, around)
  if (open.depth > deepest) throw new InputError('html-too-deep', {path: walking.path, line: walking.lineOf(tag.start)})
}

function skipElement(walking: Walking, tag: HtmlTag): void {
  const isDrawing = tag.name === 'svg' || tag.name === 'math'
  if (tag.isSelfClosing && (isDrawing || walking.isXml)) addCode(walking, tag)
  else walking.skipping = {name: tag.name, start: tag.start, depth: 1, holders: 0}
}

function closeTag(walking: Walking, tag: HtmlTag): void {
  const {skipping} = walking
  if (skipping !== null) {
    if (foreignHolders.has(tag.name)) skipping.holders = Math.max(0, skipping.holders - 1)
    if (tag.name !== skipping.name || --skipping.depth > 0) return
    walking.skipping = null
    addCode(walking, {start: skipping.start, end: tag.end})
    return
  }
  // An end tag of br is a br, as browsers have it.
  if (tag.name === 'br') return addBreak(walking, tag)
  if (blockElements.has(tag.name)) endLine(walking)
  else addCode(walking, tag)
  walking.open.close(tag.name)
}

/** What is said of the text in an element. */
function aroundIn(tag: HtmlTag, {around, source}: {around: Surroundings; source: string}): Surroundings {
  const value = (name: string): string | null => valueOf(source, tag, name)
  const lang = tag.attributes.length === 0 ? null : (value('lang') ?? value('xml:lang'))
  const translate = tag.attributes.length === 0 ? null : value('translate')?.toLowerCase()
  const isLocked =
    translate === 'no' || (tag.attributes.length > 0 && /(?:^|\s)notranslate(?:\s|$)/u.test(value('class') ?? ''))
  const isFree = translate === 'yes' || translate === ''
  return {
    lang: lang === null ? around.lang : langOfTag(lang),
    kind: kindIn(tag.name, around.kind),
    isKept: around.isKept || tag.name === 'pre' || tag.name === 'listing',
    isOpaque: isLocked || (!isFree && (around.isOpaque || codeElements.has(tag.name))),
  }
}

/** `ar` or `en` of a BCP 47 tag; empty for other languages; null where it says nothing. */
export function langOfTag(tag: string): string | null {
  const found = /^\s*(ar|en)(?:[-_]|\s*$)/iu.exec(tag)
  if (found !== null) return found[1].toLowerCase()
  return tag.trim() === '' ? null : ''
}

function valueOf(source: string, tag: HtmlTag, name: string): string | null {
  const found = tag.attributes.find((attribute) => attribute.name === name)
  if (found === undefined) return null
  return found.value === null ? '' : source.slice(found.value.start, found.value.end)
}

function readAttributes(walking: Walking, tag: HtmlTag, around: Surroundings): void {
  const {source, references} = walking
  const seen = new Set<string>()
  for (const {name, value, quote} of tag.attributes) {
    // Of an attribute that stands twice the first counts.
    if (seen.has(name)) continue
    seen.add(name)
    if (value === null || !isReadAttribute(tag.name, name, (other) => valueOf(source, tag, other) ?? '')) continue
    const runs = textRuns(source, value, {references, isFlowing: false, isAttribute: true})
    const way = wayOfQuote(quote)
    const pieces = runs.map(
      (run) => ({...run, way, isCode: false, isBreak: false, isOpaque: false, lang: around.lang}) as const,
    )
    const line = readLine(source, pieces, 'paragraph')
    if (line !== null) walking.attributes.push({start: value.start, text: {line, attribute: name}})
  }
  // A line that has not begun does not keep them waiting.
  if (walking.kind === null) tellAttributes(walking)
}

function wayOfQuote(quote: HtmlAttribute['quote']): number {
  if (quote === '') return htmlWays.bare
  return quote === '"' ? htmlWays.double : htmlWays.single
}

function tellAttributes(walking: Walking): void {
  for (const {text} of walking.attributes) walking.found(text)
  walking.attributes = []
}

function addText(walking: Walking, span: Span, kind: HtmlTextKind): void {
  if (walking.skipping !== null) return
  const {source, references, open} = walking
  const {isKept, isOpaque, lang} = open.around
  const isArea = kind === 'escapable' && !isTitle(source, span)
  const way = wayOfText(kind, {isKept, isArea})
  const isFlowing = way === htmlWays.flowing || way === htmlWays.title
  const runs = textRuns(source, span, {references: kind === 'cdata' ? noReferences : references, isFlowing})
  for (const {start, end, text} of runs) {
    // Named one by one: pages have millions of these.
    walking.pieces.push({start, end, text, way, isCode: false, isBreak: false, isOpaque, lang})
  }
  if (source.slice(span.start, Math.min(span.end, span.start + 1000)).trim() !== '') walking.kind ??= open.around.kind
}

const noReferences: References = {meaning: () => null}

/** What stands in `title` ends at its end tag. */
function isTitle(source: string, {end}: Span): boolean {
  return /^<\/title/iu.test(source.slice(end, end + 7))
}

function wayOfText(kind: HtmlTextKind, {isKept, isArea}: {isKept: boolean; isArea: boolean}): number {
  if (kind === 'cdata') return htmlWays.cdata
  if (kind === 'escapable') return isArea ? htmlWays.textarea : htmlWays.title
  return isKept ? htmlWays.kept : htmlWays.flowing
}

function addBreak(walking: Walking, {start, end}: Span): void {
  const {isOpaque, lang} = walking.open.around
  const way = walking.open.around.isKept ? htmlWays.kept : htmlWays.flowing
  walking.pieces.push({start, end, text: '\n', way, isCode: false, isBreak: true, isOpaque, lang})
}

function addCode(walking: Walking, {start, end}: Span): void {
  if (walking.skipping === null) walking.pieces.push({start, end, isCode: true})
}

function endLine(walking: Walking): void {
  const {pieces, source, kind, open} = walking
  walking.pieces = []
  walking.kind = null
  const line = pieces.length === 0 ? null : readLine(source, pieces, kind ?? open.around.kind)
  if (line !== null) walking.found({line, attribute: null})
  tellAttributes(walking)
}
