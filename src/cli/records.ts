import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {InputError} from '../errors.ts'
import type {AlignedPair, AlignedRecord} from '../model.ts'
import {toRecord} from '../pipeline.ts'
import {readContent} from '../read/formats.ts'
import {hashOf} from '../workspace/change-log.ts'
import {readBytes, saveFile} from '../workspace/files.ts'
import {writeRecord} from '../write/json.ts'
import {lockFile} from './lock-file.ts'
import {renamed} from './renamed.ts'
import type {Session} from './session.ts'
import type {Run} from './start-run.ts'

/** Hashes of the records as they were when a run read them; null where there was none. */
const seen = new WeakMap<Run, Map<string, string | null>>()

/** `aligned/NAME.json` as it was left, with the decisions in it; null when there is none yet. */
export async function loadRecord(run: Run, name: string): Promise<AlignedRecord | null> {
  const path = recordPath(run, name)
  const bytes = await readBytes(resolve(run.root, path), {optional: true}).catch(renamed(path))
  remember(run, path, bytes)
  if (bytes === null) return null
  return parseRecord(bytes, path)
}

/** @throws InputError `format-invalid` when there is something else in the file */
export async function parseRecord(bytes: Uint8Array, path: string): Promise<AlignedRecord> {
  const content = await readContent(bytes, {name: path, format: 'json'})
  if (content.kind !== 'record') throw new InputError('format-invalid', {path, args: {detail: 'links'}})
  return content.record
}

/** Remembers what a record was when it was read. */
export function remember(run: Run, path: string, bytes: Uint8Array | null): void {
  const hashes = seen.get(run) ?? new Map<string, string | null>()
  seen.set(run, hashes)
  hashes.set(path, bytes === null ? null : hashOf(bytes))
}

/** From the workspace, with forward slashes. */
export function recordPath(run: Run, name: string): string {
  return `${run.config.aligned}/${name}.json`
}

/**
 * Saves the record of a pair, unless another run, or a person, changed it since this run read it: their decisions would be
 * lost; nor where it is the record of another file that is there: bilingual files are named without their folder and ending.
 *
 * @param before is done first, with the record as it is, e.g. keeping a copy of it
 * @throws InputError `record-of-other`, `file-changed`, `file-locked`, `file-unwritable`
 */
export async function saveRecord(
  session: Session,
  {run, pair}: {run: Run; pair: AlignedPair},
  before?: () => Promise<void>,
): Promise<void> {
  const path = recordPath(run, pair.name)
  const full = resolve(run.root, path)
  await lockFile(session, full, async () => {
    const bytes = await readBytes(full, {optional: true}).catch(renamed(path))
    const known = seen.get(run)?.get(path)
    const now = bytes === null ? null : hashOf(bytes)
    if (known !== undefined && known !== now) throw new InputError('file-changed', {path})
    if (bytes !== null) await refuseOther(run, bytes, {path, pair})
    await before?.()
    const content = writeRecord(toRecord(pair))
    await saveFile(full, content).catch(renamed(path))
    remember(run, path, new TextEncoder().encode(content))
  })
}

/** Two texts may be taken for others by a list of pairs; a bilingual file, or one that two texts replace, is another thing. */
async function refuseOther(
  {root}: Run,
  bytes: Uint8Array,
  {path, pair}: {path: string; pair: AlignedPair},
): Promise<void> {
  const old = await parseRecord(bytes, path)
  const now = {ar: pair.ar.document.name, en: pair.en.document.name}
  const areTexts = old.ar.path !== old.en.path && now.ar !== now.en
  if (areTexts || old.ar.path === now.ar || !existsSync(resolve(root, old.ar.path))) return
  throw new InputError('record-of-other', {path: now.ar, args: {record: path, other: old.ar.path}})
}
