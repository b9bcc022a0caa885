import {open} from 'node:fs/promises'
import {join, relative, resolve, sep} from 'node:path'
import {z} from 'zod'
import type {GlossaryState} from '../../cli/glossary/glossary-sources.ts'
import type {FileChange} from '../../cli/glossary/save-together.ts'
import {renamedFrom} from '../../cli/renamed.ts'
import {hashOf} from '../../workspace/change-log.ts'
import {readBytes, saveFile} from '../../workspace/files.ts'
import {makeFolder} from '../../workspace/make-folder.ts'
import {makeOwnFolder, ownFolder} from '../../workspace/own-folder.ts'
import {memoryName} from '../../workspace/variant-decisions.ts'
import {isInside} from '../../workspace/is-inside.ts'
import {unwritable} from '../../workspace/unwritable.ts'
import {refuseOutside} from '../inside.ts'
import {
  applySplice,
  readSplice,
  type Splice,
  spliceBetween,
  spliceShape,
  writeSplice,
  type WrittenSplice,
} from '../splice.ts'

/** One file of an edit; `from` and `to` are SHA-256 of its bytes, null where there was no file. */
interface WrittenFile extends WrittenSplice {
  /** From the workspace with forward slashes, or a full path outside. */
  readonly path: string
  readonly from: string | null
  readonly to: string
}

/** A line of the history: an edit of the page, or that the last one was taken back. */
type Line = {readonly kind: 'edit'; readonly files: readonly WrittenFile[]} | {readonly kind: 'undo'}

const version = z.string().regex(/^[0-9a-f]{64}$/u)
const file: z.ZodType<WrittenFile> = z.strictObject({
  path: z.string(),
  from: version.nullable(),
  to: version,
  ...spliceShape,
})
const schema: z.ZodType<Line> = z.union([
  z.strictObject({kind: z.literal('edit'), files: z.array(file).min(1)}),
  z.strictObject({kind: z.literal('undo')}),
])

/** All edits of the glossary made by pages, one a line; an edit of two files is one. */
const historyPath = `${ownFolder}/history/glossary.ndjson`
/** Characters; of a longer history the older half is forgotten. */
const largest = 32e6

/** Writes down what is about to be written, so that it can be taken back. An edit that the files then do not take is passed over. */
export async function recordEdit(root: string, changes: readonly FileChange[]): Promise<void> {
  const files = changes.map(({path, before, after}): WrittenFile => {
    const now = after ?? new Uint8Array()
    const splice = writeSplice(spliceBetween(before ?? new Uint8Array(), now))
    return {path: nameOf(root, path), from: before === null ? null : hashOf(before), to: hashOf(now), ...splice}
  })
  await append(root, {kind: 'edit', files})
}

/** Writes down that the last edit was taken back. */
export async function recordUndo(root: string): Promise<void> {
  await append(root, {kind: 'undo'})
}

/** Whether the last edit can be taken back. */
export async function canUndoGlossary(root: string, glossary: GlossaryState): Promise<boolean> {
  return (await lastEdit(root, glossary)) !== null
}

/**
 * What takes the last edit back; null where there is none, or its files have been changed since by others. Only files of the
 * glossary are spoken of, whatever the history says.
 */
export async function lastEdit(root: string, {files, memory}: GlossaryState): Promise<readonly FileChange[] | null> {
  const now = new Map<string, Uint8Array | null>(files.map(({full, bytes}) => [full, bytes]))
  now.set(join(root, memoryName), memory)
  const edits = await readEdits(root)
  for (let last = edits.pop(); last !== undefined; last = edits.pop()) {
    const found = last.map((one) => ({one, bytes: now.get(resolve(root, one.path)) ?? null}))
    const isDone = ({one, bytes}: (typeof found)[number]): boolean => bytes !== null && hashOf(bytes) === one.to
    const isUndone = ({one, bytes}: (typeof found)[number]): boolean => hashOrNull(bytes) === one.from
    // The files never took it: the program was stopped, or the disk was full.
    if (found.every(isUndone)) continue
    if (!found.every((one) => isDone(one) || isUndone(one))) return null
    const back = found.filter(isDone).map(({one, bytes}) => backChange(resolve(root, one.path), one, bytes))
    return back.every((one) => one !== null) ? back : null
  }
  return null
}

function backChange(path: string, one: WrittenFile, bytes: Uint8Array | null): FileChange | null {
  if (bytes === null) return null
  const splice = spliceOf(one)
  const after = splice === null ? null : applySplice(bytes, splice, 'back')
  if (after === null) return null
  if (one.from === null) return {path, before: bytes, after: null}
  return hashOf(after) === one.from ? {path, before: bytes, after} : null
}

/** null for packed bytes that somebody changed. */
function spliceOf(one: WrittenFile): Splice | null {
  try {
    return readSplice(one)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

function hashOrNull(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : hashOf(bytes)
}

/** A path as the history names it: from the workspace with forward slashes, or in full outside. */
export function nameOf(root: string, path: string): string {
  return isInside(root, path) ? relative(root, path).replaceAll(sep, '/') : path
}

/** The edits that stand, the last at the end. */
async function readEdits(root: string): Promise<(readonly WrittenFile[])[]> {
  const edits: (readonly WrittenFile[])[] = []
  for (const text of (await readLines(root)).split('\n')) {
    const line = parseLine(text)
    if (line?.kind === 'edit') edits.push(line.files)
    else if (line?.kind === 'undo') edits.pop()
  }
  return edits
}

async function readLines(root: string): Promise<string> {
  const full = join(root, historyPath)
  const bytes = await readBytes(full, {optional: true}).catch(renamedFrom(full, historyPath))
  return bytes === null ? '' : new TextDecoder().decode(bytes)
}

/** null for a line that was torn, or is none of ours. */
function parseLine(text: string): Line | null {
  try {
    return text === '' ? null : (schema.safeParse(JSON.parse(text)).data ?? null)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

async function append(root: string, line: Line): Promise<void> {
  await refuseOutside(root, historyPath)
  await makeOwnFolder(root)
  const full = join(root, historyPath)
  const before = await readLines(root)
  const written = `${before === '' || before.endsWith('\n') ? '' : '\n'}${JSON.stringify(line)}\n`
  if (before.length + written.length > largest) {
    const half = before.indexOf('\n', before.length - largest / 2) + 1
    await saveFile(full, before.slice(half) + written)
    return
  }
  await appendTo(full, written).catch(unwritable(historyPath))
}

async function appendTo(full: string, text: string): Promise<void> {
  await makeFolder(join(full, '..'))
  const handle = await open(full, 'a')
  try {
    await handle.appendFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
