import type {InputCode, InputProblem} from '../errors.ts'
import type {Concept, Lang, PartOfSpeech, Term} from '../model.ts'
import {foldWord} from '../text/fold.ts'
import {nearest} from '../text/nearest.ts'
import {slug} from '../text/slug.ts'
import {type Column, formColumns, listMark, longestForm} from './columns.ts'
import {cellText, type GlossaryRow, type SourceItem} from './glossary-row.ts'

/** The parts of speech that a glossary may name, the TBX picklist. */
export const partsOfSpeech: readonly PartOfSpeech[] = ['properNoun', 'noun', 'adjective', 'verb', 'other']
const yes = ['yes', 'true', '1', 'x', 'نعم']
const no = ['', 'no', 'false', '0', 'لا']

/** Notes a fault in a column, at an item of its cell or at the cell. */
type Complain = (
  code: InputCode,
  column: Column,
  details?: {args?: Readonly<Record<string, string | number>>; item?: SourceItem},
) => void

/**
 * One row as a concept. A row that cannot serve gives null; one with a bad form keeps its other forms. Either way each
 * fault is one problem with its column.
 */
export function readRow(row: GlossaryRow): {concept: Concept | null; problems: InputProblem[]} {
  const problems: InputProblem[] = []
  const cell = (column: Column): string => cellText(row, column)
  const complain: Complain = (code, column, {args = {}, item = row.cells.get(column)} = {}) => {
    const place = {path: row.path, line: item?.line ?? row.line}
    problems.push({code, ...place, ...(item === undefined ? {} : {column: item.column}), args: {column, ...args}})
  }
  const terms = readTerms(row, complain)
  const id = readId(row, complain)
  const missing = (['ar', 'en'] as const).filter((lang) => !hasHouseForm(terms, lang))
  for (const lang of missing) if (cell(lang) === '') complain('glossary-form-missing', lang, {args: {id: id ?? ''}})
  const pos = readPos(row, complain)
  const doNotTranslate = readFlag(cell('do_not_translate'))
  if (doNotTranslate === null) {
    complain('glossary-value-invalid', 'do_not_translate', {args: {value: cell('do_not_translate')}})
  }
  const specs = readSpecs(row, complain)
  if (id === null || missing.length > 0) return {concept: null, problems}
  const concept: Concept = {
    id,
    pos,
    terms,
    doNotTranslate: doNotTranslate ?? false,
    domain: cell('domain') || null,
    definition: cell('definition') || null,
    note: cell('note') || null,
    source: cell('source') || null,
    specs,
    place: {path: row.path, line: row.line},
  }
  return {concept, problems}
}

/** The id of a row as `readRow` takes it; null where it has none that will do. */
export function idOf(row: GlossaryRow): string | null {
  return readId(row, () => {})
}

/** What keeps a text from being a form; null when nothing does. */
export function formFault(text: string): InputCode | null {
  if (text.length > longestForm) return 'glossary-cell-too-long'
  if (text.includes(listMark)) return 'glossary-list-mark'
  return foldWord(text).trim() === '' ? 'glossary-value-invalid' : null
}

function hasHouseForm(terms: readonly Term[], lang: Lang): boolean {
  return terms.some((term) => term.lang === lang && term.status === 'preferred')
}

function readTerms(row: GlossaryRow, complain: Complain): Term[] {
  const terms: Term[] = []
  const seen = new Set<string>()
  for (const {column, lang, status, isShort} of formColumns) {
    for (const item of row.cells.get(column)?.items ?? []) {
      const {text} = item
      const fault = formFault(text)
      const key = `${lang} ${text}`
      const args = {form: text, value: text, length: text.length, limit: longestForm}
      if (fault !== null) complain(fault, column, {args, item})
      else if (seen.has(key)) complain('glossary-form-twice', column, {args, item})
      else if (status === 'preferred' && hasHouseForm(terms, lang)) {
        complain('glossary-two-preferred', column, {args, item})
      } else terms.push({text, lang, status, isShort})
      if (fault === null) seen.add(key)
    }
  }
  return terms
}

/** The cell `id`, or one made from the English: "Xi Jinping" is `xi-jinping`. */
function readId(row: GlossaryRow, complain: Complain): string | null {
  const given = cellText(row, 'id')
  const en = cellText(row, 'en')
  const id = given === '' ? slug(en) : given
  if (id !== '' && !/\s/u.test(id)) return id
  if (given !== '' || en !== '') complain('glossary-id-invalid', 'id', {args: {id: given, meant: slug(given || en)}})
  return null
}

/** The cell `pos`; left out, a capital in the English says a name. */
function readPos(row: GlossaryRow, complain: Complain): PartOfSpeech {
  const given = cellText(row, 'pos')
  const known = partsOfSpeech.find((pos) => pos.toLowerCase() === given.toLowerCase())
  if (known !== undefined) return known
  const meant = nearest(given, partsOfSpeech) ?? 'noun'
  if (given !== '') complain('glossary-pos-invalid', 'pos', {args: {value: given, meant}})
  return /^\p{Lu}/u.test(cellText(row, 'en')) ? 'properNoun' : 'noun'
}

function readFlag(text: string): boolean | null {
  const value = text.toLowerCase()
  if (yes.includes(value)) return true
  return no.includes(value) ? false : null
}

/** `wrong>right`, both sides with something in them. */
function readSpecs(row: GlossaryRow, complain: Complain): string[] {
  const specs: string[] = []
  for (const item of row.cells.get('specs')?.items ?? []) {
    const sides = item.text.split('>')
    if (sides.length === 2 && sides.every((side) => side.trim() !== '')) specs.push(item.text)
    else complain('glossary-spec-invalid', 'specs', {args: {spec: item.text}, item})
  }
  return specs
}
