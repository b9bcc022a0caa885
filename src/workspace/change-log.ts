import {createHash} from 'node:crypto'
import {readdir, writeFile} from 'node:fs/promises'
import {dirname, extname, join, resolve} from 'node:path'
import {z} from 'zod'
import {InputError} from '../errors.ts'
import {decodeSure, type Encoding} from '../bytes/decode.ts'
import {encodingNames} from '../bytes/encodings.ts'
import {causeOf, readBytes} from './files.ts'
import {makeFolder} from './make-folder.ts'

/** One change of a log. */
interface LoggedChange {
  /** Offsets in the text before the changes, UTF-16. */
  readonly start: number
  readonly end: number
  /** One-based, in the text before. */
  readonly line: number
  readonly column: number
  readonly old: string
  readonly new: string
  readonly rule: string
  readonly profileRule: string | null
  readonly concept: string | null
  readonly confidence: number
  /** What stands before and behind it in the changed text. */
  readonly before: string
  readonly after: string
}

/** How a file was read where the user said so; null where it told by itself. */
export interface AskedReading {
  readonly format: string | null
  /** Of a workbook. */
  readonly sheet: string | null
  /** Which text of a Word file. */
  readonly changes: 'accepted' | 'original'
}

/** One file of a log. Its hashes say by themselves whether its changes were made. */
export interface LoggedFile {
  /** From the workspace, with forward slashes. */
  readonly path: string
  /** null for files that are no text. */
  readonly encoding: Encoding | null
  readonly bom: boolean
  /**
   * A copy of the file before the changes, from the folder of the log with forward slashes, where taking the changes back
   * one by one would not give the same bytes; null elsewhere.
   */
  readonly copy: string | null
  /** What the user said of reading it, so that it is read so again. */
  readonly read: AskedReading
  /** SHA-256 of the file before and after the changes, in hexadecimal. */
  readonly sha256: {readonly before: string; readonly after: string}
  readonly changes: readonly LoggedChange[]
}

/** What `normalize --write` did, so that it can be taken back. */
export interface ChangeLog {
  readonly version: 1
  readonly tool: string
  readonly files: readonly LoggedFile[]
}

const asItIs: AskedReading = {format: null, sheet: null, changes: 'accepted'}

const offset = z.number().int().nonnegative()
const shape: z.ZodType<ChangeLog> = z.object({
  version: z.literal(1),
  tool: z.string(),
  files: z.array(
    z.object({
      // No system has a path with NUL in it.
      path: z.string().regex(/^[^\0]+$/u),
      encoding: z.enum(encodingNames).nullable(),
      bom: z.boolean(),
      // Logs of version 0.1 had neither of the two.
      copy: z.string().nullable().default(null),
      read: z
        .object({
          format: z.string().nullable(),
          sheet: z.string().nullable(),
          changes: z.enum(['accepted', 'original']),
        })
        .default(asItIs),
      sha256: z.object({before: z.string(), after: z.string()}),
      changes: z.array(
        z.object({
          start: offset,
          end: offset,
          line: offset,
          column: offset,
          old: z.string(),
          new: z.string(),
          rule: z.string(),
          profileRule: z.string().nullable(),
          concept: z.string().nullable(),
          confidence: z.number(),
          before: z.string(),
          after: z.string(),
        }),
      ),
    }),
  ),
})

/** Where logs are kept in a workspace, unless `--log` says otherwise: visible, since nobody finds hidden files. */
export const logFolder = 'muqabala-changes'

/** SHA-256 in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * A log as it was written.
 *
 * @param path full path
 * @param shown as messages name it
 * @throws InputError `log-invalid`, or that the file cannot be read
 */
export async function readLog(path: string, shown: string): Promise<ChangeLog> {
  const bytes = await readBytes(path).catch((error: unknown) => {
    throw error instanceof InputError
      ? new InputError(error.problems[0].code, {...error.problems[0], path: shown})
      : error
  })
  const {text} = decodeSure(bytes, shown)
  const checked = shape.safeParse(parseJson(text))
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  throw new InputError('log-invalid', {path: shown, args: {detail: issue.path.join('.') || 'version'}})
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/**
 * The path that a new log would have: the next number in the workspace's folder of logs, or the file asked for, numbered
 * where it is there already. No older log is overwritten.
 */
export async function nextLogPath(root: string, asked: string | null): Promise<string> {
  if (asked === null) {
    const logs = resolve(root, logFolder)
    const names = await readdir(logs).catch(() => [])
    const numbers = names.flatMap((name) => (/^\d+\.json$/u.test(name) ? [Number.parseInt(name, 10)] : []))
    return join(logs, `${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}.json`)
  }
  const ending = extname(asked)
  const stem = asked.slice(0, asked.length - ending.length)
  let free = asked
  for (let at = 2; (await readBytes(free, {optional: true})) !== null; at++) free = `${stem}-${at}${ending}`
  return free
}

/**
 * Takes the path of a new log for this run alone: an empty file, which another run at the same time cannot take too.
 *
 * @throws InputError `file-unwritable`
 */
export async function claimLog(root: string, asked: string | null): Promise<string> {
  for (;;) {
    const path = await nextLogPath(root, asked)
    // A file in the folder's place says EEXIST, too, and would say so for ever.
    await makeFolder(dirname(path)).catch(unwritable(path))
    const isOurs = await writeFile(path, '', {flag: 'wx'}).then(() => true, takenOr(unwritable(path)))
    if (isOurs) return path
  }
}

/** Another run took the path between the look and the writing: the next one will do. */
function takenOr(fail: (error: unknown) => never): (error: unknown) => false {
  return (error) => (causeOf(error) === 'EEXIST' ? false : fail(error))
}

function unwritable(path: string): (error: unknown) => never {
  return (error) => {
    throw new InputError('file-unwritable', {path, args: {cause: causeOf(error)}})
  }
}
