import {resolve} from 'node:path'
import {parseRecord} from '../cli/records.ts'
import {InputError} from '../errors.ts'
import type {AlignedRecord} from '../model.ts'
import type {PairPayload, RecordChanged} from '../page-model.ts'
import {decide} from '../review/decide.ts'
import {hashOf} from '../workspace/change-log.ts'
import type {FileCalls} from '../workspace/file-calls.ts'
import {writeRecord} from '../write/json.ts'
import {inTurn} from './in-turn.ts'
import {createKnownRecords} from './known-records.ts'
import type {Analyst, Desk, EventListener} from './ports.ts'
import {createRecordCache, type RecordCache} from './record-cache.ts'
import {Refusal, staleRefusal} from './refusal.ts'
import {sayBoth} from './said.ts'
import {editTextFile, type KeptFile, readTextFile, stepTextFile, type TextState} from './text-history.ts'

/** What a Desk works with. */
export interface DeskOptions {
  /** Full path of the workspace. */
  readonly root: string
  /** Has the records that have no file. */
  readonly recordOf: Analyst['recordOf']
  /** Files may be older than their texts, then, since nobody may save them: the Analyst's records go before them. */
  readonly isReadOnly: boolean
  readonly calls?: FileCalls
}

/** What the steps of a Desk share. */
interface DeskState extends DeskOptions {
  readonly cache: RecordCache
  readonly listeners: Set<EventListener>
  /** Version of each record that was shown: of which the listeners know, or did when it was shown first. */
  readonly told: Map<string, string>
  find(path: string): Promise<KeptFile>
}

/** The Desk of a workspace: it keeps no record to itself, each request looks at the file as it is. */
export function createDesk(options: DeskOptions): Desk {
  const state = createState(options)
  return {
    pair: (path) => pair(state, path),
    async decide({path, version, decision}) {
      const step = (record: AlignedRecord): AlignedRecord => {
        const done = decide(record, decision)
        if (!('fault' in done)) return done.record
        const {fault} = done
        throw new Refusal(422, {code: fault, message: sayBoth(`page.server.fault.${fault}`)})
      }
      return change(state, {path, version, step})
    },
    undo: (body) => stepBack(state, body, 'undo'),
    redo: (body) => stepBack(state, body, 'redo'),
    async replace({path, version}, make) {
      const before = await pair(state, path)
      if (before.version !== version) throw staleRefusal(sayBoth('page.server.stale'), before)
      const made = await make(before.record)
      if (made === before.record) return before
      await change(state, {path, version, step: () => made})
      return pair(state, path)
    },
    async changed(paths) {
      const full = new Set(paths)
      for (const path of state.told.keys()) {
        if (full.has(resolve(state.root, path))) await lookAgain(state, path)
      }
    },
    on(listener) {
      state.listeners.add(listener)
      return () => void state.listeners.delete(listener)
    },
  }
}

function createState(options: DeskOptions): DeskState {
  const {root, calls} = options
  const known = createKnownRecords(root)
  return {
    ...options,
    cache: createRecordCache(),
    listeners: new Set(),
    told: new Map(),
    async find(path) {
      if (await known.has(path)) return {root, path, ...(calls === undefined ? {} : {calls})}
      throw new Refusal(404, {code: 'unknown-path', message: sayBoth('page.server.unknown-path', {path})})
    },
  }
}

/** A record as it is; of a pair that has no file, as it would be. */
async function pair(state: DeskState, path: string): Promise<PairPayload> {
  const unsaved = state.isReadOnly ? await state.recordOf(path) : null
  if (unsaved !== null) return payloadOfUnsaved(path, unsaved)
  try {
    const file = await state.find(path)
    return await payloadOf(state, path, await readTextFile(file))
  } catch (error) {
    const record = isMissing(error) ? await state.recordOf(path) : null
    if (record === null) throw error
    return payloadOfUnsaved(path, record)
  }
}

function payloadOfUnsaved(path: string, record: AlignedRecord): PairPayload {
  const version = hashOf(new TextEncoder().encode(writeRecord(record)))
  return {path, version, record, canUndo: false, canRedo: false}
}

function isMissing(error: unknown): boolean {
  if (error instanceof InputError) return error.problems[0].code === 'file-not-found'
  return error instanceof Refusal && error.failure.code === 'unknown-path'
}

async function payloadOf(state: DeskState, path: string, text: TextState): Promise<PairPayload> {
  const {bytes, version, canUndo, canRedo} = text
  const record = await recordOf(state, path, {bytes, version})
  if (!state.told.has(path)) state.told.set(path, version)
  return {path, version, record, canUndo, canRedo}
}

async function recordOf(
  {cache}: DeskState,
  path: string,
  {bytes, version}: Pick<TextState, 'bytes' | 'version'>,
): Promise<AlignedRecord> {
  return cache.get(version) ?? cache.keep(version, await parseRecord(bytes, path))
}

/** What is done to a record that is in a certain version. */
interface Change {
  readonly path: string
  readonly version: string
  /** May throw: then nothing is saved. */
  readonly step: (record: AlignedRecord) => AlignedRecord
}

async function change(state: DeskState, {path, version, step}: Change): Promise<RecordChanged> {
  const file = await state.find(path)
  let made: AlignedRecord | null = null
  const text = await withCurrent(state, path, () =>
    editTextFile(file, version, async (bytes) => {
      made = step(await recordOf(state, path, {bytes, version}))
      return new TextEncoder().encode(writeRecord(made))
    }),
  )
  if (made !== null) state.cache.keep(text.version, made)
  tell(state, path, text.version)
  return {path, version: text.version, canUndo: text.canUndo, canRedo: text.canRedo}
}

async function stepBack(
  state: DeskState,
  {path, version}: {readonly path: string; readonly version: string},
  kind: 'undo' | 'redo',
): Promise<PairPayload> {
  const file = await state.find(path)
  const text = await withCurrent(state, path, () => stepTextFile(file, version, kind))
  tell(state, path, text.version)
  return payloadOf(state, path, text)
}

/** A conflict shows what there is now, too. */
async function withCurrent<T>(state: DeskState, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal) || error.failure.code !== 'stale') throw error
    throw new Refusal(error.status, {...error.failure, current: await pair(state, path)})
  }
}

async function lookAgain(state: DeskState, path: string): Promise<void> {
  try {
    const file = await state.find(path)
    // Not while it is changed here: an older version would be told after the newer one.
    const {version} = await inTurn(resolve(state.root, path), () => readTextFile(file))
    tell(state, path, version)
  } catch (error) {
    // It is gone, or being written: who asks for it is told why.
    if (!(error instanceof InputError) && !(error instanceof Refusal)) throw error
  }
}

/** Each version once, whoever saw it first: the request that saved it, or the watch. */
function tell({listeners, told}: DeskState, path: string, version: string): void {
  if (told.get(path) === version) return
  told.set(path, version)
  for (const listener of listeners) listener({kind: 'pair', path, version})
}
