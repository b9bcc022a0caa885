import type {InputProblem} from '../errors.ts'
import type {GlossaryDecision} from '../review-model.ts'
import {guessLang} from '../text/characters.ts'
import {slug} from '../text/slug.ts'
import {type Column, columnName, columns, listMark} from './columns.ts'
import {editGlossary} from './edit-glossary.ts'
import type {GlossaryRow} from './glossary-row.ts'
import {mergeGlossary} from './merge.ts'
import {mergeConcepts} from './merge-concepts.ts'
import {idsOf, textFault} from './plan-cells.ts'
import type {GlossaryFile} from './read-csv.ts'
import {readGlossary} from './read-glossary.ts'
import {removeConcept, setCells} from './set-cells.ts'

/** A glossary file as it stands. */
export interface GlossarySource {
  readonly file: GlossaryFile
  /** null for a file of a format that is read only. */
  readonly text: string | null
}

/** What is decided about rows; the others are about spellings. */
export type RowDecision = Extract<GlossaryDecision, {kind: 'accept' | 'add' | 'edit' | 'merge'}>

/** What a decision comes to. */
export interface DecisionPlan {
  /** New texts of files by path; none where there is a problem, or nothing changes. */
  readonly texts: ReadonlyMap<string, string>
  /** Why it is not done. */
  readonly problems: readonly InputProblem[]
  /** What is wrong with the glossary then that was not before, although it is done. */
  readonly remarks: readonly InputProblem[]
}

/** What a decision does to files, before the glossary as a whole is looked at. */
type Changed = Pick<DecisionPlan, 'texts' | 'problems'>

/** A row, and the file in which it can be changed. */
interface Found {
  readonly path: string
  readonly text: string
  readonly row: GlossaryRow
}

/**
 * What a decision makes of the files of a glossary. It is done as a whole or not at all; one that would take a form of
 * another concept, or leave a row that cannot be read, is not done. A merge is done all the same: what clashes then clashed
 * before.
 *
 * @param sources all files of the glossary, in their order
 */
export function planDecision(sources: readonly GlossarySource[], decision: RowDecision): DecisionPlan {
  const {texts, problems} = changedBy(sources, decision)
  if (problems.length > 0 || texts.size === 0) return {texts: new Map(), problems, remarks: []}
  const remarks = freshProblems(sources, texts)
  if (remarks.length === 0 || decision.kind === 'merge') return {texts, problems, remarks}
  return {texts: new Map(), problems: remarks, remarks: []}
}

function changedBy(sources: readonly GlossarySource[], decision: RowDecision): Changed {
  switch (decision.kind) {
    case 'accept':
      return accept(sources, decision)
    case 'add':
      return add(sources, decision)
    case 'edit': {
      const found = findRow(sources, decision.concept)
      return 'code' in found ? refused(found) : set(found, decision.concept, decision.cells)
    }
    case 'merge':
      return merge(sources, decision)
  }
}

function refused(...problems: InputProblem[]): Changed {
  return {texts: new Map(), problems}
}

/** The first row of an id, where it can be changed. */
function findRow(sources: readonly GlossarySource[], id: string): Found | InputProblem {
  for (const {file, text} of sources) {
    const at = idsOf(file.rows).get(id)
    if (at === undefined) continue
    const row = file.rows[at]
    const {path} = file
    return text === null ? {code: 'glossary-not-editable', path, line: row.line} : {path, text, row}
  }
  return {code: 'glossary-row-unknown', args: {id: id.slice(0, 200)}}
}

function set({path, text}: Found, id: string, cells: Readonly<Record<string, string>>): Changed {
  const edited = setCells(text, [{id, cells}], path)
  return {texts: changedText(path, text, edited.text), problems: edited.problems}
}

function changedText(path: string, before: string, now: string): Map<string, string> {
  return new Map(before === now ? [] : [[path, now]])
}

/** A form goes to a column; one that is admitted, or deprecated, moves from there. */
function accept(
  sources: readonly GlossarySource[],
  {concept: id, form: written, as}: Extract<RowDecision, {kind: 'accept'}>,
): Changed {
  const found = findRow(sources, id)
  if ('code' in found) return refused(found)
  const {path, text, row} = found
  const form = written.trim()
  const lang = guessLang(form)
  const column: Column = `${lang}_${as}`
  const fault = textFault(form, {id, column, place: {path, line: row.line}})
  if (fault !== null) return refused(fault)
  const other: Column = as === 'admitted' ? `${lang}_deprecated` : `${lang}_admitted`
  const there = itemsIn(row, other)
  if (there.includes(form)) {
    const left = there.filter((one) => one !== form).join(listMark)
    return set(found, id, {[other]: left, [column]: [...itemsIn(row, column), form].join(listMark)})
  }
  const edited = editGlossary(text, {path, additions: [{id, column, form}], rows: []})
  return {texts: changedText(path, text, edited.text), problems: edited.problems}
}

