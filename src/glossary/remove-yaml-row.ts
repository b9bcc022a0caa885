import {isAlias, visit, type YAMLMap, type YAMLSeq} from 'yaml'
import type {Edit} from '../model.ts'
import {applyEdits} from '../text/edits.ts'
import type {EditedGlossary} from './edit-csv.ts'
import {idsOf} from './plan-cells.ts'
import {readYamlRows, type YamlRows} from './read-yaml.ts'
import {columnAt, contentEnd, dashesOf, hasComment, lineEndOf, nextLine, rangeOf} from './yaml-places.ts'

/** `removeConcept` for YAML. Comments above the concept stay: nobody can tell how far they reach. */
export function removeYamlRow(text: string, id: string, path: string): EditedGlossary {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const body = text.slice(mark.length)
  const file = readYamlRows(body, path)
  if (file.isBroken) return {text, problems: file.problems, columns: []}
  const at = idsOf(file.rows.map(({row}) => row)).get(id)
  if (at === undefined || file.list === null) {
    return {text, problems: [{code: 'glossary-row-unknown', path, args: {id}}], columns: []}
  }
  const {row, map} = file.rows[at]
  const edit = isNeeded(map, file) ? null : removal(body, file, map)
  if (edit !== null) return {text: mark + applyEdits(body, [edit]), problems: [], columns: []}
  return {text, problems: [{code: 'glossary-row-impossible', path, line: row.line, args: {id}}], columns: []}
}

/** Whether an alias elsewhere stands for something in the concept. */
function isNeeded(map: YAMLMap, {document}: YamlRows): boolean {
  const anchors = new Set<string>()
  visit(map, {
    Node(_, node) {
      if (!isAlias(node) && node.anchor !== undefined) anchors.add(node.anchor)
    },
  })
  if (anchors.size === 0 || document === null) return false
  const {start} = rangeOf(map)
  const end = contentEnd(map)
  let isFound = false
  visit(document, {
    Alias(_, node) {
      const at = rangeOf(node).start
      isFound ||= anchors.has(node.source) && (at < start || at >= end)
    },
  })
  return isFound
}

function removal(text: string, file: YamlRows, map: YAMLMap): Edit | null {
  const {list} = file
  if (list === null) return null
  return list.flow === true ? fromBrackets(text, list, map) : fromLines(text, {list, map, isHeld: file.holder !== null})
}

function fromBrackets(text: string, list: YAMLSeq, map: YAMLMap): Edit {
  const at = list.items.indexOf(map)
  const own = {start: rangeOf(map).start, end: contentEnd(map)}
  const [before, behind] = [list.items[at - 1], list.items[at + 1]]
  if (behind !== undefined) return {start: own.start, end: rangeOf(behind).start, text: ''}
  if (before === undefined) return {...own, text: ''}
  const start = contentEnd(before)
  // What is said of the one before stands between the two; a comma at the end does no harm.
  return hasComment(text.slice(start, own.start)) ? {...own, text: ''} : {start, end: own.end, text: ''}
}

function fromLines(text: string, {list, map, isHeld}: {list: YAMLSeq; map: YAMLMap; isHeld: boolean}): Edit | null {
  const dash = dashesOf(list)[list.items.indexOf(map)]
  if (dash === undefined) return null
  const indent = columnAt(text, dash)
  const start = dash - indent
  if (text.slice(start, dash).trim() !== '') return null
  const end = nextLine(text, contentEnd(map))
  if (list.items.length > 1) return {start, end, text: ''}
  // A list of nothing; under its key it has to stand further in.
  return {start, end, text: `${' '.repeat(isHeld ? Math.max(indent, 2) : indent)}[]${lineEndOf(text)}`}
}
