import {stat} from 'node:fs/promises'
import {dirname, extname, relative, resolve, sep} from 'node:path'
import {parse} from 'csv-parse/browser/esm/sync'
import {InputError, type InputPlace, type InputProblem} from '../errors.ts'
import type {Lang} from '../model.ts'
import {decodeSure} from '../bytes/decode.ts'
import {isOffice} from '../bytes/office-bytes.ts'
import {csvFault, sniffCsv} from '../text/csv-dialect.ts'
import type {PairFiles} from './discover.ts'
import {readBytes} from './files.ts'

/** The pairs that a file states. */
export interface StatedPairs {
  readonly pairs: readonly PairFiles[]
  /** Full paths of all texts that it names, in the faulty rows too, in Unicode's composed form. */
  readonly files: ReadonlySet<string>
  readonly problems: readonly InputProblem[]
}

/** Where a file of pairs is, and what its paths start from. */
export interface PairsSource {
  /** Full path. */
  readonly file: string
  /** The path as messages name it. */
  readonly shown: string
  /** Full path of the workspace. */
  readonly root: string
  /** Folder of the Arabic texts, from the workspace. */
  readonly texts: string
}

/**
 * Reads a file of pairs: CSV or TSV with an Arabic and an English path in each row, a header row `ar,en` or `en,ar` if there
 * is one. Lines that begin with # and empty lines are passed over. A path starts from the file's own folder or from the
 * workspace. A faulty row is said, and the others stay.
 *
 * @throws InputError when the file cannot be read, `pairs-invalid` or `format-unknown` when it is no CSV
 */
export async function loadStatedPairs(source: PairsSource): Promise<StatedPairs> {
  const {file, shown} = source
  const bytes = await readBytes(file).catch((error: unknown) => {
    throw error instanceof InputError
      ? new InputError(error.problems[0].code, {...error.problems[0], path: shown})
      : error
  })
  // A list kept in Excel; what its bytes are in UTF-8 is not what anybody wants to know.
  if (isOffice(bytes)) throw new InputError('format-unknown', {path: shown, args: {known: '.csv, .tsv', format: ''}})
  const {rows, problems} = readRows(decodeSure(bytes, shown).text, shown)
  const stated: Stated = {source, pairs: new Map(), lines: new Map(), problems: [...problems]}
  for (const row of rows) await addRow(stated, row)
  return {
    pairs: [...stated.pairs.values()].map(({pair}) => pair),
    files: new Set(stated.lines.keys()),
    problems: stated.problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  }
}

interface Row extends Readonly<Record<Lang, string>> {
  readonly line: number
}

/** What was read so far. */
interface Stated {
  readonly source: PairsSource
  /** By name. */
  readonly pairs: Map<string, {pair: PairFiles; line: number}>
  /** The line that names a text first. */
  readonly lines: Map<string, number>
  readonly problems: InputProblem[]
}

/** The rows with a path for each language; what is wrong with the others. */
function readRows(text: string, path: string): {rows: Row[]; problems: InputProblem[]} {
  const rows: Row[] = []
  const problems: InputProblem[] = []
  let columns: readonly Lang[] = ['ar', 'en']
  let hasHeader = false
  for (const [at, {cells, line}] of parseRows(text, path).entries()) {
    const titles = cells.map((cell) => cell.toLowerCase())
    if (at === 0 && titles.includes('ar') && titles.includes('en')) {
      columns = titles as Lang[]
      hasHeader = true
      continue
    }
    const ar = cells[columns.indexOf('ar')] ?? ''
    const en = cells[columns.indexOf('en')] ?? ''
    const isTooLong = !hasHeader && cells.slice(2).some((cell) => cell !== '')
    if (ar === '' || en === '' || isTooLong) problems.push({code: 'pairs-row', path, line})
    else rows.push({ar, en, line})
  }
  return {rows, problems}
}

function parseRows(text: string, path: string): {cells: string[]; line: number}[] {
  // What stands in a comment must not tell the delimiter.
  const body = text.replaceAll(/^#.*$/gmu, '')
  const blank = /^\s*/u.exec(body)?.[0].length ?? 0
  const before = body.slice(0, blank).split(/\r\n|\r|\n/u).length - 1
  const [head] = body.slice(blank).split(/[\r\n]/u, 1)
  const sniffed = sniffCsv(body.slice(blank))
  // No path has a TAB in it, but many have a comma.
  const delimiter = head.includes('\t') ? '\t' : sniffed.delimiter
  const lead = before + (sniffed.skip > 0 ? 1 : 0)
  const rest = body.slice(blank + sniffed.skip)
  try {
    const rows = parse(rest, {delimiter, relax_column_count: true, skip_empty_lines: true, info: true}) as unknown
    return (rows as {record: string[]; info: {lines: number}}[])
      .map(({record, info}) => ({cells: record.map((cell) => cell.trim()), line: lead + info.lines}))
      .filter(({cells}) => cells.some((cell) => cell !== ''))
  } catch (error) {
    const {line, detail} = csvFault(error, rest, delimiter)
    throw new InputError('pairs-invalid', {path, line: lead + line, args: {detail}})
  }
}

/** Takes a row, or says why not. Its texts count as named in any case: they are paired with nothing else. */
async function addRow(stated: Stated, row: Row): Promise<void> {
  const {source, lines, pairs} = stated
  const place: InputPlace = {path: source.shown, line: row.line}
  const ar = await findText(source, row.ar)
  const en = await findText(source, row.en)
  let isGood = true
  for (const [text, file] of [
    [row.ar, ar],
    [row.en, en],
  ] as const) {
    const key = file?.normalize()
    const otherLine = key === undefined ? undefined : lines.get(key)
    if (key === undefined) stated.problems.push({code: 'pairs-text-missing', ...place, args: {text}})
    else if (otherLine !== undefined)
      stated.problems.push({code: 'pairs-text-twice', ...place, args: {text, otherLine}})
    else lines.set(key, row.line)
    if (key === undefined || otherLine !== undefined) isGood = false
  }
  if (!isGood || ar === null || en === null) return
  const name = nameOfPair(source, ar)
  const other = pairs.get(name)
  if (other !== undefined)
    stated.problems.push({code: 'pairs-name-twice', ...place, args: {name, otherLine: other.line}})
  else pairs.set(name, {pair: {name, ar: fromRoot(source, ar), en: fromRoot(source, en)}, line: row.line})
}

/** The full path of a text, from the folder of the file of pairs or from the workspace; null where neither has it. */
async function findText({file, root}: PairsSource, path: string): Promise<string | null> {
  for (const folder of [dirname(file), root]) {
    const full = resolve(folder, path)
    if ((await stat(full).catch(() => null))?.isFile() === true) return full
  }
  return null
}

/** The path inside the folder of Arabic texts, or the file's own name where it stands elsewhere, without the ending. */
function nameOfPair({root, texts}: PairsSource, file: string): string {
  const inFolder = relative(resolve(root, texts), file).replaceAll(sep, '/')
  const isOutside = inFolder.startsWith('../') || resolve(inFolder) === inFolder
  const path = isOutside ? inFolder.slice(inFolder.lastIndexOf('/') + 1) : inFolder
  return path.slice(0, path.length - extname(path).length)
}

function fromRoot({root}: PairsSource, file: string): string {
  return relative(root, file).replaceAll(sep, '/')
}
