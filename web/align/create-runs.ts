import type {LinkDecision} from '../../src/review-model.ts'
import type {Values} from '../say.ts'
import type {Runs} from './align-commands.ts'
import {type AlignDesk, decideAt, sceneOf} from './align-desk.ts'
import {createMoves} from './create-moves.ts'
import {firstCaret} from './move-caret.ts'
import {
  confirmRows,
  joinSegment,
  markRows,
  mergeNext,
  mergePrevious,
  moveDown,
  moveUp,
  releaseRows,
  type RowAct,
  splitRow,
  unlinkRow,
} from './row-acts.ts'
import {changedRow, focusOn, refocus, type RowFocus, type Stop} from './row-focus.ts'
import {isDoubtful, keyOf, rowIndexOf} from './row-state.ts'

/** What each command does. `look` gives the desk as it is when the command runs. */
export function createRuns(look: () => AlignDesk): Runs {
  return {...createMoves(look), ...createActs(look), ...createModes(look), ...createSteps(look)}
}

/** An act and the sentence that tells of it, `page.align.said.NAME`. */
interface Deed {
  readonly act: RowAct
  readonly said: string
  /** Rows may be others afterwards: the focus follows its segment. */
  readonly isMoving?: true
}

function perform(desk: AlignDesk, {act, said, isMoving}: Deed): boolean {
  const scene = sceneOf(desk)
  if (scene === null) return false
  const {t} = desk.words
  const decision = act(scene)
  if (decision === null) {
    desk.say(t(`page.align.cannot.${said}`))
    return false
  }
  if (isMoving === true) follow(desk, scene.focus)
  const isDone = decideAt(desk, decision, t(sentenceOf(said, decision), valuesOf(desk, decision, scene.focus.row)))
  if (!isDone) desk.focus.aim(() => null)
  return isDone
}

function sentenceOf(said: string, decision: LinkDecision): string {
  const isMany = decision.kind === 'merge' && decision.links.length > 2
  return `page.align.said.${said}${isMany ? '-many' : ''}`
}

/** What a sentence about a decision may name: how many rows, the focused one, the first and the last. */
function valuesOf({record, words}: AlignDesk, decision: LinkDecision, row: number): Values {
  const keys = 'links' in decision ? decision.links : []
  const index = rowIndexOf(record)
  const rows = keys.map(({ar, en}) => (ar.length > 0 ? index.ar[ar[0]] : index.en[en[0]]))
  const [from, to] = rows.length === 0 ? [row, row] : [Math.min(...rows), Math.max(...rows)]
  return {
    count: Math.max(1, rows.length),
    row: words.number(row + 1),
    from: words.number(from + 1),
    to: words.number(to + 1),
  }
}

function follow(desk: AlignDesk, focus: RowFocus): void {
  desk.focus.aim((before, now) => refocus(before, focus, now))
}

type Acts = Pick<
  Runs,
  | 'confirm'
  | 'confirm-next'
  | 'release'
  | 'merge-next'
  | 'merge-previous'
  | 'split'
  | 'move-up'
  | 'move-down'
  | 'unlink'
  | 'mark'
  | 'join'
>

function createActs(look: () => AlignDesk): Acts {
  const doing = (deed: Deed) => (): void => void perform(look(), deed)
  return {
    confirm: doing({act: confirmRows, said: 'confirmed'}),
    'confirm-next'() {
      const desk = look()
      const scene = sceneOf(desk)
      if (scene !== null && confirmRows(scene) !== null) perform(desk, {act: confirmRows, said: 'confirmed'})
      goOn(look)
    },
    release: doing({act: releaseRows, said: 'released'}),
    'merge-next': doing({act: mergeNext, said: 'merged', isMoving: true}),
    'merge-previous': doing({act: mergePrevious, said: 'merged', isMoving: true}),
    split: doing({act: splitRow, said: 'split', isMoving: true}),
    'move-up': doing({act: moveUp, said: 'moved-up', isMoving: true}),
    'move-down': doing({act: moveDown, said: 'moved-down', isMoving: true}),
    unlink: doing({act: unlinkRow, said: 'unlinked', isMoving: true}),
    mark() {
      const desk = look()
      const scene = sceneOf(desk)
      const decision = scene === null ? null : markRows(scene)
      const isMarking = decision?.kind === 'mark' && decision.isMarked
      perform(desk, {act: markRows, said: isMarking ? 'marked' : 'unmarked'})
    },
    join() {
      const desk = look()
      const at = desk.focus.at
      if (!perform(desk, {act: joinSegment, said: 'joined'}) || at?.segment === null || at === null) return
      const segment = at.segment - 1
      desk.focus.aim((_before, now) => ({...at, segment, row: rowIndexOf(now)[at.lang][segment]}))
    },
  }
}

