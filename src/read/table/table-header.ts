import {InputError, type InputProblem} from '../../errors.ts'
import type {Lang} from '../../model.ts'
import {guessLang} from '../../text/characters.ts'
import {columnWords, type TableColumn} from '../../text/table-words.ts'
import type {TableRow} from './bitext-table.ts'

/** The header of a table: its row, and where the columns are that mean something. */
export interface TableHeader {
  /** Position of the header row among the rows. */
  readonly at: number
  readonly line: number
  /** Cells of the header row. */
  readonly width: number
  /** Positions of columns, from 0. */
  readonly columns: ReadonlyMap<TableColumn, number>
  /** Headings of columns that seem to hold another language, or more of the same. */
  readonly skipped: readonly string[]
}

/** A title may stand above the header row. */
export const headerRows = 20
/** Rows that are looked at for the header, and for what languages `source` and `target` are. */
export const sampleRows = 100

const names: ReadonlyMap<string, TableColumn> = new Map([
  ...(Object.entries(columnWords) as [TableColumn, {ar: string; en: string}][]).flatMap(
    ([column, words]): [string, TableColumn][] => [
      [column, column],
      [plain(words.ar), column],
      [plain(words.en), column],
    ],
  ),
  ['no', 'id'],
  ['تعليق', 'note'],
  ['key', 'id'],
  ['notes', 'note'],
  ['comment', 'note'],
  ['comments', 'note'],
  ['ملاحظه', 'note'],
  ['ملاحظات', 'note'],
])

/** Words for a language. */
const languages: ReadonlyMap<string, Lang> = new Map([
  ...['ar', 'ara', 'arb', 'arabic', 'عربي', 'العربي', 'عربيه', 'العربيه'].map((word): [string, Lang] => [word, 'ar']),
  ...[
    'en',
    'eng',
    'english',
    'انجليزي',
    'الانجليزي',
    'انجليزيه',
    'الانجليزيه',
    'انكليزي',
    'الانكليزي',
    'انكليزيه',
    'الانكليزيه',
  ].map((word): [string, Lang] => [word, 'en']),
])

const sides: readonly (readonly string[])[] = [
  ['source', 'src', 'original', 'المصدر', 'الاصل'],
  ['target', 'tgt', 'trg', 'translation', 'الهدف', 'الترجمه'],
]

/** Words that may stand beside the language of a column of texts; `note` or `author` beside it make another column of it. */
const companions: ReadonlySet<string> = new Set([
  ...sides.flat(),
  ...'text texts segment segments sentence sentences string strings value content version column'.split(' '),
  ...'language lang locale side translated modern standard term'.split(' '),
  ...'نص النص الاصلي ترجمه اللغه لغه باللغه الجمله جمله المقطع'.split(' '),
])

/** Small letters, without vowel signs; hamza, ة and ى as people type them in haste. */
function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\u064B-\u0652\u0640\u200E\u200F]/gu, '')
    .replace(/[إأآ]/gu, 'ا')
    .replaceAll('ة', 'ه')
    .replace(/[.:]$/u, '')
}

/** The language that a heading names, and how plainly: 3 `ar`, 2 `ar-EG`, 1 `Arabic (Egypt)` or `Target text [ar]`. */
function languageOf(heading: string): {readonly lang: Lang; readonly rank: number} | null {
  const name = plain(heading)
  const known = languages.get(name)
  if (known !== undefined) return {lang: known, rank: 3}
  // ar-EG, en_US, ar-Arab-SA, ar-001
  const code = /^(ar|en)(?:[-_](?:arab|latn))?[-_](?:[a-z]{2}|\d{3})$/u.exec(name)
  if (code !== null) return {lang: code[1] as Lang, rank: 2}
  if (name.length > 60) return null
  // Only what stands outside brackets, when the language does: Arabic (Egypt).
  const outside = name.replace(/[([{][^)\]}]*[)\]}]/gu, ' ')
  for (const part of [outside, name]) {
    const words = part.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
    const said = new Set(words.map((word) => languages.get(word)).filter((lang) => lang !== undefined))
    const rest = words.filter(
      (word, at) => !languages.has(word) && !companions.has(word) && !isRegion(word, words[at - 1]),
    )
    const [lang] = said
    if (said.size === 1 && rest.length === 0) return {lang, rank: 1}
  }
  return null
}

/** A country behind a language: `en us`. */
function isRegion(word: string, before: string | undefined): boolean {
  return languages.has(before ?? '') && /^(?:[a-z]{2}|\d{3})$/u.test(word)
}

/** How a heading is compared with others. */
function columnOf(heading: string): TableColumn | null {
  return names.get(plain(heading)) ?? null
}

