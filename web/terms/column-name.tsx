import type {VNode} from 'preact'
import {UserText} from '../parts/user-text.tsx'
import {useWords} from '../use-words.ts'

/** What a column of the glossary is called; one that the house added keeps its own name. */
export function ColumnName({column}: {column: string}): VNode {
  const {t, has} = useWords()
  const key = `page.terms.column.${column}`
  return has(key) ? <>{t(key)}</> : <UserText text={column} />
}
