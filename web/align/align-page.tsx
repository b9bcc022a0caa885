import type {VNode} from 'preact'
import {useEffect, useRef, useState} from 'preact/hooks'
import type {AlignedRecord} from '../../src/model.ts'
import type {PairPayload} from '../../src/page-model.ts'
import {EmptyState} from '../parts/empty-state.tsx'
import {useKeys} from '../use-keys.ts'
import {useMode} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import {AlignBar} from './align-bar.tsx'
import {bindingsOf, toolsOf} from './align-commands.ts'
import {AlignGrid} from './align-grid.tsx'
import {rowOfStop} from './create-runs.ts'
import {positionOf} from './jump-rows.ts'
import {LinkBar} from './link-bar.tsx'
import {RealignDialog} from './realign-dialog.tsx'
import {focusOn} from './row-focus.ts'
import {type AlignWork, useAlignDesk} from './use-align-desk.ts'
import {type AlignFocus, useAlignFocus} from './use-align-focus.ts'
import {usePrintedRows} from './use-printed-rows.tsx'
import {useChosenRows, useFoundRows, useRowChoice} from './use-row-choice.ts'
import type {ShownRows} from './use-shown-rows.ts'
import {isUseful} from './useful-commands.ts'

interface AlignPageProps {
  readonly pair: PairPayload
  readonly row: number | null
}

/** The view of a pair that is there. */
export function AlignPage({pair, row}: AlignPageProps): VNode {
  const {record} = pair
  const {lang} = useWords()
  const focus = useAlignFocus(record, lang, row)
  const choice = useRowChoice(record)
  const found = useFoundRows(record, choice, focus)
  const shown = useChosenRows(record, choice, found)
  const [isRealigning, setRealigning] = useState(false)
  const work = useAlignDesk({pair, focus, shown, openRealign: () => setRealigning(true)})
  const {runs, desk} = work
  const isWriting = useMode() !== 'read-only'
  useCommands(work, isWriting)
  useArrival(work, row)
  useStayInSight({focus, shown, record, showAll: choice.showAll})
  usePrintedRows(record)
  const waiting = desk.waiting === null ? -1 : rowOfStop(desk, desk.waiting)
  const tools = toolsOf(runs, (name) => isUseful(name, desk), isWriting)
  const {mode, events} = work
  return (
    <div class="fills align">
      <AlignBar {...{pair, choice, runs, isWriting}} hits={found.rows.length} shown={shown.rows.length} />
      {waiting >= 0 ? <LinkBar row={waiting} onLeave={runs.leave} /> : null}
      {shown.rows.length === 0 ? (
        <NoRows isEmpty={record.links.length === 0} onAll={choice.showAll} />
      ) : (
        <AlignGrid
          {...{record, shown, focus, tools, mode, events, waiting}}
          chosen={desk.chosen}
          findings={choice.findings}
          matches={found.byRow}
        />
      )}
      <p class="unseen" role="status" aria-live="polite">
        {work.said}
      </p>
      {isRealigning ? <RealignDialog pair={pair} onClose={() => setRealigning(false)} onSay={desk.say} /> : null}
    </div>
  )
}

function NoRows({isEmpty, onAll}: {readonly isEmpty: boolean; onAll(): void}): VNode {
  const {t} = useWords()
  if (isEmpty) return <EmptyState title={t('page.align.empty')} />
  return (
    <EmptyState title={t('page.align.none-shown')}>
      <button type="button" onClick={onAll}>
        {t('page.align.show-all')}
      </button>
    </EmptyState>
  )
}

/** While something is written or cut, the keys belong to that; they stay known, so that none is lost behind it. */
function useCommands({runs, mode}: AlignWork, isWriting: boolean): void {
  const {dir} = useWords()
  const isReading = useRef(true)
  isReading.current = mode.kind === 'read'
  const bindings = bindingsOf(runs, {isWriting, dir})
  useKeys(bindings.map((binding) => ({...binding, run: (event) => void (isReading.current && binding.run(event))})))
}

/** A row that the address names is gone to, each time it names another. */
function useArrival({desk}: AlignWork, row: number | null): void {
  useEffect(() => {
    if (row !== null) desk.goTo(row)
  }, [row])
}

interface InSight {
  readonly focus: AlignFocus
  readonly shown: ShownRows
  readonly record: AlignedRecord
  showAll(): void
}

/**
 * Rows may hide the focused one: a filter that was chosen gives the focus to the nearest that is left; a row that was gone to is
 * shown whatever the filter.
 */
function useStayInSight({focus, shown, record, showAll}: InSight): void {
  const last = useRef(focus.wish)
  useEffect(() => {
    const isGoneTo = last.current !== focus.wish
    last.current = focus.wish
    if (focus.at === null || shown.rows.length === 0) return
    const place = positionOf(shown.rows, focus.at.row)
    if (shown.rows[place] === focus.at.row) return
    if (isGoneTo) showAll()
    else focus.go(focusOn(record, shown.rows[Math.min(place, shown.rows.length - 1)], focus.at.lang))
  }, [shown.rows, focus.wish])
}
