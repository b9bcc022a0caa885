import type {InputProblem} from '../errors.ts'
import type {Concept} from '../model.ts'
import {type Column, columns, formColumns} from './columns.ts'
import type {GlossaryRow, SourceCell} from './glossary-row.ts'
import type {GlossaryFile} from './read-csv.ts'
import {readRow} from './read-row.ts'

/**
 * Concepts that another format gave, as a glossary file: rows as a CSV would have them, so that every check and command
 * sees the same. One without a house form in both languages is a problem, as in a CSV.
 */
export function readConcepts(found: readonly Concept[], path: string): GlossaryFile {
  const problems: InputProblem[] = []
  const concepts: Concept[] = []
  const rows = found.map((concept) => toRow(concept, path))
  for (const row of rows) {
    const read = readRow(row)
    problems.push(...read.problems)
    if (read.concept !== null) concepts.push(read.concept)
  }
  return {path, concepts, problems, rows, comments: [], otherKeys: []}
}

/** All of a row stands where its concept begins. */
function toRow(concept: Concept, path: string): GlossaryRow {
  const {line} = concept.place
  const cells = new Map<string, SourceCell>()
  for (const column of columns) {
    const texts = textsOf(concept, column)
    if (texts.length === 0) continue
    const place = {line, column: 1}
    const items = texts.map((text) => ({text, ...place}))
    cells.set(column, {text: texts.join('|'), items, hasEmptyItem: false, ...place})
  }
  return {cells, line, path, comments: []}
}

function textsOf(concept: Concept, column: Column): readonly string[] {
  const form = formColumns.find((one) => one.column === column)
  if (form !== undefined) {
    return concept.terms
      .filter(({lang, status, isShort}) => lang === form.lang && status === form.status && isShort === form.isShort)
      .map(({text}) => text)
  }
  if (column === 'specs') return concept.specs
  if (column === 'do_not_translate') return concept.doNotTranslate ? ['yes'] : []
  const text = concept[column as 'id' | 'pos' | 'domain' | 'definition' | 'note' | 'source']
  return text === null ? [] : [text]
}
