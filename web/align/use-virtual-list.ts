import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core'
import type {RefObject} from 'preact'
import {useLayoutEffect, useMemo, useReducer, useRef, useState} from 'preact/hooks'
import {rowNumberOf} from './row-state.ts'
import type {ShownRows} from './use-shown-rows.ts'

interface VirtualListOptions {
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLElement | null>
  readonly shown: ShownRows
  /** Of each item about how high it is before anybody has seen it, in pixels. */
  readonly heights: Float32Array
  /** Position of the item that is drawn wherever the list is scrolled to, since it has the focus; -1 for none. */
  readonly pinned: number
}

/** What is drawn of the list, and where. */
interface VirtualList {
  readonly drawn: readonly VirtualItem[]
  /** Height of all rows, in pixels. */
  readonly total: number
  /** For `ref` of each row, which must have its position in `data-index`. */
  measure(element: HTMLElement | null): void
}

type Rows = Virtualizer<HTMLElement, HTMLElement>

/** Draws of the rows only those near the screen; what is looked at stays where it is when rows come and go. */
export function useVirtualList(options: VirtualListOptions): VirtualList {
  const {scroller, shown, heights, pinned} = options
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const [virtualizer] = useState((): Rows => new Virtualizer(fixed(scroller)))
  const restore = useAnchor(virtualizer, shown, {pinned, scroller, heights})
  // Another function tells the list that keys and heights are to be asked again.
  const keyOf = useMemo(() => (index: number) => keyAt(shown, index), [shown, heights])
  virtualizer.setOptions({
    ...fixed(scroller),
    count: shown.rows.length,
    estimateSize: (index) => heights[index],
    getItemKey: keyOf,
    rangeExtractor: (range) => withPinned(defaultRangeExtractor(range), pinned, shown.rows.length),
    onChange: () => redraw(undefined),
  })
  useLayoutEffect(() => virtualizer['_didMount'](), [virtualizer])
  useLayoutEffect(() => {
    virtualizer['_willUpdate']()
    restore()
  })
  return {drawn: virtualizer.getVirtualItems(), total: virtualizer.getTotalSize(), measure: virtualizer.measureElement}
}

function keyAt({record, rows}: ShownRows, index: number): number {
  return rowNumberOf(record.links[rows[index]])
}

function fixed(
  scroller: RefObject<HTMLElement | null>,
): ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0] {
  return {
    count: 0,
    estimateSize: () => 0,
    getScrollElement: () => scroller.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    initialRect: {width: 0, height: 800},
    overscan: 6,
  }
}

function withPinned(indexes: number[], pinned: number, count: number): number[] {
  if (pinned < 0 || pinned >= count || indexes.includes(pinned)) return indexes
  return [...indexes, pinned].toSorted((one, other) => one - other)
}

/** A row on the screen, and how far below the top of the list's window it is. */
interface Anchor {
  readonly key: VirtualItem['key']
  readonly top: number
}

interface Around {
  readonly heights: Float32Array
  readonly pinned: number
  readonly scroller: RefObject<HTMLElement | null>
}

/** Remembers what is on the screen when the rows become others; the returned function puts it back there. */
function useAnchor(virtualizer: Rows, shown: ShownRows, {pinned, scroller, heights}: Around): () => void {
  const last = useRef(heights)
  const anchors = useRef<readonly Anchor[]>([])
  if (last.current !== heights) {
    anchors.current = anchorsOf(virtualizer, scroller.current, pinned < 0 ? -1 : keyAt(shown, pinned))
    last.current = heights
  }
  return () => {
    const element = scroller.current
    if (anchors.current.length === 0 || element === null) return
    const places = placesOf(shown, new Set(anchors.current.map(({key}) => key)))
    const anchor = anchors.current.find(({key}) => places.has(key))
    anchors.current = []
    if (anchor === undefined) return
    const start = virtualizer.measurementsCache[places.get(anchor.key) ?? 0]?.start ?? 0
    const moved = start - anchor.top - element.scrollTop
    if (Math.abs(moved) >= 1) element.scrollTop += moved
  }
}

function placesOf(shown: ShownRows, wanted: ReadonlySet<VirtualItem['key']>): Map<VirtualItem['key'], number> {
  const places = new Map<VirtualItem['key'], number>()
  for (let index = 0; index < shown.rows.length && places.size < wanted.size; index++) {
    const key = keyAt(shown, index)
    if (wanted.has(key)) places.set(key, index)
  }
  return places
}

/** The row with the focus if it is seen, then those that are seen. Nothing at the very top. */
function anchorsOf(virtualizer: Rows, element: HTMLElement | null, focused: number): Anchor[] {
  if (element === null || element.scrollTop === 0) return []
  const {scrollTop, clientHeight} = element
  const seen = virtualizer
    .getVirtualItems()
    .filter(({start, end}) => end > scrollTop && start < scrollTop + clientHeight)
    .map(({key, start}): Anchor => ({key, top: start - scrollTop}))
  return [...seen.filter(({key}) => key === focused), ...seen]
}
