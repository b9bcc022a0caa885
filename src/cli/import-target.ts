import {basename, relative, resolve, sep} from 'node:path'
import {InputError} from '../errors.ts'
import type {AlignedRecord} from '../model.ts'
import {readers} from '../read/formats.ts'
import {nearest} from '../text/nearest.ts'
import {filesIn} from '../workspace/discover.ts'
import {readBytes} from '../workspace/files.ts'
import {parseRecord, remember} from './records.ts'
import type {Run} from './start-run.ts'
import {renamed} from './renamed.ts'

/** The record that a file is imported into. */
export interface ImportTarget {
  readonly name: string
  /** From the workspace, with forward slashes. */
  readonly path: string
  readonly record: AlignedRecord
  readonly bytes: Uint8Array
}

/** Names that an error lists. */
const mostNames = 10

/**
 * The record of a pair: of the one named, or of the one whose name the file has. A file may have been moved elsewhere.
 *
 * @param file full path of the file
 * @param pair the name given; null when none is
 * @throws InputError `import-no-records`, or `import-pair-unknown` with names that are close
 */
export async function findTarget(run: Run, file: string, pair: string | null): Promise<ImportTarget> {
  const folder = resolve(run.root, run.config.aligned)
  const names = await recordNames(folder, run.config.aligned)
  const name = pair === null ? nameOfFile(file, folder, names) : (names.find((one) => isSame(one, pair)) ?? null)
  if (name === null) {
    const wanted = pair ?? withoutEnding(basename(file))
    throw new InputError('import-pair-unknown', {path: file, args: {name: wanted, known: closeNames(wanted, names)}})
  }
  const path = `${run.config.aligned}/${name}.json`
  const bytes = await readBytes(resolve(run.root, path)).catch(renamed(path))
  remember(run, path, bytes)
  return {name, path, record: await parseRecord(bytes, path), bytes}
}

const endings = readers.flatMap((reader) => reader.endings)

/** A path without the ending of its format. */
function withoutEnding(path: string): string {
  const ending = endings.find((one) => path.toLowerCase().endsWith(one)) ?? ''
  return path.slice(0, path.length - ending.length)
}

async function recordNames(folder: string, shown: string): Promise<string[]> {
  const files = await filesIn(folder, ['.json']).catch((error: unknown) => {
    if (error instanceof InputError && error.problems[0].code === 'file-not-found') return []
    throw error
  })
  if (files.length === 0) throw new InputError('import-no-records', {args: {folder: shown}})
  return files.map((file) => relative(folder, file).replaceAll(sep, '/').slice(0, -'.json'.length))
}

/** By its path inside the folder of records, or by its last part where one pair alone has it. */
function nameOfFile(file: string, folder: string, names: readonly string[]): string | null {
  const inside = withoutEnding(relative(folder, file).replaceAll(sep, '/'))
  const last = withoutEnding(basename(file))
  const found = names.find((name) => isSame(name, inside)) ?? names.find((name) => isSame(name, last))
  if (found !== undefined) return found
  const alike = names.filter((name) => isSame(basename(name), last))
  return alike.length === 1 ? alike[0] : null
}

/** Some file systems keep é in two parts. */
function isSame(name: string, other: string): boolean {
  return name.normalize() === other.normalize()
}

/** The nearest name, those that contain each other or share their last part, then the others as far as they fit. */
function closeNames(wanted: string, names: readonly string[]): string {
  const near = nearest(wanted, names)
  const close = names.filter((name) => {
    const last = basename(name)
    return name === near || wanted.includes(last) || name.includes(wanted)
  })
  const shown = [...close, ...names.filter((name) => !close.includes(name))]
  return shown.slice(0, mostNames).join(', ') + (shown.length > mostNames ? ' …' : '')
}
