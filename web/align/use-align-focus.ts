import {useMemo, useReducer, useRef} from 'preact/hooks'
import type {AlignedRecord, Lang} from '../../src/model.ts'
import {focusOn, refocus, type RowFocus} from './row-focus.ts'

/** Where a reader is in a record, and how far a choice of rows reaches. */
export interface AlignFocus {
  /** Null in a record without rows. */
  readonly at: RowFocus | null
  /** The row where a choice of several began; null where one is chosen. */
  readonly anchor: number | null
  /** Counts up whenever the place is to be shown and focused. */
  readonly wish: number
  /** A place on the screen got the focus. */
  set(at: RowFocus): void
  /** Goes to a place; a choice of several rows ends, unless it is to grow. */
  go(at: RowFocus, isGrowing?: boolean): void
  /** Chooses the focused row alone. */
  release(): void
  /** Says where to go when the record has changed. */
  aim(find: Aim): void
}

/** A place in the record that comes. */
type Aim = (before: AlignedRecord, now: AlignedRecord) => RowFocus | null

interface State {
  record: AlignedRecord
  at: RowFocus | null
  anchor: number | null
  wish: number
  aim: Aim | null
}

/** The focus of the view: it stays with its segment whatever becomes of its row. */
export function useAlignFocus(record: AlignedRecord, first: Lang, row: number | null): AlignFocus {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const ref = useRef<State | null>(null)
  const state = (ref.current ??= {record, at: startOf(record, first, row), anchor: null, wish: 0, aim: null})
  if (state.record !== record) follow(state, record)
  const actions = useMemo(() => createActions(state, () => redraw(undefined)), [state])
  return {at: state.at, anchor: state.anchor, wish: state.wish, ...actions}
}

function startOf(record: AlignedRecord, first: Lang, row: number | null): RowFocus | null {
  if (record.links.length === 0) return null
  return focusOn(record, Math.min(row ?? 0, record.links.length - 1), first)
}

function follow(state: State, record: AlignedRecord): void {
  const before = state.record
  const aimed = state.aim?.(before, record) ?? null
  if (aimed !== null) state.wish++
  state.at = aimed ?? (state.at === null ? null : refocus(before, state.at, record))
  if (before.links.length !== record.links.length) state.anchor = null
  state.aim = null
  state.record = record
}

function createActions(state: State, redraw: () => void): Omit<AlignFocus, 'at' | 'anchor' | 'wish'> {
  return {
    set(at) {
      const {row, lang, segment} = state.at ?? {row: -1, lang: null, segment: null}
      if (row === at.row && lang === at.lang && segment === at.segment) return
      state.at = at
      state.anchor = null
      redraw()
    },
    go(at, isGrowing = false) {
      state.anchor = isGrowing ? (state.anchor ?? state.at?.row ?? null) : null
      state.at = at
      state.wish++
      redraw()
    },
    release() {
      state.anchor = null
      redraw()
    },
    aim(find) {
      state.aim = find
    },
  }
}
