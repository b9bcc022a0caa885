import {setTimeout as pause} from 'node:timers/promises'
import type {PairPayload, RecordChanged} from '../../src/page-model.ts'
import type {Failure} from '../../src/page-requests.ts'
import {ask, type Entered} from './page-client.ts'

/** What became of edits that many clients made at once. */
interface Edited {
  readonly saved: number
  /** Those that somebody found missing later: must be 0. */
  readonly lost: number
  /** Edits that came too late, and were made again on what was there. */
  readonly conflicts: number
}

const path = 'aligned/a.json'

/**
 * Lets clients write into the rows of one record, each again and again into its own, and try again after each conflict. Each
 * looks at its own row whenever it sees the record, and at all rows in the end.
 *
 * @param how the record has a row for each client
 */
export async function editAtOnce(
  server: Entered,
  {clients, edits}: {readonly clients: number; readonly edits: number},
): Promise<Edited> {
  const counts = {saved: 0, lost: 0, conflicts: 0}
  const last = new Map<number, string>()
  const look = ({record, version}: PairPayload, row: number): string => {
    if ((record.links[row].note ?? '') !== (last.get(row) ?? '')) counts.lost++
    return version
  }
  const show = async (): Promise<PairPayload> =>
    (await ask(server, {method: 'GET', path: `/api/pair?path=${path}`})).json<PairPayload>()
  const work = async (row: number): Promise<void> => {
    let version = look(await show(), row)
    let tries = 0
    for (let edit = 0; edit < edits;) {
      const note = `client ${row} edit ${edit}`
      const decision = {kind: 'note', link: {ar: [row], en: [row]}, note}
      const answer = await ask(server, {method: 'POST', path: '/api/decide', body: {path, version, decision}})
      if (answer.status === 200) {
        ;({version} = answer.json<RecordChanged>())
        last.set(row, note)
        counts.saved++
        edit++
        tries = 0
      } else {
        counts.conflicts++
        const {current} = answer.json<Failure>()
        if (answer.status !== 409 || current === undefined) throw new Error(`${answer.status} ${answer.body}`)
        version = look(current, row)
        // Later each time, and each at another time.
        await pause(Math.min(++tries, 20) * (5 + (row % 11)))
      }
    }
  }
  await Promise.all(Array.from({length: clients}, (_one, row) => work(row)))
  const end = await show()
  for (let row = 0; row < clients; row++) look(end, row)
  return counts
}
