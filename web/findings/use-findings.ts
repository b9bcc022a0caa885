import {useMemo} from 'preact/hooks'
import type {FindingsPayload, PageFinding} from '../../src/page-model.ts'
import type {Group} from '../lists/group-by.ts'
import {useKept} from '../lists/kept.ts'
import {type RowFocus, useRowFocus} from '../lists/use-row-focus.ts'
import {useUnfolded} from '../lists/use-unfolded.ts'
import {useWords} from '../use-words.ts'
import {actedOn, keepKnown} from './finding-choice.ts'
import {filterFindings, findingSearch} from './finding-filter.ts'
import {type FindingRow, findingRows, groupFindings} from './finding-groups.ts'
import type {FindingsRoute} from './route-filter.ts'

/** The findings as they are shown, and what is chosen among them. */
export interface ShownFindings {
  /** Those that the filter lets through. */
  readonly shown: readonly PageFinding[]
  readonly rows: readonly FindingRow[]
  readonly focus: RowFocus
  readonly chosen: ReadonlySet<string>
  /** Keys of rows that are unfolded. */
  readonly unfolded: ReadonlySet<string>
  /** The finding with the focus, or the first of the group with the focus; null without. */
  readonly focused: PageFinding | null
  /** What an act is on. */
  readonly acted: readonly PageFinding[]
  choose(ids: readonly string[], isChosen: boolean): void
  unfold(id: string): void
  fold(group: string): void
}

const nobody: ReadonlySet<string> = new Set()

/** Filters, groups and chooses. */
export function useFindings({findings, checks}: FindingsPayload, route: FindingsRoute, query: string): ShownFindings {
  const {lang} = useWords()
  const search = useMemo(() => findingSearch(lang), [lang])
  const {unfolded: closed, toggle: fold} = useUnfolded('findings.closed')
  const [chosenIds, setChosen] = useKept('findings.chosen', nobody)
  const {unfolded, toggle: unfold} = useUnfolded('findings')
  const {levels, document, check, pair, concept, by} = route
  const shown = useMemo(
    () => filterFindings(findings, {levels, document, check, pair, concept, query}, search),
    [findings, levels.join(' '), document, check, pair, concept, query, search],
  )
  const groups: readonly Group<PageFinding>[] = useMemo(() => groupFindings(shown, by, checks), [shown, by, checks])
  const rows = useMemo(() => findingRows(groups, closed), [groups, closed])
  const chosen = useMemo(() => keepKnown(chosenIds, findings), [chosenIds, findings])
  const focus = useRowFocus(rows, 'findings')
  const row = rows[focus.index]
  const focused = row?.kind === 'finding' ? row.finding : null
  return {
    shown,
    rows,
    focus,
    chosen,
    unfolded,
    focused,
    acted: actedOn(shown, chosen, focused),
    choose: (ids, isChosen) => setChosen(isChosen ? new Set([...chosen, ...ids]) : without(chosen, ids)),
    unfold,
    fold,
  }
}

function without(ids: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
  const left = new Set(ids)
  for (const id of gone) left.delete(id)
  return left
}
