import {useMemo, useRef} from 'preact/hooks'
import type {AlignedRecord} from '../../src/model.ts'
import {createSearch, type RowMatch, type RowSearch} from '../../src/review/find-rows-with.ts'

/** Rows in which something was found. */
export interface RowSearchResult {
  /** In order. */
  readonly rows: readonly number[]
  readonly byRow: ReadonlyMap<number, RowMatch>
}

const none: RowSearchResult = {rows: [], byRow: new Map()}

/** The rows that have what is looked for. Nothing is prepared until something is. */
export function useRowSearch(record: AlignedRecord, query: string): RowSearchResult {
  const last = useRef<{record: AlignedRecord; search: RowSearch} | null>(null)
  return useMemo(() => {
    if (query.trim() === '') return none
    if (last.current?.record !== record) {
      last.current = {record, search: createSearch(record, last.current?.search ?? null)}
    }
    const matches = last.current.search.find(query)
    return {rows: matches.map(({row}) => row), byRow: new Map(matches.map((match) => [match.row, match]))}
  }, [record, query])
}
