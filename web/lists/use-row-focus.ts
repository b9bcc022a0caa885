import {useEffect, useRef, useState} from 'preact/hooks'
import {successor} from './successor.ts'
import type {KeyedRow} from './use-virtual-rows.ts'

/** Which row of a list has the focus, or would have it: the only one that Tab reaches. */
export interface RowFocus {
  readonly key: string | null
  /** Position of it; -1 without. */
  readonly index: number
  /** Counts up whenever the row is to be shown and focused. */
  readonly wish: number
  /** The row has got the focus. */
  set(key: string): void
  /** Moves the focus to a row. */
  go(key: string): void
  /** So many rows on; stops at the ends. From nowhere to the first. */
  step(by: number): void
  /** The page is left for a place that the row names: the focus is there again when it comes back. */
  leave(): void
}

/** Rows that lists were left at, by the name of the list. */
const left = new Map<string, string>()

/**
 * The focus of a list; it goes to the next row that is left when its own goes.
 *
 * @param name of the list, the same whenever it is shown
 */
export function useRowFocus(rows: readonly KeyedRow[], name: string): RowFocus {
  const [, redraw] = useState(0)
  const wish = useRef(0)
  const last = useRef<readonly KeyedRow[]>(rows)
  const current = useRef<string | null>(null)
  if (last.current !== rows) {
    current.current = successor(keysOf(last.current), current.current, keysOf(rows))
    last.current = rows
  }
  const index = current.current === null ? -1 : rows.findIndex((row) => row.key === current.current)
  const put = (key: string, isWished: boolean): void => {
    current.current = key
    if (isWished) wish.current++
    redraw((count) => count + 1)
  }
  useEffect(() => {
    const key = left.get(name)
    left.delete(name)
    if (key !== undefined && last.current.some((row) => row.key === key)) put(key, true)
  }, [name])
  return {
    key: current.current,
    index,
    wish: wish.current,
    set: (key) => key === current.current || put(key, false),
    go: (key) => put(key, true),
    step(by) {
      const next = rows[index === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, index + by))]
      if (next !== undefined) put(next.key, true)
    },
    leave: () => void (current.current !== null && left.set(name, current.current)),
  }
}

function keysOf(rows: readonly KeyedRow[]): string[] {
  return rows.map(({key}) => key)
}