function itemsIn(row: GlossaryRow, column: Column): string[] {
  return (row.cells.get(column)?.items ?? []).map(({text}) => text)
}

/** First the row with what a row needs, then its other cells, so that columns are made for them. */
function add(sources: readonly GlossarySource[], {cells, file}: Extract<RowDecision, {kind: 'add'}>): Changed {
  const editable = sources.filter(({text}) => text !== null)
  const source = file === null ? editable[0] : editable.find((one) => one.file.path === file)
  if (source === undefined || source.text === null) return refused(noFile(file, sources))
  const {path} = source.file
  const {id = '', en = '', ar = '', ...rest} = byColumn(cells)
  for (const [column, text] of Object.entries({id, en, ar})) {
    const fault = textFault(text, {id: id.slice(0, 200), column, place: {path}})
    if (fault !== null) return refused(fault)
  }
  const ownId = id.trim() === '' ? slug(en) : id.trim()
  const row = editGlossary(source.text, {path, additions: [], rows: [{cells: {id: ownId, en, ar}}]})
  const isWithoutId = row.problems.some(({code, args}) => code === 'glossary-column-absent' && args?.column === 'id')
  const problems = row.problems.filter(({code}) => code !== 'glossary-column-absent')
  if (problems.length > 0) return refused(...problems)
  const setting = isWithoutId ? {id: slug(en), cells: {...rest, id: ownId}} : {id: ownId, cells: rest}
  const whole = setCells(row.text, [setting], path)
  return {texts: changedText(path, source.text, whole.text), problems: whole.problems}
}

function byColumn(cells: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).map(([column, text]) => [columnName(column), text]))
}

function noFile(file: string | null, sources: readonly GlossarySource[]): InputProblem {
  if (file === null) return {code: 'glossary-without-file'}
  const isRead = sources.some((one) => one.file.path === file)
  if (isRead) return {code: 'glossary-not-editable', path: file}
  const known = sources.filter(({text}) => text !== null).map((one) => one.file.path)
  return {code: 'glossary-file-unknown', path: file.slice(0, 200), args: {known: known.join(', ')}}
}

function merge(sources: readonly GlossarySource[], decision: Extract<RowDecision, {kind: 'merge'}>): Changed {
  if (decision.into === decision.from) return refused({code: 'glossary-merge-self', args: {id: decision.into}})
  const into = findRow(sources, decision.into)
  const from = findRow(sources, decision.from)
  const problems = [into, from].filter((one) => 'code' in one)
  if ('code' in into || 'code' in from) return refused(...problems)
  const cells = mergeConcepts(into.row, from.row)
  const known: readonly string[] = columns
  const extra = Object.keys(cells).filter((column) => !known.includes(column))
  const joined = setCells(into.text, [{id: decision.into, cells, extra}], into.path)
  const isOne = into.path === from.path
  const left = removeConcept(isOne ? joined.text : from.text, decision.from, from.path)
  const texts = isOne
    ? changedText(into.path, into.text, left.text)
    : new Map([...changedText(into.path, into.text, joined.text), ...changedText(from.path, from.text, left.text)])
  return {texts, problems: [...joined.problems, ...left.problems]}
}

/** What is wrong with the glossary once files have other texts, and was not before. */
function freshProblems(sources: readonly GlossarySource[], texts: ReadonlyMap<string, string>): InputProblem[] {
  const files = sources.map(({file}) => file)
  const next = files.map((file) => {
    const text = texts.get(file.path)
    return text === undefined ? file : readGlossary(text, file.path)
  })
  const known = new Map<string, number>()
  for (const problem of mergeGlossary(files).problems) {
    known.set(keyOf(problem), (known.get(keyOf(problem)) ?? 0) + 1)
  }
  return mergeGlossary(next).problems.filter((problem) => {
    const left = known.get(keyOf(problem)) ?? 0
    known.set(keyOf(problem), left - 1)
    return left <= 0
  })
}

/** Without lines, which move. */
function keyOf({code, path, args = {}}: InputProblem): string {
  const {otherLine: _, ...rest} = args
  return JSON.stringify([code, path, rest])
}
