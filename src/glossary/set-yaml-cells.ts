import {isAlias, isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap} from 'yaml'
import type {InputProblem} from '../errors.ts'
import {applyEdits} from '../text/edits.ts'
import {columns, isListColumn} from './columns.ts'
import type {EditedGlossary} from './edit-csv.ts'
import {addKey, fillEmpty, findPair, isNothing, type YamlEditing} from './edit-yaml.ts'
import {type CellChanges, type CellsSetting, planCells} from './plan-cells.ts'
import {readYamlRows} from './read-yaml.ts'
import {dropListItems, setListItems} from './set-yaml-list.ts'
import {colonEnd, columnAt, contentEnd, hasComment, hasProperties, lineEndOf, nextLine, pairEnd, rangeOf} from './yaml-places.ts'
import {yamlLike, yamlValue} from './yaml-scalar.ts'

/** A key of a concept, and what it is to hold; nothing where it is cleared. */
interface CellGoal {
  readonly map: YAMLMap
  readonly column: string
  readonly items: readonly string[]
}

/** `setCells` for YAML: what is set is written in the manner of what stood there; comments stay. */
export function setYamlCells(text: string, settings: readonly CellsSetting[], path: string): EditedGlossary {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const body = text.slice(mark.length)
  const file = readYamlRows(body, path)
  if (file.isBroken) return {text, problems: file.problems, columns: []}
  const plan = planCells(
    file.rows.map(({row}) => row),
    settings,
    path,
  )
  const editing: YamlEditing = {text: body, lineEnd: lineEndOf(body), inserts: []}
  const problems = [...plan.problems]
  for (const [at, changes] of plan.changes) {
    const {row, map} = file.rows[at]
    const own: YamlEditing = {...editing, inserts: []}
    const impossible = setRow(own, map, changes)
    for (const column of impossible) {
      const {line, column: place} = row.cells.get(column) ?? {line: row.line, column: 1}
      const args = {column, id: row.cells.get('id')?.text ?? ''}
      problems.push({code: 'glossary-cell-impossible', path, line, column: place, args} satisfies InputProblem)
    }
    if (impossible.length === 0) editing.inserts.push(...own.inserts)
  }
  return {text: mark + applyEdits(body, editing.inserts), problems, columns: []}
}

/** @returns columns that cannot be set */
function setRow(editing: YamlEditing, map: YAMLMap, changes: CellChanges): string[] {
  return inOrder(map, changes).filter(([column, items]) => !setCell(editing, {map, column, items}))
    .map(([column]) => column)
}

/** Keys that are there come first: what is put in behind one must stand behind what is put into it. */
function inOrder(map: YAMLMap, changes: CellChanges): [string, readonly string[]][] {
  const known: readonly string[] = columns
  const rank = (column: string): number => {
    const isNew = findPair(map, column) === null
    const at = known.indexOf(column)
    return (isNew ? known.length + 1 : 0) + (at < 0 ? known.length : at)
  }
  return [...changes].toSorted(([a], [b]) => rank(a) - rank(b))
}

/** false where the cell is written so that it cannot be set without losing what is not its own. */
function setCell(editing: YamlEditing, goal: CellGoal): boolean {
  const {map, column, items} = goal
  const pair = findPair(map, column)
  if (pair === null) {
    addKey(editing, {map, column, forms: items})
    return true
  }
  if (hasProperties(pair) || isMap(pair.value)) return false
  if (items.length === 0) return clear(editing, pair, goal)
  if (isNothing(pair.value)) return fillEmpty(editing, pair, {map, column, forms: items})
  if (isSeq(pair.value) && isListColumn(column)) return setListItems(editing, pair.value, items)
  return replace(editing, pair, goal)
}

/** Puts another value in the place of one. */
function replace(editing: YamlEditing, pair: Pair, {map, column, items}: CellGoal): boolean {
  const {value} = pair
  const isOnLine = map.flow !== true
  const style = isScalar(value) ? value.type : undefined
  const isList = isListColumn(column) && items.length !== 1
  const written = isList ? yamlValue(column, items) : yamlLike(items[0], style, isOnLine)
  return exchange(editing, pair, written)
}

function exchange({text, lineEnd, inserts}: YamlEditing, pair: Pair, written: string): boolean {
  const value: unknown = pair.value
  const isCollection = isSeq(value) && value.flow !== true
  const colon = colonEnd(pair)
  if (isCollection && colon === null) return false
  const start = isCollection ? (colon ?? 0) : rangeOf(value).start
  const end = contentEnd(value)
  const old = text.slice(start, end)
  if (hasOwnComment(value, old)) return false
  const tail = isBlock(value) && old.endsWith('\n') ? lineEnd : ''
  inserts.push({start, end, text: (isCollection ? ' ' : '') + written + tail})
  return true
}

function isBlock(value: unknown): boolean {
  return isScalar(value) && ((value as Scalar).type === 'BLOCK_LITERAL' || (value as Scalar).type === 'BLOCK_FOLDED')
}

/** A comment inside a value, which would go with it. */
function hasOwnComment(value: unknown, written: string): boolean {
  if (isBlock(value)) return hasComment(written.slice(0, Math.max(0, written.search(/[\r\n]/u))))
  return isSeq(value) && hasComment(written)
}

/** Takes a value out: with its lines where nothing else stands on them, otherwise the key stays with nothing behind it. */
function clear(editing: YamlEditing, pair: Pair, {map, column}: CellGoal): boolean {
  const {text, inserts} = editing
  const value: unknown = pair.value
  const start = rangeOf(pair.key).start
  const line = start - columnAt(text, start)
  const end = nextLine(text, pairEnd(pair))
  const isAlone = map.flow !== true && text.slice(line, start).trim() === '' && !hasComment(text.slice(start, end))
  if (isAlone) {
    inserts.push({start: line, end, text: ''})
    return true
  }
  if (isNothing(value)) return true
  if (isSeq(value) && value.flow !== true) return dropListItems(editing, value)
  return (isScalar(value) || isAlias(value) || isSeq(value)) && exchange(editing, pair, isListColumn(column) ? '[]' : '""')
}
