import {join, relative, resolve, sep} from 'node:path'
import {decode, type SourceText} from '../../bytes/decode.ts'
import {unlessInput} from '../../errors.ts'
import {editableEndings, glossaryFormat} from '../../glossary/read-glossary.ts'
import type {GlossaryFile} from '../../glossary/read-csv.ts'
import type {GlossarySource} from '../../glossary/plan-decision.ts'
import {hashOf} from '../../workspace/change-log.ts'
import {readBytes} from '../../workspace/files.ts'
import {glossaryFiles} from '../../workspace/load-glossary.ts'
import {openGlossary} from '../../workspace/open-glossary.ts'
import {memoryName} from '../../workspace/variant-decisions.ts'
import type {GlossaryPlace} from './glossary-place.ts'

/** A glossary file on disk. */
export interface GlossaryOnDisk extends GlossarySource {
  /** Full path. */
  readonly full: string
  /** How its text is written; null where it is not to be edited. */
  readonly source: Pick<SourceText, 'encoding' | 'hasBom'> | null
  /** null for a file that there is not yet. */
  readonly bytes: Uint8Array | null
}

/** The glossary of a workspace as it is on disk, and what is remembered of spellings. */
export interface GlossaryState {
  readonly files: readonly GlossaryOnDisk[]
  /** `variants.yaml`; null where there is none. */
  readonly memory: Uint8Array | null
  /** Hash of all of that: what a decision is made on. */
  readonly version: string
}

/** Whether a glossary file can be edited in place, by its name. */
function isEditableGlossary(path: string): boolean {
  const format = glossaryFormat(path)
  return format === 'csv' || format === 'yaml'
}

/** A file of the glossary: its bytes; null where it cannot be read. */
interface FoundFile {
  readonly full: string
  readonly path: string
  readonly bytes: Uint8Array | null
}

/**
 * Reads the files of a glossary. One that cannot be read is left out: a run says what is wrong with it.
 *
 * @param root full path of the workspace
 */
export async function readGlossaryState(root: string, place: GlossaryPlace): Promise<GlossaryState> {
  const {found, memory, version} = await readAll(root, place)
  const files: GlossaryOnDisk[] = []
  for (const {full, path, bytes} of found) {
    const file = bytes === null ? null : await openGlossary(bytes, path).catch(unlessInput(null))
    if (bytes !== null && file !== null) files.push(onDisk(file, {full, path, bytes}))
  }
  return {files, memory, version}
}

/** `version` of {@link readGlossaryState}, without understanding the files. */
export async function glossaryVersion(root: string, place: GlossaryPlace): Promise<string> {
  return (await readAll(root, place)).version
}

async function readAll(
  root: string,
  place: GlossaryPlace,
): Promise<{found: readonly FoundFile[]; memory: Uint8Array | null; version: string}> {
  const found: FoundFile[] = []
  for (const full of await pathsOf(place)) {
    const path = relative(place.base, full).replaceAll(sep, '/')
    found.push({full, path, bytes: await readBytes(full).catch(unlessInput(null))})
  }
  const memory = await readBytes(join(root, memoryName), {optional: true})
  const hashes = [...found, {path: memoryName, bytes: memory}].map(
    ({path, bytes}) => `${path} ${bytes === null ? '' : hashOf(bytes)}`,
  )
  return {found, memory, version: hashOf(new TextEncoder().encode(hashes.join('\n')))}
}

function onDisk(file: GlossaryFile, at: {full: string; path: string; bytes: Uint8Array}): GlossaryOnDisk {
  const {full, path, bytes} = at
  const source = isEditableGlossary(path) ? decode(bytes, path) : null
  return {file, text: source?.text ?? null, full, source, bytes}
}

async function pathsOf({base, paths}: GlossaryPlace): Promise<string[]> {
  const all: string[] = []
  for (const path of paths) all.push(...((await glossaryFiles(base, path).catch(unlessInput([])))))
  return [...new Set(all)]
}

/** Where the first concept of a workspace without a glossary that can be edited goes; null where the settings name no place. */
export function firstFile({paths, base}: GlossaryPlace, configured: readonly string[]): string | null {
  const [named] = paths.length > 0 ? paths : configured
  if (named === undefined) return null
  if (editableEndings.some((ending) => named.toLowerCase().endsWith(ending))) return resolve(base, named)
  return /\.[^./\\]+$/u.test(named) ? null : resolve(base, named, 'terms.csv')
}
