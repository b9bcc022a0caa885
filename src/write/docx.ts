import type {Bitext, BitextRow, BlockKind, Document, Lang} from '../model.ts'
import {countScripts, guessLang} from '../text/characters.ts'
import {guardApostrophe} from '../text/formula-guard.ts'
import {columnWords, statusWords, type TableColumn} from '../text/table-words.ts'
import {cellText, columnsOf} from './bitext-columns.ts'
import {pageMargin, paper, writeWordFile} from './docx-package.ts'
import {wordParagraph} from './docx-text.ts'
import type {Writer} from './writer.ts'
import {rowsOf} from './of-content.ts'
import {blockText} from './flow-text.ts'

/** A Word file: headings, paragraphs and lists of a text; of a bilingual file a table that `read/docx.ts` takes back. */
export const docxWriter: Writer = {
  write(content, {lang = 'ar'}) {
    if (content.kind === 'document') return writeDocument(content.document)
    const bitext = rowsOf(content)
    return bitext === null ? null : writeTable(bitext, lang)
  },
}

const styles: Readonly<Record<BlockKind, string | null>> = {
  heading: 'Heading1',
  paragraph: null,
  'list-item': 'ListBullet',
  'table-cell': null,
}

function writeDocument(document: Document): Promise<Uint8Array> {
  const body = document.blocks.map((block) => {
    const text = blockText(document, block)
    const {ar, en} = countScripts(text)
    // The direction is that of the letters; where a block has none, of the text around it.
    const lang = block.lang ?? (ar + en === 0 ? document.lang : guessLang(text))
    return wordParagraph(text, {lang, style: styles[block.kind]})
  })
  return writeWordFile(body.join(''), {isLandscape: false, lang: document.lang})
}

/** Of the columns beside the texts, in twentieths of a point: their longest words, `Confidence` and `confirmed`, stay whole. */
const widths: Readonly<Record<Exclude<TableColumn, Lang>, number>> = {
  id: 800,
  confidence: 1200,
  status: 1200,
  findings: 1600,
  evidence: 1500,
  moved: 900,
  note: 1300,
  state: 1200,
}

/** Columns that are left out where nothing stands in them. */
const optional: readonly TableColumn[] = ['evidence', 'moved']

/** The table goes from right to left: the Arabic text stands first, as its reader begins. */
function writeTable(bitext: Bitext, lang: Lang): Promise<Uint8Array> {
  const columns = columnsOf(bitext).filter(
    (column) => !optional.includes(column) || bitext.rows.some((row) => cellText(row, column) !== ''),
  )
  const sizes = sizesOf(columns)
  const head = columns.map((column) => headCell(column, lang))
  const rows = bitext.rows.map((row) => {
    const cells = columns.map((column) => textCell(row, column, lang))
    return rowXml(cells, {sizes, isHead: false})
  })
  const table = [
    '<w:tbl><w:tblPr><w:bidiVisual/><w:tblW w:w="5000" w:type="pct"/>',
    `<w:tblBorders>${borders()}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    `<w:tblGrid>${sizes.map((size) => `<w:gridCol w:w="${size}"/>`).join('')}</w:tblGrid>`,
    rowXml(head, {sizes, isHead: true}),
    ...rows,
    '</w:tbl>',
  ].join('')
  // Word wants a paragraph behind the last table.
  return writeWordFile(`${table}<w:p/>`, {isLandscape: true, lang: 'ar'})
}

/** Arabic and English share what the other columns leave of the page. */
function sizesOf(columns: readonly TableColumn[]): number[] {
  const room = paper.long - 2 * pageMargin
  const taken = columns.reduce((sum, column) => sum + (isText(column) ? 0 : widths[column]), 0)
  return columns.map((column) => (isText(column) ? Math.floor((room - taken) / 2) : widths[column]))
}

function isText(column: TableColumn): column is Lang {
  return column === 'ar' || column === 'en'
}

function styleOf(column: TableColumn): string {
  return isText(column) ? 'TableText' : 'TableNote'
}

function borders(): string {
  return ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>`)
    .join('')
}

/** The header row stands again on every page. */
function rowXml(paragraphs: readonly string[], {sizes, isHead}: {sizes: readonly number[]; isHead: boolean}): string {
  const shade = isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' : ''
  const cells = paragraphs.map(
    (paragraph, at) => `<w:tc><w:tcPr><w:tcW w:w="${sizes[at]}" w:type="dxa"/>${shade}</w:tcPr>${paragraph}</w:tc>`,
  )
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`
}

function headCell(column: TableColumn, lang: Lang): string {
  const text = columnWords[column][lang]
  return wordParagraph(text, {lang: guessLang(text), style: styleOf(column), isBold: true})
}

function textCell(row: BitextRow, column: TableColumn, lang: Lang): string {
  const text = shownText(row, column, lang)
  const own = isText(column) ? column : text === '' ? lang : guessLang(text)
  return wordParagraph(guardApostrophe(text), {lang: own, style: styleOf(column)})
}

function shownText(row: BitextRow, column: TableColumn, lang: Lang): string {
  if (column === 'status') return row.status === null ? '' : statusWords[row.status][lang]
  if (column === 'moved') return row.isMoved ? columnWords.moved[lang] : ''
  return cellText(row, column)
}
