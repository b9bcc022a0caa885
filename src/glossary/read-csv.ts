import {type Info, parse} from 'csv-parse/browser/esm/sync'
import type {InputProblem} from '../errors.ts'
import type {Concept} from '../model.ts'
import {openQuoteLine, sniffCsv} from '../text/csv-dialect.ts'
import {nearest} from '../text/nearest.ts'
import {columns} from './columns.ts'
import {readRow} from './read-row.ts'

/** What a glossary file gave: the good rows, and what is wrong with the others. */
export interface GlossaryFile {
  readonly path: string
  readonly concepts: readonly Concept[]
  readonly problems: readonly InputProblem[]
}

/** A row of cells, and the one-based line where it starts. */
interface CsvRow {
  readonly cells: readonly string[]
  readonly line: number
}

/**
 * A glossary CSV as concepts. A bad row is left out and said; the others stay. Never throws for what is in the file.
 *
 * @param path for messages
 */
export function readGlossaryCsv(text: string, path: string): GlossaryFile {
  const problems: InputProblem[] = []
  const [header, ...rows] = parseCsv(text, path, problems)
  if (header === undefined) {
    if (problems.length === 0) problems.push({code: 'empty-file', path})
    return {path, concepts: [], problems}
  }
  const names = header.cells.map((cell) => cell.trim().toLowerCase())
  const headerProblems = checkHeader(names, path)
  problems.push(...headerProblems)
  if (headerProblems.some(({code}) => code !== 'glossary-column-unknown')) return {path, concepts: [], problems}
  const concepts: Concept[] = []
  for (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue
    const read = readRow({cells: toCells(names, row.cells), line: row.line, path})
    problems.push(...checkLength(row, {width: names.length, path}), ...read.problems)
    if (read.concept !== null) concepts.push(read.concept)
  }
  return {path, concepts, problems}
}

function parseCsv(text: string, path: string, problems: InputProblem[]): CsvRow[] {
  const whole = text.replace(/^\uFEFF/u, '')
  const {delimiter, skip} = sniffCsv(whole)
  const body = whole.slice(skip)
  const first = skip > 0 ? 2 : 1
  try {
    const parsed = parse(body, {delimiter, info: true, relax_column_count: true, skip_empty_lines: true}) as unknown as {
      info: Info
      record: string[]
    }[]
    // csv-parse tells where a record ends; line ends inside its cells say where it starts.
    return parsed.map(({info, record}) => ({cells: record, line: info.lines + first - record.join('').split('\n').length}))
  } catch (error) {
    const {code, lines} = error as {code?: string; lines?: number}
    if (code === undefined) throw error
    const line = openQuoteLine(body, delimiter) ?? lines ?? 1
    problems.push({code: 'glossary-csv', path, line: line + first - 1, args: {detail: code}})
    return []
  }
}

/** `en` and `ar` must be there; a name that is nearly a known one is surely meant as that one. */
function checkHeader(names: readonly string[], path: string): InputProblem[] {
  const problems: InputProblem[] = []
  for (const needed of ['en', 'ar']) {
    if (!names.includes(needed)) {
      problems.push({code: 'glossary-column-missing', path, line: 1, args: {column: needed, found: names.join(', ')}})
    }
  }
  for (const [at, name] of names.entries()) {
    if (name !== '' && names.indexOf(name) < at) {
      problems.push({code: 'glossary-column-twice', path, line: 1, column: at + 1, args: {column: name}})
    }
    const meant = (columns as readonly string[]).includes(name) ? null : nearest(name, columns)
    if (meant !== null && !names.includes(meant)) {
      problems.push({code: 'glossary-column-unknown', path, line: 1, column: at + 1, args: {column: name, meant}})
    }
  }
  return problems
}

function checkLength(row: CsvRow, header: {width: number; path: string}): InputProblem[] {
  if (row.cells.length <= header.width) return []
  const args = {cells: row.cells.length, columns: header.width}
  return [{code: 'glossary-row-length', path: header.path, line: row.line, column: header.width + 1, args}]
}

function toCells(names: readonly string[], cells: readonly string[]): ReadonlyMap<string, {text: string; column: number}> {
  return new Map(names.map((name, at) => [name, {text: (cells[at] ?? '').trim(), column: at + 1}]))
}
