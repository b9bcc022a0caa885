import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core'
import {useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState} from 'preact/hooks'
import type {RefObject} from 'preact'

/** Something that a list shows on a row of its own; `key` names it among all rows, whatever else comes and goes. */
export interface KeyedRow {
  readonly key: string
}

interface VirtualRowsOptions<Row extends KeyedRow> {
  readonly list: RefObject<HTMLElement | null>
  readonly rows: readonly Row[]
  /** Height of a row nobody has seen yet, in pixels. */
  estimate(row: Row): number
  /** Position of a row that is drawn wherever the page is scrolled to, since it has the focus; -1 for none. */
  readonly pinned: number
}

/** The rows that are drawn, and where. */
export interface VirtualRows {
  readonly items: readonly VirtualItem[]
  /** Height of all rows, in pixels. */
  readonly total: number
  /** What stands above the list in the view, in pixels; `start` of an item counts from the top of the view. */
  readonly margin: number
  /** For `ref` of each row, which must have its position in `data-index`. */
  measure(element: HTMLElement | null): void
  /** Puts a row where it can be seen. */
  show(index: number): void
}

type Rows = Virtualizer<HTMLElement, HTMLElement>

/** Draws of long lists only what is near the screen; the whole view scrolls. What is looked at stays when rows come and go. */
export function useVirtualRows<Row extends KeyedRow>(options: VirtualRowsOptions<Row>): VirtualRows {
  const {list, rows, pinned} = options
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const margin = useMargin(list)
  const [virtualizer] = useState((): Rows => new Virtualizer(fixed))
  const place = useAnchor(virtualizer, rows, pinned)
  // The same function for the same rows: with another one all of them are measured anew.
  const keyOf = useMemo(() => (index: number) => rows[index].key, [rows])
  virtualizer.setOptions({
    ...fixed,
    count: rows.length,
    scrollMargin: margin,
    estimateSize: (index) => options.estimate(rows[index]),
    getItemKey: keyOf,
    rangeExtractor: (range) => withPinned(defaultRangeExtractor(range), pinned, rows.length),
    onChange: () => redraw(undefined),
  })
  useLayoutEffect(() => virtualizer['_didMount'](), [virtualizer])
  useLayoutEffect(() => {
    virtualizer['_willUpdate']()
    place()
  })
  return {
    items: virtualizer.getVirtualItems(),
    total: virtualizer.getTotalSize(),
    margin,
    measure: virtualizer.measureElement,
    show: (index) => virtualizer.scrollToIndex(index, {align: 'auto'}),
  }
}

const fixed = {
  count: 0,
  estimateSize: () => 0,
  getScrollElement: scroller,
  observeElementRect,
  observeElementOffset,
  scrollToFn: elementScroll,
  initialRect: {width: 0, height: 800},
  overscan: 8,
} as const

function withPinned(indexes: number[], pinned: number, count: number): number[] {
  if (pinned < 0 || pinned >= count || indexes.includes(pinned)) return indexes
  return [...indexes, pinned].toSorted((one, other) => one - other)
}

/** What scrolls: the part of the page that holds the views. */
function scroller(): HTMLElement {
  return document.querySelector('main') ?? document.documentElement
}

/** Where the list begins in the view; what stands above it may grow. */
function useMargin(list: RefObject<HTMLElement | null>): number {
  const [margin, setMargin] = useState(0)
  const look = useRef(() => {})
  look.current = () => {
    const top = list.current === null ? 0 : topOf(list.current) + scroller().scrollTop
    if (Math.abs(top - margin) >= 1) setMargin(top)
  }
  useLayoutEffect(() => look.current())
  useEffect(() => {
    const observer = new ResizeObserver(() => look.current())
    for (const element of list.current?.parentElement?.children ?? []) observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return margin
}

/** How far below the top of what is seen of the view; in pixels. */
function topOf(element: HTMLElement): number {
  const box = scroller()
  return element.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientTop
}

/** A row on the screen, and how far below the top of the screen it is. */
interface Anchor {
  readonly key: VirtualItem['key']
  readonly top: number
}

/** Remembers what is on the screen when the rows become others; the returned function puts it back there. */
function useAnchor(virtualizer: Rows, rows: readonly KeyedRow[], pinned: number): () => void {
  const last = useRef<readonly KeyedRow[]>(rows)
  const anchors = useRef<readonly Anchor[]>([])
  if (last.current !== rows) {
    anchors.current = anchorsOf(virtualizer, rows[pinned]?.key)
    last.current = rows
  }
  return () => {
    if (anchors.current.length === 0) return
    const places = new Map(rows.map(({key}, index) => [key, index]))
    for (const {key, top} of anchors.current) {
      const index = places.get(String(key))
      if (index === undefined) continue
      const moved = virtualizer.measurementsCache[index].start - top - scroller().scrollTop
      if (Math.abs(moved) >= 1) scroller().scrollBy(0, moved)
      break
    }
    anchors.current = []
  }
}

/** The row with the focus if it is seen, then those below the top of the screen. Nothing while the head of the page is seen. */
function anchorsOf(virtualizer: Rows, focused: VirtualItem['key'] | undefined): Anchor[] {
  const {scrollTop, clientHeight} = scroller()
  const seen = virtualizer
    .getVirtualItems()
    .filter(({start, end}) => end > scrollTop && start < scrollTop + clientHeight)
    .map(({key, start}): Anchor => ({key, top: start - scrollTop}))
  const first = seen.filter(({key}) => key === focused)
  return scrollTop < virtualizer.options.scrollMargin ? first : [...first, ...seen]
}
