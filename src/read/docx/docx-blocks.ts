import type {Block, BlockKind, Code, FilePlace, Lang, Span} from '../../model.ts'
import {countScripts, guessLang} from '../../text/characters.ts'
import {createProjection, type Projection, type ProjectionBuilder} from '../../text/projection.ts'
import type {Paragraph, StoryPart, TableCell, TextItem} from './docx-paragraph.ts'
import {kindOfParagraph, type StyleKinds} from './docx-styles.ts'
import {projectXml, xmlWays} from '../../xml/xml-text.ts'

/** Ways of writing text beside those of XML: as elements of a run, as a run of its own, as the inside of `<w:p/>`. */
export const wordWays = {run: 3, paragraph: 4, empty: 5} as const

/** A block to be: a paragraph, or all that stands in a cell. */
export interface TextGroup {
  readonly paragraphs: readonly Paragraph[]
  /** The language that the column's header names. */
  readonly lang: Lang | null
  /** Kept even where nothing stands in it. */
  readonly isCell: boolean
  /** The heading of a column by which the table is known: no language to be corrected. */
  readonly isHeading: boolean
}

/** An item, and where it stands in the document's text. */
export interface PlacedItem extends Span {
  /** null for a place where a first run can be put. */
  readonly item: TextItem | null
  readonly paragraph: Paragraph
}

/** The text of a Word file. */
export interface WordText {
  /** Onto all parts joined. */
  readonly projection: Projection
  readonly blocks: readonly Block[]
  readonly items: readonly PlacedItem[]
  /** For each group the position of its block; -1 where nothing stands in it. */
  readonly blockOf: readonly number[]
}

/** What the blocks are made of. */
export interface WordSource {
  /** The texts of all parts joined. */
  readonly source: string
  readonly parts: readonly StoryPart[]
  readonly styles: StyleKinds
}

/** Puts the text of a file together, a line for each group that has one. */
export function buildText(groups: readonly TextGroup[], about: WordSource): WordText {
  const builder = createProjection(about.source)
  const items: PlacedItem[] = []
  const drafts: {group: TextGroup; start: number; end: number; first: number}[] = []
  const blockOf = groups.map((group) => {
    if (!group.isCell && group.paragraphs.every((paragraph) => isBlank(paragraph, about.source))) return -1
    if (drafts.length > 0) builder.between('\n')
    const [start, first] = [builder.length, items.length]
    for (const item of addGroup(builder, {group, about})) items.push(item)
    return drafts.push({group, start, end: builder.length, first}) - 1
  })
  const projection = builder.build()
  const blocks = drafts.map((draft, at) => {
    const own = items.slice(draft.first, drafts[at + 1]?.first)
    return toBlock(draft, {items: own, text: projection.text.slice(draft.start, draft.end), about})
  })
  return {projection, blocks, items, blockOf}
}

/** White space, or elements that stand for it. */
function isBlank({items}: Paragraph, source: string): boolean {
  return items.every(({text, pieces}) => {
    if (text !== null) return text.trim() === ''
    return pieces.every(({start, end}) => source.slice(start, end).trim() === '')
  })
}

function addGroup(
  builder: ProjectionBuilder,
  {group: {paragraphs}, about}: {group: TextGroup; about: WordSource},
): PlacedItem[] {
  const filled = paragraphs.filter(({items}) => items.length > 0)
  if (filled.length === 0) return [addHole(builder, paragraphs[0])]
  return filled.flatMap((paragraph, at) => {
    if (at > 0) builder.between('\n')
    return paragraph.items.map((item) => {
      const start = builder.length
      addItem(builder, {item, source: about.source})
      return {start, end: builder.length, item, paragraph}
    })
  })
}

function addItem(builder: ProjectionBuilder, {item, source}: {item: TextItem; source: string}): void {
  if (item.text !== null) {
    builder.escaped(item, item.text, wordWays.run)
    return
  }
  for (const {start, end, isCdata} of item.pieces) {
    projectXml(builder, source, {start, end, way: isCdata ? xmlWays.cdata : xmlWays.element})
  }
}

function addHole(builder: ProjectionBuilder, paragraph: Paragraph): PlacedItem {
  const {start, end} = paragraph.hole
  builder.verbatim(start, start, start === end ? wordWays.paragraph : wordWays.empty)
  return {start: builder.length, end: builder.length, item: null, paragraph}
}

function toBlock(
  {group, start, end}: {group: TextGroup; start: number; end: number},
  {items, text, about}: {items: readonly PlacedItem[]; text: string; about: WordSource},
): Block {
  const [paragraph] = group.paragraphs
  const lang = group.lang ?? langOf(text, group.paragraphs)
  const codes = group.paragraphs.flatMap((each) => codesOf(each, {items, end}))
  return {
    start,
    end,
    kind: kindOf(group, about.styles),
    opaque: group.isHeading && start < end ? [{start, end}] : opaqueSpans(items),
    ...(lang === null ? {} : {lang}),
    ...(codes.length === 0 ? {} : {codes}),
    at: placeOf(paragraph, about.parts),
  }
}

/** By its letters: what Word notes as the language of a run is that of the keyboard, often enough. */
function langOf(text: string, paragraphs: readonly Paragraph[]): Lang | null {
  const {ar, en} = countScripts(text)
  if (ar + en > 0) return guessLang(text)
  return paragraphs.some(({isRtl}) => isRtl) ? 'ar' : null
}

function kindOf({paragraphs: [paragraph]}: TextGroup, styles: StyleKinds): BlockKind {
  return paragraph.cell === null ? kindOfParagraph(paragraph, styles) : 'table-cell'
}

function codesOf(paragraph: Paragraph, {items, end}: {items: readonly PlacedItem[]; end: number}): readonly Code[] {
  if (paragraph.codes.length === 0) return []
  const own = items.filter((placed) => placed.paragraph === paragraph)
  return paragraph.codes.map(({before, source}) => ({
    at: own[before]?.start ?? own.at(-1)?.end ?? end,
    source,
  }))
}

/** Items that are not language, those that touch as one. */
function opaqueSpans(items: readonly PlacedItem[]): Span[] {
  const spans: {start: number; end: number}[] = []
  for (const {start, end, item} of items) {
    if (item?.isOpaque !== true || start === end) continue
    const last = spans.at(-1)
    if (last?.end === start) last.end = end
    else spans.push({start, end})
  }
  return spans
}

/** `word/header1.xml`, `T1:B3`, or both. */
function placeOf({part, number, cell}: Paragraph, parts: readonly StoryPart[]): FilePlace {
  const names = [part === 0 ? null : parts[part].name, cell === null ? null : cellName(cell)]
  const name = names.filter((each) => each !== null).join(' ')
  return {line: number, name: name === '' ? null : name}
}

/** Table 1, second column, third row is `T1:B3`. */
function cellName({table, row, column}: TableCell): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `T${table}:${letters}${row}`
}
