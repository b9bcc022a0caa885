import {isScalar, isSeq, type Pair, Scalar, type YAMLMap, type YAMLSeq} from 'yaml'
import type {Edit} from '../model.ts'
import {applyEdits} from '../text/edits.ts'
import {type Column, columns, isListColumn} from './columns.ts'
import type {EditedGlossary} from './edit-csv.ts'
import {type GlossaryEdit, type NewConcept, newId, newItems, planEdit} from './plan-edit.ts'
import {keyOf, readYamlRows, type YamlRows} from './read-yaml.ts'
import {columnsBefore, yamlFlowList, yamlScalar, yamlValue} from './yaml-scalar.ts'
import {colonEnd, columnAt, contentEnd, hasProperties, lineEndOf, nextLine, pairEnd, rangeOf} from './yaml-places.ts'

/** A YAML text being edited. */
export interface YamlEditing {
  readonly text: string
  readonly lineEnd: string
  readonly inserts: Edit[]
}

/** What one key of a concept gains. */
export interface YamlGain {
  readonly map: YAMLMap
  readonly column: string
  readonly forms: readonly string[]
}

/** `editGlossary` for YAML: comments, order, indentation and the manner of lists and quotation marks stay. */
export function editYaml(text: string, edit: GlossaryEdit): EditedGlossary {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const body = text.slice(mark.length)
  const file = readYamlRows(body, edit.path)
  if (file.isBroken) return {text, problems: file.problems, columns: []}
  if (file.list === null && !isNothing(file.holder?.value)) {
    return {text, problems: [{code: 'glossary-yaml-shape', path: edit.path}], columns: []}
  }
  const plan = planEdit(
    file.rows.map(({row}) => row),
    edit,
  )
  const editing: YamlEditing = {text: body, lineEnd: lineEndOf(body), inserts: []}
  const problems = [...plan.problems]
  for (const [at, gains] of plan.gains) {
    const {row, map} = file.rows[at]
    for (const [column, forms] of inOrder(gains, map)) {
      if (addForms(editing, {map, column, forms})) continue
      for (const form of forms) {
        const args = {column, id: row.cells.get('id')?.text ?? '', form}
        problems.push({code: 'glossary-edit-impossible', path: edit.path, line: row.cells.get(column)?.line ?? row.line, args})
      }
    }
  }
  addConcepts(editing, file, plan.rows)
  return {text: mark + applyEdits(body, editing.inserts), problems, columns: []}
}

/** Keys that are there come first: what is put in behind one must stand behind what is put into it. */
function inOrder(gains: ReadonlyMap<Column, readonly string[]>, map: YAMLMap): [Column, readonly string[]][] {
  const rank = (column: Column): number => (findPair(map, column) === null ? columns.length : 0) + columns.indexOf(column)
  return [...gains].toSorted(([a], [b]) => rank(a) - rank(b))
}

/** The first pair of a column. */
export function findPair(map: YAMLMap, column: string): Pair | null {
  return map.items.find((pair) => keyOf(pair) === column) ?? null
}

function insert({inserts}: YamlEditing, at: number, text: string): void {
  inserts.push({start: at, end: at, text})
}

/** false where the value is written so that nothing can be put in without changing what is there. */
function addForms(editing: YamlEditing, gain: YamlGain): boolean {
  const {map, column, forms} = gain
  const pair = findPair(map, column)
  if (pair === null) {
    addKey(editing, gain)
    return true
  }
  const {value} = pair
  if (isSeq(value)) return addToList(editing, value, forms)
  if (isNothing(value)) return fillEmpty(editing, pair, gain)
  return isScalar(value) && isListColumn(column) && makeList(editing, value, {forms, pair})
}

/** Whether nothing is written behind a key, not even `~`. */
export function isNothing(value: unknown): boolean {
  return value === null || (isScalar(value) && rangeOf(value).end === rangeOf(value).start)
}

/** `key:` with nothing behind it; false where it has an anchor or a tag. */
export function fillEmpty(editing: YamlEditing, pair: Pair, {map, column, forms}: YamlGain): boolean {
  if (hasProperties(pair)) return false
  const colon = colonEnd(pair)
  if (colon === null && map.flow !== true) return false
  insert(editing, colon ?? contentEnd(pair.key), `${colon === null ? ':' : ''} ${yamlValue(column, forms)}`)
  return true
}

