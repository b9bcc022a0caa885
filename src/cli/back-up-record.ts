import {resolve} from 'node:path'
import {outputPath} from '../workspace/config-schema.ts'
import {saveFile} from '../workspace/files.ts'
import type {ImportTarget} from './import-target.ts'
import type {Session} from './session.ts'
import type {Run} from './start-run.ts'

/** A file that is imported. */
export interface ImportSource {
  /** As the user would type it. */
  readonly path: string
  readonly full: string
  readonly bytes: Uint8Array
}

/** The record is kept as it was, and the file that is imported, where the outputs are about to be written over it. */
export async function backUpRecord(
  session: Session,
  {root, config}: Run,
  {source, target}: {readonly source: ImportSource; readonly target: ImportTarget},
): Promise<void> {
  const keep = async (path: string, full: string, bytes: Uint8Array): Promise<void> => {
    await saveFile(`${full}.bak`, bytes)
    await session.world.out(`${session.wording.say('import.kept', {path, backup: `${path}.bak`})}\n`)
  }
  await keep(target.path, resolve(root, target.path), target.bytes)
  const outputs = config.outputs.map((output) => resolve(root, outputPath(config, target.name, output)))
  if (outputs.includes(source.full)) await keep(source.path, source.full, source.bytes)
}
