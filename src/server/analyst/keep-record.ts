import {resolve} from 'node:path'
import {InputError} from '../../errors.ts'
import type {AlignedPair, AlignedRecord} from '../../model.ts'
import {toRecord} from '../../pipeline.ts'
import {parseRecord, recordPath, saveRecord} from '../../cli/records.ts'
import type {Run} from '../../cli/start-run.ts'
import {hashOf} from '../../workspace/change-log.ts'
import {readBytes} from '../../workspace/files.ts'
import {writeRecord} from '../../write/json.ts'
import {refuseOutside} from '../inside.ts'
import {Refusal} from '../refusal.ts'
import {sayProblem} from '../said.ts'
import {type AnalystState, findPair} from './state.ts'

/**
 * Saves the record of a pair that was aligned, as `muqabala align` does. Where that cannot or must not be, the record is kept here:
 * the page shows it all the same. A record that somebody changed meanwhile stays as it is; it will be read again.
 */
export async function keepRecord(state: AnalystState, run: Run, pair: AlignedPair): Promise<void> {
  const path = recordPath(run, pair.name)
  const record = toRecord(pair)
  state.lost.set(pair.name, pair.lostLinks)
  if (!(await trySave(state, run, pair))) state.unsaved.set(pair.name, record)
  const bytes = new TextEncoder().encode(writeRecord(record))
  state.tell({kind: 'pair', path, version: hashOf(bytes)})
}

/** @returns false where the record could not be saved; why is kept, unless the folder is only read */
async function trySave(state: AnalystState, run: Run, pair: AlignedPair): Promise<boolean> {
  if (state.settings.isReadOnly) return false
  try {
    await refuseOutside(run.root, recordPath(run, pair.name))
    await saveRecord(state.session, {run, pair})
    state.unsaved.delete(pair.name)
    state.failed.delete(pair.name)
    return true
  } catch (error) {
    if (error instanceof Refusal) state.failed.set(pair.name, error.failure.message)
    else if (error instanceof InputError) state.failed.set(pair.name, sayProblem(error.problems[0]))
    else throw error
    if (!(error instanceof InputError) || error.problems[0].code !== 'file-changed') return false
    await state.engine?.note([resolve(run.root, recordPath(run, pair.name))])
    return true
  }
}

/**
 * The record of a pair: the one that is kept here, else the file's; null where there is neither, or no such pair.
 *
 * @param path of the record
 * @throws InputError for a file that is no record
 */
export async function readRecord(state: AnalystState, path: string): Promise<AlignedRecord | null> {
  const pair = findPair(state, path)
  if (pair === null) return null
  const kept = state.unsaved.get(pair.files.name)
  if (kept !== undefined) return kept
  const bytes = await readBytes(resolve(state.settings.root, path), {optional: true})
  return bytes === null ? null : parseRecord(bytes, path)
}
