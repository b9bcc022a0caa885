import {useEffect, useMemo, useState} from 'preact/hooks'
import type {AlignedRecord} from '../../src/model.ts'
import type {PageFinding} from '../../src/page-model.ts'
import {useFind} from '../use-find.ts'
import {useSection} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import {jumpRows, positionOf} from './jump-rows.ts'
import {locateFindings, type SegmentFindings} from './locate-findings.ts'
import {countRows, type FilterContext, filterContextOf, type RowFilter, showsRow} from './row-filters.ts'
import {focusOn} from './row-focus.ts'
import type {AlignFocus} from './use-align-focus.ts'
import {type RowSearchResult, useRowSearch} from './use-row-search.ts'
import {type ShownRows, useShownRows} from './use-shown-rows.ts'

/** What the reader wants to see. */
export interface RowChoice {
  readonly filter: RowFilter
  /** Only rows that have what stands in the find box. */
  readonly isOnlyFound: boolean
  readonly context: FilterContext
  readonly counts: Readonly<Record<RowFilter, number>>
  readonly findings: SegmentFindings
  setFilter(filter: RowFilter): void
  setOnlyFound(isOnly: boolean): void
  showAll(): void
}

const noFindings: readonly PageFinding[] = []

export function useRowChoice(record: AlignedRecord): RowChoice {
  const [filter, setFilter] = useState<RowFilter>('all')
  const [isOnlyFound, setOnlyFound] = useState(false)
  const listed = useSection('findings').value?.findings ?? noFindings
  // Findings stand in segments, which most decisions leave as they are.
  const findings = useMemo(() => locateFindings(record, listed), [record.ar.segments, record.en.segments, listed])
  const context = useMemo(() => filterContextOf(record, findings), [record, findings])
  const counts = useMemo(() => countRows(context), [context])
  const showAll = (): void => {
    setFilter('all')
    setOnlyFound(false)
  }
  return {filter, isOnlyFound, context, counts, findings, setFilter, setOnlyFound, showAll}
}

/** What was found among the rows of the filter. */
interface FoundRows extends RowSearchResult {
  readonly query: string
}

/** The find box: what it finds, and Enter to go from one to the next. */
export function useFoundRows(record: AlignedRecord, choice: RowChoice, focus: AlignFocus): FoundRows {
  const {t, number} = useWords()
  const [status, setStatus] = useState('')
  const {text} = useFind({
    label: 'page.align.find',
    status,
    onEnter(isBackwards) {
      const to = isBackwards ? 'previous' : 'next'
      const jump = jumpRows(rows, focus.at?.row ?? 0, {to, isWanted: () => true})
      if (jump !== null) focus.go(focusOn(record, jump.row, result.byRow.get(jump.row)?.spans[0]?.lang ?? 'ar'))
    },
  })
  const result = useRowSearch(record, text)
  const rows = useMemo(
    () => result.rows.filter((row) => showsRow(choice.filter, row, choice.context)),
    [result, choice.filter],
  )
  const at = positionOf(rows, focus.at?.row ?? 0)
  const isOn = rows.length > 0 && rows[at] === focus.at?.row
  const news = isOn
    ? t('page.align.found-at', {at: number(at + 1), all: number(rows.length)})
    : t('page.align.found', {count: rows.length})
  useEffect(() => setStatus(news), [news])
  return {rows, byRow: result.byRow, query: text}
}

/** The rows of the filter, or those of them in which something was found. */
export function useChosenRows(record: AlignedRecord, choice: RowChoice, found: FoundRows): ShownRows {
  const isNarrow = choice.isOnlyFound && found.query.trim() !== ''
  const name = isNarrow ? `${choice.filter} ${found.query}` : choice.filter
  return useShownRows(
    record,
    name,
    (row) => (!isNarrow || found.byRow.has(row)) && showsRow(choice.filter, row, choice.context),
  )
}
