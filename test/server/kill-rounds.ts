import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import type {PairPayload, RecordChanged} from '../../src/page-model.ts'
import {ask, enter} from './page-client.ts'

/** What became of a record whose server was killed again and again while it saved. */
export interface KillOutcome {
  /** Servers that were killed. */
  readonly rounds: number
  /** Edits that a client was told of as saved, of all rounds. */
  readonly saved: number
  /** Those of them that a later server does not have: must be 0. */
  readonly lost: number
  /** Servers that could not read the record: must be 0. */
  readonly broken: number
  /** Steps that could be taken back in the end. */
  readonly undone: number
  /** Files beside the record when all was over. */
  readonly left: readonly string[]
}

/** How servers are killed. */
export interface KillPlan {
  /** Arguments of Node for a server over the folder that prints its address first. */
  readonly server: readonly string[]
  readonly rounds: number
  /** Of the record in the folder. */
  readonly rows: number
  /** Milliseconds until a server is killed, by its round. */
  after(round: number): number
}

const path = 'aligned/a.json'

/**
 * Starts a server over a folder, lets a client edit one row after the other, kills the server with signal 9 after a moment, and
 * looks with the next one whether every edit that was confirmed is there.
 */
export async function killRounds(root: string, {server, rounds, rows, after}: KillPlan): Promise<KillOutcome> {
  /** The note that the client was last told of, by row; or was being saved when the server was killed. */
  const known = new Map<number, {saved: string | null; tried: string}>()
  const counts = {saved: 0, lost: 0, broken: 0}
  for (let round = 0; round < rounds; round++) {
    const {child, address} = await start(server)
    const entered = await enter({address})
    const shown = await ask(entered, {method: 'GET', path: `/api/pair?path=${path}`})
    if (shown.status === 200) counts.lost += lostOf(shown.json<PairPayload>(), known)
    else counts.broken++
    setTimeout(() => child.kill('SIGKILL'), after(round))
    let {version} = shown.json<PairPayload>()
    for (let edit = 0; child.exitCode === null && child.signalCode === null; edit++) {
      const row = edit % rows
      const tried = `round ${round} edit ${edit}`
      const before = known.get(row)?.saved ?? null
      known.set(row, {saved: before, tried})
      const decision = {kind: 'note', link: {ar: [row], en: [row]}, note: tried}
      const answer = await ask(entered, {method: 'POST', path: '/api/decide', body: {path, version, decision}})
      if (answer.status !== 200 || !answer.body.endsWith('}')) break
      ;({version} = answer.json<RecordChanged>())
      known.set(row, {saved: tried, tried})
      counts.saved++
    }
    if (child.signalCode === null) await once(child, 'exit')
  }
  return {rounds, ...counts, ...(await endOf(root, server, known))}
}

/** A note is that which was confirmed last, or the one that came to its row when the server was killed. */
function lostOf({record}: PairPayload, known: ReadonlyMap<number, {saved: string | null; tried: string}>): number {
  return [...known].filter(([row, {saved, tried}]) => {
    const note = record.links[row].note ?? null
    return note !== saved && note !== tried
  }).length
}

async function endOf(
  root: string,
  server: readonly string[],
  known: ReadonlyMap<number, {saved: string | null; tried: string}>,
): Promise<{
  readonly undone: number
  readonly left: readonly string[]
}> {
  const {child, address} = await start(server)
  const entered = await enter({address})
  let pair = (await ask(entered, {method: 'GET', path: `/api/pair?path=${path}`})).json<PairPayload>()
  if (lostOf(pair, known) > 0) throw new Error('the last round lost an edit')
  let undone = 0
  while (pair.canUndo) {
    const body = {path, version: pair.version}
    pair = (await ask(entered, {method: 'POST', path: '/api/undo', body})).json<PairPayload>()
    undone++
  }
  child.kill()
  await once(child, 'exit')
  return {undone, left: readdirSync(join(root, 'aligned')).filter((name) => name !== 'a.json')}
}

/** Starts a server; what it prints first is its address. */
export async function start(
  server: readonly string[],
): Promise<{readonly child: ChildProcess; readonly address: string}> {
  const child = spawn(process.execPath, server, {stdio: ['ignore', 'pipe', 'inherit']})
  for await (const line of createInterface({input: child.stdout})) return {child, address: line}
  throw new Error('the server did not start')
}
