import {wordAttribute} from './docx-names.ts'
import type {XmlTag} from '../../xml/xml-scan.ts'

/** What a file has of tracked changes. */
export interface ChangeCount {
  readonly insertions: number
  readonly deletions: number
  /** As they stand in the file, in order of their first change. */
  readonly authors: readonly string[]
}

/** Counts changes while parts are scanned. */
export interface ChangeCounter {
  add(change: Change, tag: XmlTag): void
  count(): ChangeCount
}

/** A tracked change that an element tells (ECMA-376 part 1, 17.13.5). */
export interface Change {
  readonly isInsertion: boolean
  /** What is inserted or deleted: runs inside the element, the mark of a paragraph, a row or a cell around it. */
  readonly of: 'content' | 'mark' | 'row' | 'cell'
}

const insertions: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo', 'w:cellIns'])
const deletions: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:cellDel'])

/** The change that the innermost of the open elements tells; null for other elements, and for changes of formatting. */
export function changeOf(stack: readonly string[]): Change | null {
  const name = stack[stack.length - 1]
  const isInsertion = insertions.has(name)
  if (!isInsertion && !deletions.has(name)) return null
  const parent = stack[stack.length - 2] ?? ''
  const grandparent = stack[stack.length - 3]
  if (parent === 'w:trPr') return {isInsertion, of: 'row'}
  if (parent === 'w:tcPr') return {isInsertion, of: 'cell'}
  if (parent === 'w:rPr') return grandparent === 'w:pPr' ? {isInsertion, of: 'mark'} : null
  return parent.endsWith('Pr') ? null : {isInsertion, of: 'content'}
}

/** Names that a remark can show. */
const mostAuthors = 5

export function createChangeCounter(): ChangeCounter {
  const authors = new Set<string>()
  let inserted = 0
  let deleted = 0
  return {
    add({isInsertion}, tag) {
      if (isInsertion) inserted++
      else deleted++
      const author = wordAttribute(tag, 'author')
      if (author !== null && author !== '' && authors.size < mostAuthors) authors.add(author)
    },
    count: () => ({insertions: inserted, deletions: deleted, authors: [...authors]}),
  }
}
