import type {SpellingChange} from '../../src/page-model.ts'
import {placeOf} from '../findings/use-finding-acts.ts'
import {type FixReport, useFixReport} from '../lists/use-fix-report.ts'
import {usePlaceOpener} from '../lists/use-places.ts'
import type {Store} from '../store.ts'
import {useActions} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import type {ShownSpelling} from './use-spelling.ts'

/** What can be done about changes of spelling. */
export interface SpellingActs {
  accept(changes: readonly SpellingChange[]): void
  /** They are not proposed again, until that is taken back. */
  reject(changes: readonly SpellingChange[]): Promise<void>
  unreject(changes: readonly SpellingChange[]): Promise<void>
  write(): Promise<void>
  /** Takes back what was rejected or written last. */
  takeBack(): Promise<void>
  open(change: SpellingChange): Promise<void>
}

interface Room {
  readonly store: Store
  readonly shown: ShownSpelling
  readonly fixes: FixReport
}

/** The acts of the spelling view. */
export function useSpellingActs(shown: ShownSpelling): SpellingActs {
  const {t} = useWords()
  const room = {store: useActions(), shown, fixes: useFixReport()}
  const openPlace = usePlaceOpener()
  return {
    accept: (changes) =>
      shown.choose(
        changes.filter((change) => shown.stateOf(change) === 'open'),
        true,
      ),
    reject: (changes) => reject(room, changes, t('page.spelling.rejected-reason')),
    unreject: (changes) => unreject(room, changes),
    write: () => write(room),
    takeBack: () => takeBack(room),
    async open(change) {
      shown.focus.leave()
      const place = await findPlace(room.store, change)
      if (place !== null) await openPlace(place)
      else if (change.pair !== null) await openPlace({pair: change.pair, lang: change.kwic.lang, start: null})
    },
  }
}

async function reject({store, shown}: Room, changes: readonly SpellingChange[], reason: string): Promise<void> {
  const left = changes.filter((change) => shown.stateOf(change) !== 'rejected')
  if (left.length === 0) return
  // At once, so that the next row can be gone on with; the place stays where it was.
  shown.setRejected(left, true)
  const ids = left.map(({id}) => id)
  if (await store.ignore(ids, reason)) shown.addAct({kind: 'reject', changes: left})
  else shown.setRejected(left, false)
}

async function unreject({store, shown}: Room, changes: readonly SpellingChange[]): Promise<void> {
  if (await store.unignore(changes.map(({id}) => id))) shown.setRejected(changes, false)
}

async function write({store, shown, fixes}: Room): Promise<void> {
  const ids = shown.chosen.map(({id}) => id)
  const answer = await store.fix('spelling', ids)
  if (answer === null) return
  fixes.tell(answer)
  if (answer.log !== null) shown.addAct({kind: 'write', log: answer.log})
}

async function takeBack(room: Room): Promise<void> {
  const last = room.shown.takeAct()
  if (last?.kind === 'reject') await unreject(room, last.changes)
  else if (last?.kind === 'write') await room.fixes.takeBack(last.log)
}

/** The place of a change is that of its finding; null where that is not among the findings. */
async function findPlace(store: Store, {id}: SpellingChange): Promise<ReturnType<typeof placeOf>> {
  if (store.state.get().findings.value === null) await store.reload('findings')
  const finding = store.state.get().findings.value?.findings.find((one) => one.id === id)
  return finding === undefined ? null : placeOf(finding)
}
