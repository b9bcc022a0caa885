import type {ComponentChildren, RefObject, VNode} from 'preact'
import {useLayoutEffect, useMemo, useRef} from 'preact/hooks'
import type {RowFocus} from './use-row-focus.ts'
import {usePrinting} from './use-printing.ts'
import {type KeyedRow, useVirtualRows, type VirtualRows} from './use-virtual-rows.ts'

interface RowListProps<Row extends KeyedRow> {
  /** What the list is, for those who hear it. */
  readonly label: string
  readonly rows: readonly Row[]
  readonly focus: RowFocus
  /** Height of a row nobody has seen yet, in pixels. */
  estimate(row: Row): number
  /** Class of the row. */
  kind(row: Row): string
  children(row: Row): ComponentChildren
}

/** More rows than this nobody prints: the browser would be busy for minutes. */
const mostPrinted = 3000

/**
 * A list of any length, of which only what is near the screen is drawn. One row is reached by Tab; arrows, Home and End go
 * on from there, and a view adds its own keys.
 */
export function RowList<Row extends KeyedRow>(props: RowListProps<Row>): VNode {
  const {label, rows, focus, estimate, kind, children} = props
  const list = useRef<HTMLUListElement>(null)
  const virtual = useVirtualRows({list, rows, estimate, pinned: focus.index})
  useDomFocus(list, focus, virtual)
  const draw = useDrawn(children)
  const isPrinting = usePrinting()
  const items = isPrinting ? rows.slice(0, mostPrinted).map((_, index) => ({index, start: 0})) : virtual.items
  return (
    <ul
      ref={list}
      class="row-list"
      role="list"
      aria-label={label}
      style={{blockSize: `${virtual.total}px`}}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLElement && event.target.parentElement === list.current) walk(event, focus)
      }}
    >
      {items.map(({index, start}) => {
        const row = rows[index]
        return (
          <li
            key={row.key}
            ref={isPrinting ? null : virtual.measure}
            class={`row row-${kind(row)}`}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={rows.length}
            tabIndex={index === Math.max(0, focus.index) ? 0 : -1}
            style={{transform: `translateY(${start - virtual.margin}px)`}}
            onFocusIn={() => focus.set(row.key)}
          >
            {draw(row)}
          </li>
        )
      })}
    </ul>
  )
}

/**
 * Draws what is in a row once for as long as the view is not drawn anew: while the list is scrolled, rows that are there
 * already are left alone.
 */
function useDrawn<Row extends KeyedRow>(draw: (row: Row) => ComponentChildren): (row: Row) => ComponentChildren {
  const drawn = useMemo(() => new Map<Row, ComponentChildren>(), [draw])
  return (row) => {
    if (!drawn.has(row)) drawn.set(row, draw(row))
    return drawn.get(row)
  }
}

const steps: Readonly<Record<string, number>> = {ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity}

function walk(event: KeyboardEvent, focus: RowFocus): void {
  const by = steps[event.key]
  if (by === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  event.preventDefault()
  focus.step(by)
}

/** Gives the focus to the row that is to have it, and again to the one behind it when its row went. */
function useDomFocus(list: RefObject<HTMLElement | null>, focus: RowFocus, virtual: VirtualRows): void {
  const done = useRef(focus.wish)
  const hadFocus = useRef(false)
  // Asked while the rows of before are still there.
  hadFocus.current = list.current?.contains(document.activeElement) === true
  useLayoutEffect(() => {
    const isWished = done.current !== focus.wish
    const isLost = hadFocus.current && document.activeElement === document.body
    if (!isWished && !isLost) return
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${focus.index}"]`)
    if (row === null || row === undefined) return
    done.current = focus.wish
    if (isWished) row.scrollIntoView({block: 'nearest'})
    row.focus({preventScroll: true})
  }, [focus.wish, focus.index, virtual.items])
}