function addToList(editing: YamlEditing, list: YAMLSeq, forms: readonly string[]): boolean {
  if (list.anchor !== undefined || list.tag !== undefined) return false
  const last = list.items.at(-1)
  if (list.flow === true) {
    if (last === undefined) insert(editing, rangeOf(list).start + 1, forms.map((form) => yamlScalar(form)).join(', '))
    else insert(editing, contentEnd(last), forms.map((form) => `, ${yamlScalar(form)}`).join(''))
    return true
  }
  const indent = ' '.repeat(columnAt(editing.text, rangeOf(list).start))
  addLines(editing, contentEnd(list), forms.map((form) => `${indent}- ${yamlScalar(form, true)}`))
  return true
}

/** New lines behind the line of an offset. */
export function addLines(editing: YamlEditing, after: number, lines: readonly string[]): void {
  const {text, lineEnd} = editing
  const at = nextLine(text, after)
  const isOpen = at === text.length && at > 0 && text[at - 1] !== '\n'
  insert(editing, at, lines.map((line) => (isOpen ? lineEnd + line : line + lineEnd)).join(''))
}

// Letters and figures without marks: reads the same in brackets.
const bracketSafe = /^[\p{L}\p{N}][^,[\]{}:#\r\n]*$/u

/** One text becomes a list in brackets: `a` becomes `[a, b]`, `a, b` becomes `['a, b', c]`. */
function makeList(editing: YamlEditing, value: Scalar, {forms, pair}: {forms: readonly string[]; pair: Pair}): boolean {
  const isBlock = value.type === Scalar.BLOCK_FOLDED || value.type === Scalar.BLOCK_LITERAL
  if (isBlock || hasProperties(pair)) return false
  const {start, end} = rangeOf(value)
  const written = editing.text.slice(start, end)
  const isSafe = value.type !== Scalar.PLAIN || value.value === null || bracketSafe.test(written)
  insert(editing, start, isSafe ? '[' : "['")
  if (!isSafe) {
    for (const {index} of written.matchAll(/'/gu)) insert(editing, start + index, "'")
  }
  insert(editing, end, `${isSafe ? '' : "'"}${forms.map((form) => `, ${yamlScalar(form)}`).join('')}]`)
  return true
}

/** A key that the concept lacks, behind the one that comes before it in the order of the columns. */
export function addKey(editing: YamlEditing, {map, column, forms}: YamlGain): void {
  const last = map.items[map.items.length - 1]
  const entry = `${yamlScalar(column)}: ${yamlValue(column, forms)}`
  if (map.flow === true) {
    insert(editing, pairEnd(last), `, ${entry}`)
    return
  }
  const before = columnsBefore(column).map((name) => findPair(map, name))
  const neighbour = before.find((pair) => pair !== null) ?? last
  const indent = ' '.repeat(columnAt(editing.text, rangeOf(map).start))
  addLines(editing, pairEnd(neighbour), [indent + entry])
}

/** New concepts behind the last one. */
function addConcepts(editing: YamlEditing, {list, holder}: YamlRows, rows: readonly NewConcept[]): void {
  if (rows.length === 0) return
  if (list?.flow === true) {
    const items = rows.map((concept) => `{${entriesOf(concept).join(', ')}}`)
    const last = list.items.at(-1)
    if (last === undefined) insert(editing, rangeOf(list).start + 1, items.join(', '))
    else insert(editing, contentEnd(last), items.map((item) => `, ${item}`).join(''))
    return
  }
  const indent = list === null ? 2 : columnAt(editing.text, rangeOf(list).start)
  const after = list === null ? (holder === null ? 0 : pairEnd(holder)) : contentEnd(list)
  const lines = rows.flatMap((concept) =>
    entriesOf(concept).map((entry, at) => `${' '.repeat(indent)}${at === 0 ? '- ' : '  '}${entry}`),
  )
  addLines(editing, after, lines)
}

function entriesOf(concept: NewConcept): string[] {
  return columns.flatMap((column) => {
    const items = column === 'id' ? [newId(concept)] : newItems(concept, column)
    if (items.length === 0) return []
    return [`${column}: ${isListColumn(column) ? yamlFlowList(items) : yamlScalar(items[0])}`]
  })
}
