import {type Document, isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq} from 'yaml'
import type {InputCode, InputProblem} from '../errors.ts'
import type {Concept} from '../model.ts'
import {nearest} from '../text/nearest.ts'
import {columnName, columns, listMark} from './columns.ts'
import type {GlossaryRow, SourceCell, SourceItem} from './glossary-row.ts'
import {type ParsedYaml, parseYaml} from './parse-yaml.ts'
import type {GlossaryFile} from './read-csv.ts'
import {readRow} from './read-row.ts'
import {sortComments} from './yaml-comments.ts'
import {colonEnd, contentEnd} from './yaml-places.ts'

/** The rows of a YAML glossary, each with its place in the tree. */
export interface YamlRows {
  readonly document: Document.Parsed | null
  /** The list of concepts; null where the file has none yet. */
  readonly list: YAMLSeq | null
  /** The pair `concepts: …` that holds the list; null where the file is the list. */
  readonly holder: Pair | null
  readonly rows: readonly {readonly row: GlossaryRow; readonly map: YAMLMap}[]
  readonly problems: readonly InputProblem[]
  readonly isBroken: boolean
  readonly comments: readonly string[]
  readonly otherKeys: readonly string[]
}

/**
 * A YAML glossary as concepts: a list of concepts, or a list under `concepts`, with the columns of the CSV as keys. A
 * value is one text or a list of texts; other keys are left aside. Never throws for what is in the file.
 *
 * @param path for messages
 * @example readGlossaryYaml('- id: putin\n  en: Putin\n  ar: بوتين\n  ar_deprecated: [پوتن, بوتن]\n', 'g.yaml')
 */
export function readGlossaryYaml(text: string, path: string): GlossaryFile {
  const read = readYamlRows(text.replace(/^\uFEFF/u, ''), path)
  const problems = [...read.problems]
  const concepts: Concept[] = []
  if (read.isBroken) return {path, concepts, problems, rows: [], comments: [], otherKeys: []}
  const rows = read.rows.map(({row}) => row)
  for (const row of rows) {
    const {concept, problems: faults} = readRow(row)
    problems.push(...faults)
    if (concept !== null) concepts.push(concept)
  }
  const {comments, otherKeys} = read
  return {path, concepts, problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)), rows, comments, otherKeys}
}

/**
 * The rows of a YAML glossary and what is wrong with its shape.
 *
 * @param text without byte-order mark
 */
export function readYamlRows(text: string, path: string): YamlRows {
  const parsed = parseYaml(text, path)
  const {document} = parsed
  const none = {document, list: null, holder: null, rows: [], isBroken: true, comments: [], otherKeys: []}
  if (document === null) return {...none, problems: parsed.problems}
  const root: unknown = document.contents
  const holder = isMap(root) ? (root.items.find((pair) => keyOf(pair) === 'concepts') ?? null) : null
  const list = holder === null ? root : holder.value
  if (list === null || (isScalar(list) && list.value === null)) {
    if (root === null || (isScalar(root) && root.value === null)) return {...none, problems: [{code: 'empty-file', path}]}
    return {...none, holder, problems: [], isBroken: false}
  }
  if (!isSeq(list)) {
    const problem: InputProblem = {code: 'glossary-yaml-shape', path, ...parsed.at(startOf(list))}
    return {...none, problems: [problem]}
  }
  const reader: Reader = {parsed, path, problems: [], mistyped: new Set()}
  const maps = list.items.filter((item) => {
    const isConcept = isMap(item)
    if (!isConcept && (!isScalar(item) || item.value !== null)) complain(reader, 'glossary-yaml-concept', {node: item})
    return isConcept
  })
  const {ofConcepts, ofFile} = sortComments(text, {
    start: holder === null ? 0 : (colonEnd(holder) ?? 0),
    concepts: maps.map((map) => ({start: startOf(map), end: contentEnd(map)})),
  })
  const rows = maps.map((map, at) => ({row: toRow(map, ofConcepts[at], reader), map}))
  const otherKeys = isMap(root) ? root.items.map(keyOf).filter((key) => key !== 'concepts') : []
  return {document, list, holder, rows, problems: reader.problems, isBroken: false, comments: ofFile, otherKeys}
}

/** What the reading of one file needs and finds. */
interface Reader {
  readonly parsed: ParsedYaml
  readonly path: string
  readonly problems: InputProblem[]
  /** Keys that were nearly a column; each is said once. */
  readonly mistyped: Set<string>
}

function complain(reader: Reader, code: InputCode, at: {node: unknown; column?: string; meant?: string}): void {
  const {node, ...args} = at
  reader.problems.push({code, path: reader.path, ...reader.parsed.at(startOf(node)), args})
}

/** Where a node starts; 0 for one that has no place. */
function startOf(node: unknown): number {
  return (node as {range?: readonly number[]} | null)?.range?.[0] ?? 0
}

/** The key of a pair as the name of a column; empty where it is no text. */
export function keyOf({key}: Pair): string {
  return isScalar(key) ? columnName(textOf(key)) : ''
}

function toRow(map: YAMLMap, comments: readonly string[], reader: Reader): GlossaryRow {
  const cells = new Map<string, SourceCell>()
  for (const pair of map.items) {
    const name = keyOf(pair)
    if (name === '') complain(reader, 'glossary-yaml-value', {node: pair.key, column: '?'})
    else if (cells.has(name)) complain(reader, 'glossary-key-twice', {node: pair.key, column: name})
    else cells.set(name, toCell(pair, name, reader))
  }
  for (const pair of map.items) checkKey(pair, cells, reader)
  return {cells, path: reader.path, line: reader.parsed.at(startOf(map)).line, comments}
}

/** A key that is nearly a column is surely meant as that one. */
function checkKey(pair: Pair, cells: ReadonlyMap<string, SourceCell>, reader: Reader): void {
  const name = keyOf(pair)
  if ((columns as readonly string[]).includes(name) || reader.mistyped.has(name)) return
  const meant = nearest(name, columns)
  if (meant === null || cells.has(meant)) return
  reader.mistyped.add(name)
  complain(reader, 'glossary-column-unknown', {node: pair.key, column: name, meant})
}

function toCell(pair: Pair, name: string, reader: Reader): SourceCell {
  const {at} = reader.parsed
  const value = resolve(pair.value, reader)
  const place = at(startOf(pair.value ?? pair.key))
  if (value === null || isScalar(value)) {
    const text = value === null ? '' : textOf(value)
    return {text, items: text === '' ? [] : [{text, ...place}], hasEmptyItem: false, ...place}
  }
  const isKnown = (columns as readonly string[]).includes(name)
  if (isSeq(value) && value.items.every((item) => isScalar(item) || isAlias(item))) {
    const items = value.items.flatMap((item): SourceItem[] => {
      const text = textOf(resolve(item, reader))
      return text === '' ? [] : [{text, ...at(startOf(item))}]
    })
    return {text: items.map(({text}) => text).join(listMark), items, hasEmptyItem: items.length < value.items.length, ...place}
  }
  if (isKnown) complain(reader, 'glossary-yaml-value', {node: pair.value, column: name})
  const text = isKnown ? '' : JSON.stringify((value as YAMLMap).toJS(reader.parsed.document as Document))
  return {text, items: [], hasEmptyItem: false, ...place}
}

function resolve(node: unknown, {parsed}: Reader): unknown {
  return isAlias(node) ? parsed.aliases.get(node) : node
}

/** A scalar as it is written: 007 stays 007, and nothing is nothing. */
function textOf(node: unknown): string {
  if (!isScalar(node) || node.value === null) return ''
  return (typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))).trim()
}
