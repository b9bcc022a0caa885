import {excelCsv} from '../text/excel-csv.ts'
import {isListColumn, listMark} from './columns.ts'
import type {GlossaryTable, TableRow} from './glossary-table.ts'
import {yamlScalar} from './yaml-scalar.ts'

/** How a glossary can be written. */
export type WrittenFormat = 'csv' | 'yaml' | 'json'

/**
 * A glossary as text. CSV opens right in Excel: byte-order mark, CRLF, cells that look like formulas guarded; CSV and JSON
 * hold no comments. Reading it gives the same cells.
 */
export function writeGlossary(table: GlossaryTable, format: WrittenFormat): string {
  if (format === 'csv') return writeCsv(table)
  return format === 'yaml' ? writeYaml(table) : writeJson(table)
}

function writeCsv({columns, rows}: GlossaryTable): string {
  return excelCsv([columns, ...rows.map((row) => columns.map((column) => (row.cells.get(column) ?? []).join(listMark)))])
}

/** A list of concepts, one key a line, lists with one item a line; comments stand above what they are about. */
function writeYaml({columns, rows, comments}: GlossaryTable): string {
  const head = comments.map((comment) => `#${comment}\n`).join('')
  if (rows.length === 0) return `${head}[]\n`
  return `${head}${head === '' ? '' : '\n'}${rows.map((row) => yamlConcept(row, columns)).join('')}`
}

function yamlConcept({cells, comments}: TableRow, columns: readonly string[]): string {
  const lines = columns.flatMap((column) => {
    const items = cells.get(column) ?? []
    if (items.length === 0) return []
    const key = `${yamlScalar(column)}:`
    return isListColumn(column)
      ? [key, ...items.map((item) => `  - ${yamlScalar(item, true)}`)]
      : [`${key} ${yamlText(items[0], column)}`]
  })
  const above = comments.map((comment) => `#${comment}\n`).join('')
  return above + lines.map((line, at) => `${at === 0 ? '- ' : '  '}${line}\n`).join('')
}

// Lines that a block can hold as they are: no line begins or ends with a blank, nothing unseen.
const blockText = /^(?:[^\s\p{C}](?:[^\n\p{C}]*[^\s\p{C}])?\n+)+[^\s\p{C}](?:[^\n\p{C}]*[^\s\p{C}])?$/u

/** A text behind its key: several lines as a block, `yes` and `no` as a person writes them. */
function yamlText(text: string, column: string): string {
  if (column === 'do_not_translate' && /^(?:yes|no|true|false)$/u.test(text)) return text
  if (!text.includes('\n') || text.length > longestBlock || !blockText.test(text)) return yamlScalar(text, true)
  return `|-\n${text
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n')}`
}

/** Longer texts are written on one line, so that looking at them stays cheap. */
const longestBlock = 5000

function writeJson({columns, rows}: GlossaryTable): string {
  const concepts = rows.map(({cells}) =>
    Object.fromEntries(
      columns.flatMap((column): [string, unknown][] => {
        const items = cells.get(column) ?? []
        if (items.length === 0) return []
        return [[column, isListColumn(column) ? items : items[0]]]
      }),
    ),
  )
  return `${JSON.stringify({concepts}, null, 2)}\n`
}
