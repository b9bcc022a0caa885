import {useMemo, useRef} from 'preact/hooks'
import type {AlignedRecord} from '../../src/model.ts'
import {chooseRows, keepRows} from './row-filters.ts'

/** The rows that are shown, of the record they are of. */
export interface ShownRows {
  readonly record: AlignedRecord
  /** Positions in `record.links`, in order. */
  readonly rows: readonly number[]
}

/**
 * The rows that are wanted. Rows that were shown stay after a decision, wanted or not, until they are chosen anew.
 *
 * @param by names the choice: another one chooses anew
 */
export function useShownRows(record: AlignedRecord, by: string, isWanted: (row: number) => boolean): ShownRows {
  const last = useRef<(ShownRows & {readonly by: string}) | null>(null)
  return useMemo(() => {
    const before = last.current
    const rows =
      before?.by === by && before.record !== record ? keepRows(before, record, isWanted) : chooseRows(record, isWanted)
    const shown = {record, by, rows}
    last.current = shown
    return shown
  }, [record, by])
}