/**
 * The first row that names all the languages wanted; columns may be in any order and have any of the names that people give
 * them: ar, ar-EG, Arabic, العربية, `Target text (ar)`. Where no row does, `source` and `target` whose texts show what
 * they are.
 *
 * @param rows the first rows of a table
 * @returns null where there is no such row
 * @throws InputError `table-column-twice` when two columns have one name
 */
export function findHeader(rows: readonly TableRow[], wanted: readonly Lang[], path: string): TableHeader | null {
  const heads = rows.slice(0, headerRows)
  const at = heads.findIndex(({cells}) => {
    const said = new Set(cells.map((cell) => languageOf(cell)?.lang))
    return wanted.every((lang) => said.has(lang))
  })
  if (at >= 0) return headerAt(rows[at], {at, path, languageAt: (cell) => languageOf(cell)})
  for (const [at, {cells}] of heads.entries()) {
    const [source, target] = sides.map((words) => cells.findIndex((cell) => words.includes(firstWord(cell))))
    if (source === -1 || target === -1) continue
    const langs = [source, target].map((column) => langOfColumn(rows.slice(at + 1, sampleRows), column))
    if (langs[0] === langs[1]) return null
    const found = new Map(([source, target] as const).map((column, side) => [cells[column], langs[side]]))
    return headerAt(rows[at], {
      at,
      path,
      languageAt: (cell) => (found.has(cell) ? {lang: found.get(cell) ?? 'en', rank: 3} : null),
    })
  }
  return null
}

function firstWord(heading: string): string {
  const words = plain(heading).split(/[^\p{L}\p{N}]+/u)
  return words.every((word) => companions.has(word)) ? words[0] : ''
}

function langOfColumn(rows: readonly TableRow[], column: number): Lang {
  return guessLang(rows.map(({cells}) => cells[column] ?? '').join('\n'))
}

interface HeaderPlace {
  readonly at: number
  readonly path: string
  languageAt(cell: string): {readonly lang: Lang; readonly rank: number} | null
}

function headerAt({cells, line}: TableRow, {at, path, languageAt}: HeaderPlace): TableHeader {
  const columns = new Map<TableColumn, number>()
  const ranks = new Map<Lang, number>()
  for (const [position, cell] of cells.entries()) {
    const language = languageAt(cell)
    const column = language?.lang ?? columnOf(cell)
    if (column === null) continue
    const first = columns.get(column)
    // Two columns of notes do no harm.
    const isSame = first !== undefined && column !== 'note' && plain(cells[first]) === plain(cell)
    if (isSame) throw new InputError('table-column-twice', {path, line, args: {column: cell.trim()}})
    const rank = language?.rank ?? 3
    if (first !== undefined && rank <= (ranks.get(column as Lang) ?? 3)) continue
    columns.set(column, position)
    if (language !== null) ranks.set(language.lang, rank)
  }
  const isRead = new Set(columns.values())
  const skipped = cells.filter((cell, position) => !isRead.has(position) && isLanguage(cell))
  return {at, line, width: cells.length, columns, skipped}
}

/** Does a heading look like a language of its own: `fr`, `pt-BR`, `ar-SA` beside `ar`? */
function isLanguage(heading: string): boolean {
  if (languageOf(heading) !== null) return true
  // A code of two letters; nr and pk are numbers of rows.
  return /^(?!nr|no|pk|sn|id)[a-z]{2}(?:[-_][a-z]{2})?$/iu.test(heading.trim())
}

/** @throws InputError `table-column-missing`, with the columns that there are */
export function missingColumn(rows: readonly TableRow[], wanted: readonly Lang[], path: string): InputError {
  const [head] = rows
  const cells = head?.cells ?? []
  const said = new Set(cells.map((cell) => languageOf(cell)?.lang))
  const column = wanted.filter((lang) => !said.has(lang)).join(', ')
  const shown = cells.slice(0, 20).map((cell) => (cell.trim() === '' ? '""' : cell.trim().slice(0, 40)))
  const found = shown.join(', ') + (cells.length > 20 ? ' …' : '')
  return new InputError('table-column-missing', {path, line: head?.line ?? 1, args: {column, found}})
}

/** A remark on columns of other languages, which are not read; none where there are none. */
export function skippedColumns({skipped, line}: TableHeader, path: string): InputProblem[] {
  if (skipped.length === 0) return []
  const columns = skipped.slice(0, 20).join(', ') + (skipped.length > 20 ? ' …' : '')
  return [{code: 'table-columns-skipped', path, line, args: {columns}}]
}
