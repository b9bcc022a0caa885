import type {ChangeCounter} from './docx-changes.ts'
import type {Fields} from './docx-fields.ts'
import {isOn, wordAttribute, type WordNames} from './docx-names.ts'
import type {Paragraph, TableCell, XmlPiece} from './docx-paragraph.ts'
import type {XmlTag} from '../../xml/xml-scan.ts'

/** A place that holds paragraphs: the body, a cell, a text box. */
interface Container {
  /** A paragraph whose mark the view does not have. */
  pending: Paragraph | null
}

/** A table that is open. */
interface OpenTable {
  readonly number: number
  row: number
  column: number
  cell: TableCell | null
}

/** Where the scan of a part stands. */
export interface StoryScan {
  readonly source: string
  /** Position of the part. */
  readonly part: number
  readonly base: number
  readonly view: 'accepted' | 'original'
  readonly paragraphs: Paragraph[]
  readonly changes: ChangeCounter
  readonly names: WordNames
  readonly fields: Fields
  /** Names of the open elements. */
  readonly stack: string[]
  /** What ends with each of them, told where its end tag ends. */
  readonly ends: ((end: number) => void)[][]
  readonly containers: Container[]
  readonly open: Paragraph[]
  readonly runs: {isHidden: boolean}[]
  readonly tables: OpenTable[]
  /** Whether each open `mc:AlternateContent` has had its choice. */
  readonly choices: boolean[]
  /** What stands in the `w:t` that is open. */
  text: XmlPiece[] | null
  tableCount: number
  paragraphCount: number
  /** Open elements that the view does not have. */
  outOfView: number
  /** How many elements were open where one began that is passed over; 0 outside of such. */
  skipFrom: number
}

/** Passes over everything inside the element that opened last. */
export function skip(scan: StoryScan): void {
  scan.skipFrom = scan.stack.length
}

/** Does something when the element that opened last, or one further out, is closed. */
export function atEnd({ends}: StoryScan, finish: (end: number) => void, outwards = 0): void {
  ends.at(-1 - outwards)?.push(finish)
}

/** Elements in which text stands: a run, one of a formula, one form of a sign inside a run. */
const textParents: ReadonlySet<string> = new Set(['w:r', 'm:r', 'mc:Choice', 'mc:Fallback'])

/** Is what stands here text that the view has? */
export function isShown({outOfView, open, fields, stack}: StoryScan): boolean {
  const isInRun = textParents.has(stack[stack.length - 2] ?? '')
  return isInRun && outOfView === 0 && open.length > 0 && fields.place() !== 'instruction'
}

/** Is it no language: hidden, a sign, or a text that Word makes anew, such as the number of the page? */
export function isOpaque({runs, fields, stack}: StoryScan): boolean {
  return runs.at(-1)?.isHidden === true || fields.place() === 'result' || stack[stack.length - 2] !== 'w:r'
}

/** Begins a paragraph, or goes on with one whose mark the view does not have. */
export function beginParagraph(scan: StoryScan, tag: XmlTag): void {
  const container = scan.containers[scan.containers.length - 1]
  const number = ++scan.paragraphCount
  const paragraph = container.pending ?? newParagraph(scan, number)
  const inside = scan.base + tag.end
  Object.assign(paragraph, {style: null, outline: null, isListed: null, isMarkGone: false})
  paragraph.hole = tag.isEmpty ? {start: inside - '/>'.length, end: inside} : {start: inside, end: inside}
  if (container.pending === null && scan.outOfView === 0) scan.paragraphs.push(paragraph)
  container.pending = null
  scan.open.push(paragraph)
  atEnd(scan, () => {
    scan.open.pop()
    container.pending = paragraph.isMarkGone && scan.outOfView === 0 ? paragraph : null
  })
}

function newParagraph({part, tables}: StoryScan, number: number): Paragraph {
  return {
    part,
    number,
    items: [],
    codes: [],
    cell: tables.at(-1)?.cell ?? null,
    outerCell: tables.at(0)?.cell ?? null,
    isRtl: false,
    hole: {start: 0, end: 0},
    style: null,
    outline: null,
    isListed: null,
    isMarkGone: false,
  }
}

/** A property of the paragraph or run that is open. */
export function readProperty(scan: StoryScan, tag: XmlTag): void {
  const {stack} = scan
  const [owner, list, name] = stack.slice(-3)
  const paragraph = scan.open.at(-1)
  const run = scan.runs.at(-1)
  if (paragraph === undefined) return
  if (owner === 'w:r' && list === 'w:rPr' && run !== undefined) {
    if (name === 'w:vanish') run.isHidden = isOn(tag)
    if (name === 'w:rtl' && isOn(tag)) paragraph.isRtl = true
    return
  }
  const value = wordAttribute(tag, 'val') ?? ''
  if (list === 'w:numPr' && name === 'w:numId') paragraph.isListed = value !== '0'
  if (list !== 'w:pPr') return
  if (name === 'w:pStyle') paragraph.style = value
  if (name === 'w:outlineLvl') paragraph.outline = Number(value)
  if (name === 'w:bidi' && isOn(tag)) paragraph.isRtl = true
}
