import type {Bitext, BitextRow, Lang} from '../model.ts'
import {guardApostrophe} from '../text/formula-guard.ts'
import {columnWords, statusWords, type TableColumn} from '../text/table-words.ts'
import {cellText, columnsOf, shownConfidence} from './bitext-columns.ts'
import type {Writer} from './writer.ts'
import {rowsOf} from './of-content.ts'
import {writeSheet} from './xlsx-file.ts'
import type {SheetColumn} from './xlsx-sheet.ts'

/** A bilingual sheet, right to left, with words that people read; `read/xlsx.ts` knows them. */
export const xlsxWriter: Writer = {
  write(content, {path, lang = 'ar'}) {
    const bitext = rowsOf(content)
    return bitext === null ? null : writeBilingualSheet(bitext, {path, lang})
  },
}

/** In characters. */
const widths: Readonly<Record<TableColumn, number>> = {
  id: 10,
  ar: 60,
  en: 60,
  confidence: 11,
  status: 12,
  findings: 34,
  evidence: 34,
  moved: 10,
  note: 34,
  state: 18,
}

function writeBilingualSheet(bitext: Bitext, {path, lang}: {path: string; lang: Lang}): Promise<Uint8Array> {
  const given = columnsOf(bitext)
  // A person has something to say.
  const columns: readonly TableColumn[] = given.includes('note') ? given : [...given, 'note']
  return writeSheet({
    path,
    name: lang === 'ar' ? 'مقابلة' : 'Muqabala',
    isRightToLeft: true,
    columns: columns.map((column) => sheetColumn(column, lang)),
    rows: bitext.rows.map((row) => columns.map((column) => cellOf(row, column, lang))),
  })
}

function sheetColumn(column: TableColumn, lang: Lang): SheetColumn {
  const shown = {heading: columnWords[column][lang], width: widths[column]}
  if (column === 'ar' || column === 'en') return {...shown, lang: column}
  if (column === 'confidence') return {...shown, isConfidence: true}
  return column === 'status' ? {...shown, choices: Object.values(statusWords).map((words) => words[lang])} : shown
}

function cellOf(row: BitextRow, column: TableColumn, lang: Lang): string | number | null {
  if (column === 'confidence') return row.confidence === null ? null : shownConfidence(row.confidence)
  if (column === 'status') return row.status === null ? null : statusWords[row.status][lang]
  if (column === 'moved') return row.isMoved ? columnWords.moved[lang] : null
  return guardApostrophe(cellText(row, column))
}

/** A glossary or another table of texts, for {@link writeTextSheet}. */
export interface TextTable {
  /** Path of the file, for messages. */
  readonly path: string
  /** Name of the sheet: up to 31 characters. */
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * A table of texts, such as a glossary, as an Excel workbook: left to right, since most of its columns are; those named ar…
 * and en… run as their language does. `readXlsxRows` gives the same texts.
 *
 * @throws InputError `xlsx-too-many-rows` or `xlsx-text-too-long`
 */
export function writeTextSheet({columns, rows, ...sheet}: TextTable): Promise<Uint8Array> {
  return writeSheet({
    ...sheet,
    isRightToLeft: false,
    columns: columns.map((heading) => {
      const lang = /^(?:ar|en)(?![a-z])/iu.exec(heading)?.[0].toLowerCase() as Lang | undefined
      return {heading, width: lang === undefined ? 18 : 34, ...(lang === undefined ? {} : {lang})}
    }),
    rows: rows.map((row) => row.map(guardApostrophe)),
  })
}
