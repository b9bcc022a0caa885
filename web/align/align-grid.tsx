import type {RefObject, VNode} from 'preact'
import {useLayoutEffect, useMemo, useRef, useState} from 'preact/hooks'
import type {AlignedRecord, Lang} from '../../src/model.ts'
import type {RowMatch} from '../../src/review/find-rows-with.ts'
import {UserText} from '../parts/user-text.tsx'
import {useWords} from '../use-words.ts'
import {AlignRow} from './align-row.tsx'
import type {RowEvents, RowMode} from './align-modes.ts'
import {type EstimatedHeights, estimateHeights} from './estimate-heights.ts'
import {positionOf} from './jump-rows.ts'
import {findingsOf, type SegmentFindings} from './locate-findings.ts'
import type {RowTool} from './row-tools.tsx'
import type {AlignFocus} from './use-align-focus.ts'
import type {ShownRows} from './use-shown-rows.ts'
import {useVirtualList} from './use-virtual-list.ts'

export interface AlignGridProps {
  readonly record: AlignedRecord
  readonly shown: ShownRows
  readonly focus: AlignFocus
  /** Rows that are chosen together; empty where only the focused one is. */
  readonly chosen: readonly number[]
  readonly mode: RowMode
  readonly findings: SegmentFindings
  readonly matches: ReadonlyMap<number, RowMatch>
  readonly events: RowEvents
  readonly tools: readonly RowTool[]
  /** The row that waits to be linked; -1 for none. */
  readonly waiting: number
}

/** All rows, of which only those near the screen are drawn. */
export function AlignGrid(props: AlignGridProps): VNode {
  const {record, shown, focus} = props
  const {t, lang: first} = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const pinned = placeOf(shown.rows, focus.at?.row ?? -1)
  const width = useWidth(scroller)
  const heights = useHeights(shown, width)
  const list = useVirtualList({scroller, shown, pinned, heights})
  useDomFocus(scroller, focus, props.mode)
  return (
    <div ref={scroller} class="align-scroll">
      <div
        role="grid"
        class="align-grid"
        aria-label={t('page.align.grid', {name: record.name})}
        aria-rowcount={shown.rows.length + 1}
        aria-multiselectable="true"
      >
        <GridHead record={record} first={first} />
        <div role="rowgroup" class="align-rows" style={{blockSize: `${list.total}px`}}>
          {list.drawn.map((item) => (
            <Place
              key={item.key}
              grid={props}
              index={item.index}
              start={item.start}
              measure={list.measure}
              isTabStop={item.index === Math.max(0, pinned)}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

interface PlaceProps {
  readonly grid: AlignGridProps
  readonly index: number
  readonly start: number
  readonly isTabStop: boolean
  measure(element: HTMLElement | null): void
}

/** A row where it is in the list. */
function Place({grid, index, start, isTabStop, measure}: PlaceProps): VNode {
  return (
    <div
      ref={measure}
      class="align-place"
      role="presentation"
      data-index={index}
      style={{transform: `translateY(${start}px)`}}
    >
      <AlignRow {...rowProps(grid, grid.shown.rows[index])} index={index} isTabStop={isTabStop} />
    </div>
  )
}

/** Where a row is in the list; -1 where it is not shown. */
function placeOf(rows: readonly number[], row: number): number {
  const place = positionOf(rows, row)
  return rows[place] === row ? place : -1
}

function rowProps(
  {record, focus, chosen, mode, findings, matches, events, tools, waiting}: AlignGridProps,
  row: number,
): Omit<Parameters<typeof AlignRow>[0], 'index' | 'isTabStop'> {
  const isFocused = focus.at?.row === row
  return {
    record,
    row,
    link: record.links[row],
    at: isFocused ? focus.at : null,
    isChosen: chosen.length > 0 && row >= chosen[0] && row <= (chosen.at(-1) ?? -1),
    isWaiting: waiting === row,
    mode: isFocused ? mode : null,
    findings: findingsOf(record, row, findings),
    match: matches.get(row) ?? null,
    events,
    tools: isFocused ? tools : null,
  }
}

function GridHead({record, first}: {record: AlignedRecord; first: Lang}): VNode {
  const {t} = useWords()
  const langs: readonly Lang[] = first === 'ar' ? ['ar', 'en'] : ['en', 'ar']
  return (
    <div role="rowgroup" class="align-head">
      <div role="row" class="align-row-head" aria-rowindex={1}>
        <div role="columnheader" class="align-gutter">
          <span class="unseen">{t('page.align.column-row')}</span>
        </div>
        {langs.map((lang) => (
          <div key={lang} role="columnheader" class="align-side">
            {t(`page.align.column-${lang}`)}{' '}
            <span class="quiet">
              <UserText text={record[lang].path} />
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}

/** Width of the list as it is; rows are as high as it is narrow. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(() => innerWidth)
  useLayoutEffect(() => {
    const list = element.current
    if (list === null) return undefined
    setWidth(list.clientWidth)
    const observer = new ResizeObserver(() => setWidth(list.clientWidth))
    observer.observe(list)
    return () => observer.disconnect()
  }, [])
  return width
}

/** About how high rows are; of those that are still there it is known. */
function useHeights(shown: ShownRows, width: number): Float32Array {
  const last = useRef<EstimatedHeights | null>(null)
  return useMemo(() => {
    last.current = estimateHeights(shown, width, last.current)
    return last.current.heights
  }, [shown, width])
}

/** Gives the focus to the place that is to have it, and again when what had it is gone. */
function useDomFocus(scroller: RefObject<HTMLElement | null>, focus: AlignFocus, mode: RowMode): void {
  const done = useRef(focus.wish)
  const hadFocus = useRef(false)
  const settled = useRef(0)
  // Asked while the rows of before are still there.
  hadFocus.current = scroller.current?.contains(document.activeElement) === true
  useLayoutEffect(() => {
    const isWished = done.current !== focus.wish
    const isLost = hadFocus.current && document.activeElement === document.body
    if (focus.at === null || mode.kind !== 'read') return
    const isSettling = performance.now() < settled.current
    if (!isWished && !isLost && !isSettling) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${focus.at.row}"]`)
    if (row === null || row === undefined) return
    if (isWished || isSettling) showRow(row, scroller.current)
    if (isWished) settled.current = performance.now() + SETTLING
    if (!isWished && !isLost) return
    done.current = focus.wish
    const place = row.querySelector<HTMLElement>(`[data-stop="${focus.at.lang}:${focus.at.segment ?? ''}"]`)
    // Who steps through what was found stays in the find box.
    if (!(document.activeElement instanceof HTMLInputElement)) place?.focus({preventScroll: true})
  })
}

/** So many milliseconds after a step rows above may still close and the row itself open, which moves it. */
const SETTLING = 300

/** Height of what stands above the rows and over them, in pixels. */
const HEAD = 70

/** Scrolls no further than is needed; a row that was far away comes to the middle, one that is too high begins at the top. */
function showRow(row: HTMLElement, scroller: HTMLElement | null): void {
  if (scroller === null) return
  const [own, frame] = [row.getBoundingClientRect(), scroller.getBoundingClientRect()]
  const isFar = own.bottom < frame.top - frame.height || own.top > frame.bottom + frame.height
  const isHigh = own.height > frame.height - HEAD
  row.scrollIntoView({block: isHigh ? 'start' : isFar ? 'center' : 'nearest'})
}
