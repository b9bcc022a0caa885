import {resolve} from 'node:path'
import {parseRecord} from '../../cli/records.ts'
import type {AlignedRecord} from '../../model.ts'
import type {PairPayload, StaticPayload} from '../../page-model.ts'
import {hashOf} from '../../workspace/change-log.ts'
import {readBytes} from '../../workspace/files.ts'
import {writeRecord} from '../../write/json.ts'
import type {Analyst} from '../ports.ts'

/**
 * Everything that a page without a server shows.
 *
 * @param root full path of the workspace
 */
export async function staticPayload(analyst: Analyst, root: string): Promise<StaticPayload> {
  const [findings, terms, spelling] = [await analyst.findings(), await analyst.terms(), await analyst.spelling()]
  const project = await analyst.project()
  const pairs: PairPayload[] = []
  for (const {path, state} of project.pairs) {
    const record = state === 'ready' ? await analyst.recordOf(path) : null
    if (record === null) continue
    pairs.push({path, version: await versionOf(resolve(root, path), record), record, canUndo: false, canRedo: false})
  }
  return {project: {...project, mode: 'static', logs: []}, pairs, findings, terms, spelling}
}

/** That of the file, if it holds this record; else the one that it would have once it is saved. */
async function versionOf(path: string, record: AlignedRecord): Promise<string> {
  const written = new TextEncoder().encode(writeRecord(record))
  const bytes = await readBytes(path, {optional: true})
  if (bytes === null) return hashOf(written)
  const isSame = JSON.stringify(await parseRecord(bytes, path)) === JSON.stringify(record)
  return hashOf(isSame ? bytes : written)
}
