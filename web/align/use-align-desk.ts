import {useEffect, useMemo, useRef, useState} from 'preact/hooks'
import type {PairPayload} from '../../src/page-model.ts'
import {formatRoute} from '../routes.ts'
import {useActions} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import type {AlignDesk} from './align-desk.ts'
import {reading, type RowEvents, type RowMode} from './align-modes.ts'
import {createRuns} from './create-runs.ts'
import {createEvents} from './create-events.ts'
import type {Runs} from './align-commands.ts'
import {rangeOf} from './jump-rows.ts'
import {focusOn, type Stop} from './row-focus.ts'
import type {AlignFocus} from './use-align-focus.ts'
import type {ShownRows} from './use-shown-rows.ts'

interface DeskParts {
  readonly pair: PairPayload
  readonly focus: AlignFocus
  readonly shown: ShownRows
  openRealign(): void
}

/** Everything that is done in the view. */
export interface AlignWork {
  readonly desk: AlignDesk
  readonly mode: RowMode
  readonly runs: Runs
  readonly events: RowEvents
  /** For those who hear the page. */
  readonly said: string
}

export function useAlignDesk({pair, focus, shown, openRealign}: DeskParts): AlignWork {
  const store = useActions()
  const words = useWords()
  const [mode, setModeOnly] = useState<RowMode>(reading)
  const [waiting, setWaiting] = useState<Stop | null>(null)
  const [said, say] = useSaid()
  const cameFrom = useRef<number | null>(null)
  const chosen = useMemo(
    () => (focus.anchor === null || focus.at === null ? [] : rangeOf(shown.rows, focus.anchor, focus.at.row)),
    [focus.anchor, focus.at?.row, shown.rows],
  )
  const {path, record, canUndo, canRedo} = pair
  const setMode = (next: RowMode): void => {
    store.setEditing(path, next.kind !== 'read')
    setModeOnly(next)
  }
  const goTo = (row: number): void => {
    focus.go(focusOn(record, Math.min(row, record.links.length - 1), focus.at?.lang ?? words.lang))
  }
  const state = {path, record, canUndo, canRedo, store, words, focus, shown, chosen, waiting, cameFrom}
  const desk: AlignDesk = Object.assign(state, {setWaiting, setMode, openRealign, say, goTo})
  const latest = useRef(desk)
  latest.current = desk
  const {runs, events} = useMemo(() => {
    const look = (): AlignDesk => latest.current
    return {runs: createRuns(look), events: createEvents(look)}
  }, [])
  useEffect(() => () => store.setEditing(path, false), [store, path])
  useAddress(path, focus.at?.row ?? null)
  return {desk, mode, runs, events, said}
}

/** What was said last; the same sentence again is said again. */
function useSaid(): [string, (text: string) => void] {
  const [said, setSaid] = useState({text: '', count: 0})
  const say = (text: string): void => setSaid(({count}) => ({text, count: count + 1}))
  return [said.text === '' || said.count % 2 === 0 ? said.text : `${said.text}\u00A0`, say]
}

/** Keeps the row in the address, so that the page opens there again. */
function useAddress(path: string, row: number | null): void {
  useEffect(() => {
    if (row === null) return undefined
    const timer = setTimeout(() => history.replaceState(null, '', formatRoute({view: 'align', path, row})), 400)
    return () => clearTimeout(timer)
  }, [path, row])
}
