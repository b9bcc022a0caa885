import type {Block, Code, Edit, Lang, Span} from '../../model.ts'
import {createProjection, projectEdits, type Projection, type ProjectionBuilder} from '../../text/projection.ts'
import {findPlaceholders} from '../../text/placeholders.ts'
import {isElement, wholeSpan, type XliffElement, type XliffNode} from './xliff-tree.ts'
import {projectXml, xmlWays} from '../../xml/xml-text.ts'

/** What an element inside a source or target is for the text. */
export type InlineKind =
  /** Its content is text, its tags are codes. */
  | 'text'
  /** The same, and its text is not to be translated, or is after all. */
  | 'protected'
  | 'unprotected'
  /** It is a code with all that is in it. */
  | 'code'
  /** It stands for a character. */
  | 'character'

/** How a version of XLIFF has its inline elements. */
export interface InlineRules {
  kindOf(element: XliffElement): InlineKind
  /** The character that an element of the kind `character` stands for. */
  characterOf(element: XliffElement): string
  /** The state that an element sets for the text behind it; null for other elements. */
  protectsAfter?(element: XliffElement): boolean | null
}

/** A place where a text can be written, and what has to stand around it. */
interface Hole {
  /** Offset in the source; `end` is behind what the text takes the place of. */
  readonly end: number
  readonly open: string
  readonly close: string
}

/** Where the text of one side of a row stands, or can be written. */
export type SidePlace =
  | {readonly holder: XliffElement}
  /** Written at the hole; `open` and `close` stand around this text alone. */
  | {readonly hole: number; readonly open: string; readonly close: string}

/** A text of the file. */
export interface XliffSide {
  readonly place: SidePlace
  readonly lang: Lang
  readonly line: number
  /** Name of its row. */
  readonly name: string
  /** Nothing of it may be changed. */
  readonly isLocked: boolean
  /** Tools find the translation, and memories their matches, by the source: spellings in it stay. */
  readonly isSource: boolean
}

/** The texts of a file while they are put together. */
export interface XliffTexts {
  readonly source: string
  readonly builder: ProjectionBuilder
  readonly blocks: Block[]
  /** By their offsets in the source. */
  readonly holes: Map<number, Hole>
  /** What stands around a text, by ways of writing from {@link firstWrap} on. */
  readonly wraps: {readonly open: string; readonly close: string}[]
}

const firstWrap = 8
const nothing: readonly Span[] = []

export function createTexts(source: string): XliffTexts {
  return {source, builder: createProjection(source), blocks: [], holes: new Map(), wraps: []}
}

/** Adds the text of a side as a block; returns its span in the text. */
export function addSide(texts: XliffTexts, side: XliffSide, rules: InlineRules): Span {
  const {builder, blocks} = texts
  if (blocks.length > 0) builder.between('\n')
  const start = builder.length
  const inline: Inline = {texts, rules, codes: [], opaque: [], isProtected: side.isLocked}
  if ('holder' in side.place) addHolder(inline, side.place.holder, start)
  else addHole(texts, side.place)
  const end = builder.length
  blocks.push({
    start,
    end,
    kind: 'paragraph',
    opaque: side.isLocked ? wholeOf(start, end) : inline.opaque.length === 0 ? nothing : inline.opaque,
    lang: side.lang,
    ...(inline.codes.length === 0 ? {} : {codes: inline.codes}),
    at: {line: side.line, name: side.name},
    ...(side.isSource ? {isKey: true} : {}),
  })
  return {start, end}
}

function wholeOf(start: number, end: number): readonly Span[] {
  return start < end ? [{start, end}] : nothing
}

/** What is gathered of one text. */
interface Inline {
  readonly texts: XliffTexts
  readonly rules: InlineRules
  readonly codes: Code[]
  readonly opaque: Span[]
  isProtected: boolean
}

/**
 * The texts as one, with all that is no language in them.
 *
 * @param findOpaque spans that are not language, beside those that are marked
 */