/** On to what asks for a look: doubtful rows first; where none is left, those that nobody has decided. */
function goOn(look: () => AlignDesk): void {
  const {record, shown, focus, say, words} = look()
  const moves = createMoves(look)
  if (shown.rows.some((row) => row !== focus.at?.row && isDoubtful(record.links[row]))) return moves['next-doubtful']()
  say(words.t('page.align.cannot.doubtful'))
  moves['next-undecided']()
}

function createModes(look: () => AlignDesk): Pick<Runs, 'cut' | 'edit' | 'note' | 'link' | 'leave' | 'realign'> {
  return {
    cut: () => beginCut(look()),
    edit() {
      const {focus, setMode, say, words} = look()
      if (focus.at === null || focus.at.segment === null) say(words.t('page.align.cannot.edited'))
      else setMode({kind: 'edit', lang: focus.at.lang, segment: focus.at.segment})
    },
    note() {
      const {focus, setMode} = look()
      if (focus.at !== null) setMode({kind: 'note'})
    },
    link: () => link(look()),
    leave() {
      const {setWaiting, focus} = look()
      setWaiting(null)
      focus.release()
    },
    realign: () => look().openRealign(),
  }
}

function beginCut({record, focus, setMode, say, words}: AlignDesk): void {
  const {lang, segment: index} = focus.at ?? {lang: 'ar', segment: null}
  const segment = index === null ? undefined : record[lang].segments[index]
  const at = segment === undefined ? null : firstCaret(segment)
  if (segment === undefined || at === null) return say(words.t('page.align.cannot.cut'))
  if (segment.edited !== undefined) return say(words.t('page.align.cannot.cut-edited'))
  setMode({kind: 'cut', lang: segment.lang, segment: segment.index, at})
  say(words.t('page.align.said.cutting'))
}

/** The first row waits; the second makes one link of both. */
function link(desk: AlignDesk): void {
  const {record, focus, waiting, words} = desk
  if (focus.at === null) return
  const {row} = focus.at
  const other = waiting === null ? -1 : rowOfStop(desk, waiting)
  if (other < 0 || other === row) {
    const isEnd = other === row
    desk.setWaiting(isEnd ? null : stopOf(desk, row))
    desk.say(words.t(isEnd ? 'page.align.said.waiting-ended' : 'page.align.said.waiting', {row: words.number(row + 1)}))
    return
  }
  follow(desk, focus.at)
  const links = [Math.min(row, other), Math.max(row, other)].map((at) => keyOf(record.links[at]))
  const values = {row: words.number(row + 1), other: words.number(other + 1)}
  if (decideAt(desk, {kind: 'merge', links}, words.t('page.align.said.linked', values))) desk.setWaiting(null)
}

function stopOf({record}: AlignDesk, row: number): Stop {
  const {ar, en} = record.links[row]
  return ar.length > 0 ? {lang: 'ar', segment: ar[0]} : {lang: 'en', segment: en[0] ?? null}
}

/** The row that a waiting place is in now; -1 where it is gone. */
export function rowOfStop({record}: Pick<AlignDesk, 'record'>, {lang, segment}: Stop): number {
  return segment === null ? -1 : (rowIndexOf(record)[lang][segment] ?? -1)
}

function createSteps(look: () => AlignDesk): Pick<Runs, 'undo' | 'redo'> {
  const step = (kind: 'undo' | 'redo') => (): void => {
    const desk = look()
    if (!(kind === 'undo' ? desk.canUndo : desk.canRedo)) return desk.say(desk.words.t(`page.align.cannot.${kind}`))
    desk.focus.aim((before, now) => {
      const row = changedRow(before, now)
      return row === null ? null : focusOn(now, row, desk.focus.at?.lang ?? 'ar')
    })
    desk.store[kind](desk.path)
    desk.say(desk.words.t(`page.align.said.${kind}`))
  }
  return {undo: step('undo'), redo: step('redo')}
}
