import type {InputCode, InputProblem} from '../errors.ts'
import type {Concept, Lang, PartOfSpeech, Term, TermStatus} from '../model.ts'
import {foldWord} from '../text/fold.ts'
import {nearest} from '../text/nearest.ts'
import {type Column, listItems} from './columns.ts'

/** Forms longer than this are a slip: a definition in the wrong column, a list without marks. UTF-16 units. */
const longestForm = 200
const partsOfSpeech: readonly PartOfSpeech[] = ['properNoun', 'noun', 'adjective', 'verb', 'other']
const yes = ['yes', 'true', '1', 'x', 'نعم']
const no = ['', 'no', 'false', '0', 'لا']

/** A row of a glossary CSV with its cells by column name. */
export interface GlossaryRow {
  readonly cells: ReadonlyMap<string, {readonly text: string; readonly column: number}>
  readonly line: number
  readonly path: string
}

interface FormColumn {
  readonly column: Column
  readonly lang: Lang
  readonly status: TermStatus
  readonly isShort: boolean
}

const formColumns: readonly FormColumn[] = [
  {column: 'ar', lang: 'ar', status: 'preferred', isShort: false},
  {column: 'ar_admitted', lang: 'ar', status: 'admitted', isShort: false},
  {column: 'ar_deprecated', lang: 'ar', status: 'deprecated', isShort: false},
  {column: 'ar_short', lang: 'ar', status: 'admitted', isShort: true},
  {column: 'en', lang: 'en', status: 'preferred', isShort: false},
  {column: 'en_admitted', lang: 'en', status: 'admitted', isShort: false},
  {column: 'en_deprecated', lang: 'en', status: 'deprecated', isShort: false},
  {column: 'en_short', lang: 'en', status: 'admitted', isShort: true},
]

/**
 * One row as a concept. A row that cannot serve gives null; one with a bad form keeps its other forms. Either way each
 * fault is one problem with its column.
 */
export function readRow(row: GlossaryRow): {concept: Concept | null; problems: InputProblem[]} {
  const problems: InputProblem[] = []
  const cell = (column: Column): string => row.cells.get(column)?.text ?? ''
  const complain = (code: InputCode, column: Column, args: Record<string, string | number> = {}): void => {
    const at = row.cells.get(column)?.column
    problems.push({code, path: row.path, line: row.line, ...(at === undefined ? {} : {column: at}), args: {column, ...args}})
  }
  const terms = readTerms(cell, complain)
  const id = readId(cell, complain)
  const hasBoth = (['ar', 'en'] as const).every((lang) => {
    const isThere = terms.some((term) => term.lang === lang && term.status === 'preferred')
    if (!isThere && cell(lang) === '') complain('glossary-form-missing', lang, {id: id ?? ''})
    return isThere
  })
  const pos = readPos(cell, complain)
  const doNotTranslate = readFlag(cell('do_not_translate'))
  if (doNotTranslate === null) complain('glossary-value-invalid', 'do_not_translate', {value: cell('do_not_translate')})
  const specs = listItems(cell('specs')).filter((spec) => isSpec(spec) || complain('glossary-spec-invalid', 'specs', {spec}))
  if (id === null || !hasBoth) return {concept: null, problems}
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

type Cell = (column: Column) => string
type Complain = (code: InputCode, column: Column, args?: Record<string, string | number>) => void

function readTerms(cell: Cell, complain: Complain): Term[] {
  const terms: Term[] = []
  for (const {column, lang, status, isShort} of formColumns) {
    for (const text of listItems(cell(column))) {
      const before = terms.find((term) => term.lang === lang && term.text === text)
      if (text.length > longestForm) complain('glossary-cell-too-long', column, {length: text.length, limit: longestForm})
      else if (foldWord(text).trim() === '') complain('glossary-value-invalid', column, {value: text})
      else if (before !== undefined) complain('glossary-form-twice', column, {form: text})
      else if (status === 'preferred' && terms.some((term) => term.lang === lang)) {
        complain('glossary-two-preferred', column, {form: text})
      } else terms.push({text, lang, status, isShort})
    }
  }
  return terms
}

/** The cell `id`, or one made from the English: "Xi Jinping" is `xi-jinping`. */
function readId(cell: Cell, complain: Complain): string | null {
  const given = cell('id')
  const id = given === '' ? slug(cell('en')) : given
  if (id !== '' && !/\s/u.test(id)) return id
  if (given !== '' || cell('en') !== '') complain('glossary-id-invalid', 'id', {id: given, meant: slug(given || cell('en'))})
  return null
}

function slug(text: string): string {
  return foldWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
}

/** The cell `pos`; left out, a capital in the English says a name. */
function readPos(cell: Cell, complain: Complain): PartOfSpeech {
  const given = cell('pos')
  const known = partsOfSpeech.find((pos) => pos.toLowerCase() === given.toLowerCase())
  if (known !== undefined) return known
  if (given !== '') complain('glossary-pos-invalid', 'pos', {value: given, meant: nearest(given, partsOfSpeech) ?? 'noun'})
  return /^\p{Lu}/u.test(cell('en')) ? 'properNoun' : 'noun'
}

function readFlag(text: string): boolean | null {
  const value = text.toLowerCase()
  if (yes.includes(value)) return true
  return no.includes(value) ? false : null
}

/** `wrong>right`, both sides with something in them. */
function isSpec(spec: string): boolean {
  const sides = spec.split('>')
  return sides.length === 2 && sides.every((side) => side.trim() !== '')
}
