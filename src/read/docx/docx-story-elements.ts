import {wordAttribute} from './docx-names.ts'
import type {TextItem} from './docx-paragraph.ts'
import {atEnd, beginParagraph, isOpaque, isShown, readProperty, skip, type StoryScan} from './docx-scan.ts'
import {symbolText} from './docx-symbols.ts'
import type {XmlTag} from '../../xml/xml-scan.ts'

type Opener = (scan: StoryScan, tag: XmlTag) => void

/** What the start of an element means, by its name. */
export const openers: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['w:p', beginParagraph],
  ['w:pPr', markHole],
  ['w:r', beginRun],
  ['w:t', beginText],
  // Signs of a formula are read, but are no words.
  ['m:t', beginText],
  ['w:delText', (scan, tag) => (scan.view === 'original' ? beginText(scan, tag) : undefined)],
  // Those of w:pPr and w:rPr.
  ...['w:vanish', 'w:rtl', 'w:numId', 'w:pStyle', 'w:outlineLvl', 'w:bidi'].map((name): [string, Opener] => [
    name,
    readProperty,
  ]),
  // ECMA-376 part 1, 17.3.3
  ['w:tab', sign('\t')],
  ['w:ptab', sign('\t')],
  ['w:br', sign('\n')],
  ['w:cr', sign('\n')],
  ['w:noBreakHyphen', sign('\u2011')],
  ['w:softHyphen', sign('\u00AD')],
  ['w:sym', addSymbol],
  ['w:fldChar', (scan, tag) => (scan.outOfView > 0 ? undefined : scan.fields.mark(wordAttribute(tag, 'fldCharType')))],
  ['w:fldSimple', beginField],
  ...['w:drawing', 'w:pict', 'w:object', 'w:footnoteReference', 'w:endnoteReference'].map((name): [string, Opener] => [
    name,
    addCode,
  ]),
  ['w:tbl', beginTable],
  ['w:tr', beginRow],
  ['w:tc', beginCell],
  ['w:txbxContent', beginContainer],
  ['w:footnote', beginNote],
  ['w:endnote', beginNote],
  ['mc:AlternateContent', beginAlternatives],
  ['mc:Choice', choose],
  ['mc:Fallback', choose],
])

/** Behind its properties the first run of a paragraph can stand. */
function markHole(scan: StoryScan): void {
  const paragraph = scan.open.at(-1)
  if (paragraph === undefined || scan.stack[scan.stack.length - 2] !== 'w:p') return
  atEnd(scan, (end) => {
    paragraph.hole = {start: end, end}
  })
}

function beginRun(scan: StoryScan): void {
  scan.runs.push({isHidden: false})
  atEnd(scan, () => scan.runs.pop())
}

function beginText(scan: StoryScan, tag: XmlTag): void {
  if (!isShown(scan)) return
  scan.text = []
  atEnd(scan, (end) => {
    const pieces = scan.text ?? []
    scan.text = null
    if (pieces.length === 0) return
    const keepsSpace = tag.attributes['xml:space'] !== undefined
    addItem(scan, {
      start: scan.base + tag.start,
      end,
      pieces,
      text: null,
      isOpaque: isOpaque(scan),
      keepsSpace,
    })
  })
}

function addItem({open}: StoryScan, item: TextItem): void {
  open[open.length - 1].items.push(item)
}

/** An element that stands for a character. */
function sign(text: string): Opener {
  return (scan, tag) => addSign(scan, {tag, text, isOpaque: isOpaque(scan)})
}

function addSign(scan: StoryScan, {tag, text, isOpaque}: {tag: XmlTag; text: string; isOpaque: boolean}): void {
  if (!isShown(scan)) return
  const start = scan.base + tag.start
  atEnd(scan, (end) => addItem(scan, {start, end, pieces: [], text, isOpaque, keepsSpace: true}))
}

function addSymbol(scan: StoryScan, tag: XmlTag): void {
  const text = symbolText(wordAttribute(tag, 'font'), wordAttribute(tag, 'char'))
  addSign(scan, {tag, text, isOpaque: true})
}

function beginField(scan: StoryScan, tag: XmlTag): void {
  if (scan.outOfView > 0) return
  scan.fields.open(wordAttribute(tag, 'instr') ?? '')
  atEnd(scan, () => scan.fields.close())
}

function addCode(scan: StoryScan, tag: XmlTag): void {
  const paragraph = scan.open.at(-1)
  if (paragraph === undefined || scan.outOfView > 0) return
  paragraph.codes.push({before: paragraph.items.length, source: scan.source.slice(tag.start, tag.end)})
}

function beginTable(scan: StoryScan): void {
  const container = scan.containers[scan.containers.length - 1]
  // A paragraph cannot go on behind a table.
  container.pending = null
  scan.tables.push({number: ++scan.tableCount, row: 0, column: 0, cell: null})
  atEnd(scan, () => scan.tables.pop())
}

function beginRow(scan: StoryScan): void {
  const table = scan.tables.at(-1)
  if (table === undefined) return
  table.row++
  table.column = 0
}

function beginCell(scan: StoryScan): void {
  const table = scan.tables.at(-1)
  if (table !== undefined) table.cell = {table: table.number, row: table.row, column: ++table.column}
  beginContainer(scan)
}

function beginContainer(scan: StoryScan): void {
  scan.containers.push({pending: null})
  atEnd(scan, () => scan.containers.pop())
}

/** Notes begin with the lines that part them from the page; these are no notes. */
function beginNote(scan: StoryScan, tag: XmlTag): void {
  const type = wordAttribute(tag, 'type')
  if (type === null || type === 'normal') beginContainer(scan)
  else skip(scan)
}

function beginAlternatives(scan: StoryScan): void {
  scan.choices.push(false)
  atEnd(scan, () => scan.choices.pop())
}

/** Signs of newer fonts, mostly emoji: what stands for them is the sign itself. */
const newSigns = 'w16se'

/** Of several forms of one thing the first is read (ECMA-376 part 3, 7.6). */
function choose(scan: StoryScan, tag: XmlTag): void {
  if (scan.choices.at(-1) !== false || tag.attributes.Requires === newSigns) skip(scan)
  else scan.choices[scan.choices.length - 1] = true
}