export function finishTexts(
  {builder, blocks}: XliffTexts,
  findOpaque: (text: string) => Span[] = findPlaceholders,
): {projection: Projection; blocks: Block[]} {
  const projection = builder.build()
  return {
    projection,
    blocks: blocks.map((block) => {
      const {start, end, opaque} = block
      if (opaque.length === 1 && opaque[0].start === start && opaque[0].end === end) return block
      const found = findOpaque(projection.text.slice(start, end))
      if (found.length === 0) return block
      const shifted = found.map((span) => ({start: start + span.start, end: start + span.end}))
      return {...block, opaque: mergeSpans([...opaque, ...shifted])}
    }),
  }
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last === undefined || span.start > last.end) merged.push(span)
    else merged[merged.length - 1] = {start: last.start, end: Math.max(last.end, span.end)}
  }
  return merged
}

function addHolder(inline: Inline, holder: XliffElement, start: number): void {
  const {builder, holes} = inline.texts
  addNodes(inline, holder.children)
  if (builder.length > start) return
  // Nothing but codes, or nothing at all: text can be written before them.
  const at = holder.isEmpty ? slashOf(inline.texts.source, holder) : holder.tag.end
  if (holder.isEmpty) holes.set(at, {end: holder.tag.end, open: '>', close: `</${holder.name}>`})
  builder.verbatim(at, at)
}

/** Where the blanks before `/>` begin. */
export function slashOf(source: string, {tag}: XliffElement): number {
  let at = tag.end - '/>'.length
  while (source.charCodeAt(at - 1) <= 0x20) at--
  return at
}

function addHole({builder, wraps}: XliffTexts, {hole, open, close}: {hole: number; open: string; close: string}): void {
  const isBare = open === '' && close === ''
  if (!isBare) wraps.push({open, close})
  builder.verbatim(hole, hole, isBare ? xmlWays.element : firstWrap + wraps.length - 1)
}

/** Elements stand in elements some dozens deep at most, see `xml-scan`. */
function addNodes(inline: Inline, nodes: readonly XliffNode[]): void {
  for (const node of nodes) {
    if (isElement(node)) addInline(inline, node)
    else addText(inline, node.isCdata ? xmlWays.cdata : xmlWays.element, node)
  }
}

function addText(inline: Inline, way: number, {start, end}: Span): void {
  const {builder, source} = inline.texts
  const from = builder.length
  projectXml(builder, source, {start, end, way})
  protect(inline, from)
}

/** What was added from an offset on is not to be translated. */
function protect({texts, opaque, isProtected}: Inline, start: number): void {
  const end = texts.builder.length
  if (isProtected && start < end) opaque.push({start, end})
}

function addInline(inline: Inline, element: XliffElement): void {
  const {texts, rules} = inline
  const kind = rules.kindOf(element)
  if (kind === 'character') {
    const from = texts.builder.length
    texts.builder.escaped(wholeSpan(element), rules.characterOf(element))
    protect(inline, from)
    return
  }
  if (kind === 'code') {
    addCode(inline, wholeSpan(element))
    inline.isProtected = rules.protectsAfter?.(element) ?? inline.isProtected
    return
  }
  const outer = inline.isProtected
  if (kind !== 'text') inline.isProtected = kind === 'protected'
  addCode(inline, element.tag)
  addNodes(inline, element.children)
  if (!element.isEmpty) addCode(inline, element.end)
  inline.isProtected = outer
}

function addCode({texts, codes}: Inline, {start, end}: Span): void {
  codes.push({at: texts.builder.length, source: texts.source.slice(start, end)})
}

/**
 * Edits of the texts as edits of the file. Texts that are written into one hole go into it together.
 *
 * @param write as for a projection
 */
export function editTexts(
  {projection, holes, wraps}: {projection: Projection} & Pick<XliffTexts, 'holes' | 'wraps'>,
  edits: readonly Edit[],
  write: (text: string, way: number) => string,
): Edit[] {
  const made = projectEdits(projection, edits, (text, way) => {
    if (text === '' || way < firstWrap) return write(text, way)
    const {open, close} = wraps[way - firstWrap]
    return `${open}${write(text, xmlWays.element)}${close}`
  })
  const filled: Edit[] = []
  const written = new Map<number, string[]>()
  for (const edit of made) {
    const isInHole = edit.start === edit.end && holes.has(edit.start)
    if (!isInHole) filled.push(edit)
    else if (edit.text !== '') {
      const texts = written.get(edit.start)
      if (texts === undefined) written.set(edit.start, [edit.text])
      else texts.push(edit.text)
    }
  }
  for (const [start, texts] of written) {
    const {end, open, close} = holes.get(start) as Hole
    filled.push({start, end, text: `${open}${texts.join('')}${close}`})
  }
  return filled
}
