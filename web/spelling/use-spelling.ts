import {useMemo, useRef} from 'preact/hooks'
import type {SpellingChange, SpellingPayload} from '../../src/page-model.ts'
import {createSearch} from '../lists/folded-search.ts'
import type {Group} from '../lists/group-by.ts'
import {useKept} from '../lists/kept.ts'
import {type RowFocus, useRowFocus} from '../lists/use-row-focus.ts'
import {useUnfolded} from '../lists/use-unfolded.ts'
import {type ChangeState, choose, type Choices, stateOf} from './spelling-choices.ts'
import {groupChanges, type SpellingGroupKind, type SpellingRow, spellingRows, withRejected} from './spelling-rows.ts'

/** Something that was done here and can be taken back. */
type SpellingAct =
  | {readonly kind: 'reject'; readonly changes: readonly SpellingChange[]}
  | {readonly kind: 'write'; readonly log: string}

/** The changes as they are shown, and what was said of them. */
export interface ShownSpelling {
  /** All but those that a search leaves out. */
  readonly shown: readonly SpellingChange[]
  readonly rows: readonly SpellingRow[]
  readonly focus: RowFocus
  /** The changes of the row with the focus: one, or those of a group. */
  readonly focused: readonly SpellingChange[]
  /** Those that writing makes: chosen, whether a search shows them or not. */
  readonly chosen: readonly SpellingChange[]
  /** What was done, the last at the end. */
  readonly acts: readonly SpellingAct[]
  stateOf(change: SpellingChange): ChangeState
  choose(changes: readonly SpellingChange[], isChosen: boolean): void
  /** Rejected changes are shown where they were. */
  setRejected(changes: readonly SpellingChange[], isRejected: boolean): void
  addAct(act: SpellingAct): void
  /** Takes the last act away and gives it; null without. */
  takeAct(): SpellingAct | null
  fold(group: string): void
}

const noChoices: Choices = new Map()
const nothing: readonly SpellingChange[] = []
const noActs: readonly SpellingAct[] = []

const search = createSearch(({old, text, kwic, document, reason}: SpellingChange) =>
  [old, text, `${kwic.before}${kwic.text}${kwic.after}`, document, reason.ar, reason.en].join('\n'),
)

/** Groups, searches, and keeps what was said. */
export function useSpelling({changes}: SpellingPayload, by: SpellingGroupKind, query: string): ShownSpelling {
  const [choices, setChoices] = useKept('spelling.choices', noChoices)
  const [rejected, setRejected] = useKept('spelling.rejected', nothing)
  const [acts, setActs] = useKept('spelling.acts', noActs)
  const {unfolded: closed, toggle: fold} = useUnfolded('spelling.closed')
  const ignored = useMemo(() => new Set(rejected.map(({id}) => id)), [rejected])
  const before = useRef<readonly SpellingChange[]>(changes)
  const all = useMemo(() => withRejected(changes, rejected, before.current), [changes, rejected])
  before.current = all
  const shown = useMemo(() => (query.trim() === '' ? all : all.filter(search(query))), [all, query])
  const groups: readonly Group<SpellingChange>[] = useMemo(() => groupChanges(shown, by), [shown, by])
  const rows = useMemo(() => spellingRows(groups, closed), [groups, closed])
  const focus = useRowFocus(rows, 'spelling')
  const row = rows[focus.index]
  const state = (change: SpellingChange): ChangeState => stateOf(change, choices, ignored)
  return {
    shown,
    rows,
    focus,
    focused: row === undefined ? nothing : row.kind === 'group' ? row.group.items : [row.change],
    chosen: useMemo(() => all.filter((change) => state(change) === 'chosen'), [all, choices, ignored]),
    acts,
    stateOf: state,
    choose: (some, isChosen) => setChoices((before) => choose(before, some, isChosen)),
    setRejected: (some, isRejected) =>
      setRejected((before) => (isRejected ? union(before, some) : without(before, some))),
    addAct: (act) => setActs((before) => [...before, act]),
    takeAct() {
      const last = acts.at(-1) ?? null
      setActs(acts.slice(0, -1))
      return last
    },
    fold,
  }
}

function union(before: readonly SpellingChange[], some: readonly SpellingChange[]): readonly SpellingChange[] {
  return [...without(before, some), ...some]
}

function without(before: readonly SpellingChange[], some: readonly SpellingChange[]): readonly SpellingChange[] {
  const ids = new Set(some.map(({id}) => id))
  return before.filter(({id}) => !ids.has(id))
}
