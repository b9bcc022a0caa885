import type {Bitext, BitextRow, BlockKind, Document, Lang} from '../model.ts'
import {countScripts, guessLang} from '../text/characters.ts'
import {guardApostrophe} from '../text/formula-guard.ts'
import {columnWords, statusWords, type TableColumn} from '../text/table-words.ts'
import {cellText, columnsOf} from './bitext-columns.ts'
import {pageMargin, paper, writeWordFile} from './docx-package.ts'
import {wordParagraph} from './docx-text.ts'
import type {Writer} from './formats.ts'
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

/** Shares of the width of the page. */
const widths: Readonly<Record<TableColumn, number>> = {
  id: 8,
  ar: 32,
  en: 32,
  confidence: 9,
  status: 9,
  findings: 14,
  evidence: 14,
  moved: 9,
  note: 14,
  state: 10,
}

/** Columns that are left out where nothing stands in them. */
const optional: readonly TableColumn[] = ['evidence', 'moved']

/** The table goes from right to left: the Arabic text stands first, as its reader begins. */
function writeTable(bitext: Bitext, lang: Lang): Promise<Uint8Array> {
  const columns = columnsOf(bitext).filter(
    (column) => !optional.includes(column) || bitext.rows.some((row) => cellText(row, column) !== ''),
  )
  const room = paper.long - 2 * pageMargin
  const shares = columns.reduce((sum, column) => sum + widths[column], 0)
  const sizes = columns.map((column) => Math.floor((room * widths[column]) / shares))
  const head = columns.map((column) => headCell(column, lang))
  const rows = bitext.rows.map((row) => {
    const cells = columns.map((column) => textCell(row, column, lang))
    return rowXml(cells, {sizes, isHead: false})
  })
  const table = [
    '<w:tbl><w:tblPr><w:bidiVisual/><w:tblW w:w="5000" w:type="pct"/>',
    `<w:tblBorders>${borders()}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${sizes.map((size) => `<w:gridCol w:w="${size}"/>`).join('')}</w:tblGrid>`,
    rowXml(head, {sizes, isHead: true}),
    ...rows,
    '</w:tbl>',
  ].join('')
  // Word wants a paragraph behind the last table.
  return writeWordFile(`${table}<w:p/>`, {isLandscape: true, lang: 'ar'})
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
  return wordParagraph(text, {lang: guessLang(text), style: 'TableText', isBold: true})
}

function textCell(row: BitextRow, column: TableColumn, lang: Lang): string {
  const text = shownText(row, column, lang)
  const own = column === 'ar' || column === 'en' ? column : text === '' ? lang : guessLang(text)
  return wordParagraph(guardApostrophe(text), {lang: own, style: 'TableText'})
}

function shownText(row: BitextRow, column: TableColumn, lang: Lang): string {
  if (column === 'status') return row.status === null ? '' : statusWords[row.status][lang]
  if (column === 'moved') return row.isMoved ? columnWords.moved[lang] : ''
  return cellText(row, column)
}
