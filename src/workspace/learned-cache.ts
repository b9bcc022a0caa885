import {join} from 'node:path'
import {z} from 'zod'
import {InputError, type InputProblem} from '../errors.ts'
import {readBytes, saveFile} from './files.ts'
import {makeOwnFolder, ownFolder} from './own-folder.ts'

/** What learned words depend on: SHA-256 of the engine's own data, of the glossary, and of each pair's texts by its name. */
export interface BatchKey {
  readonly engine: string
  readonly glossary: string
  readonly texts: Readonly<Record<string, string>>
}

const file = 'learned.json'

const schema = z.strictObject({
  version: z.literal(1),
  key: z.strictObject({engine: z.string(), glossary: z.string(), texts: z.record(z.string(), z.string())}),
  pairs: z.array(z.tuple([z.string(), z.string()])),
})

/**
 * The words that the same batch has taught before; null when anything has changed since, and when the file is missing or is
 * not what was written: it is made anew then.
 *
 * @param root full path of the workspace
 */
export async function loadLearned(root: string, key: BatchKey): Promise<readonly (readonly [string, string])[] | null> {
  const bytes = await readBytes(join(root, ownFolder, file), {optional: true}).catch(() => null)
  if (bytes === null) return null
  const read = schema.safeParse(parse(bytes))
  if (!read.success || JSON.stringify(read.data.key) !== JSON.stringify(key)) return null
  return read.data.pairs
}

/** Keeps what a batch has taught; what prevents it comes back as a problem that nothing stops for. */
export async function saveLearned(
  root: string,
  key: BatchKey,
  pairs: readonly (readonly [string, string])[],
): Promise<readonly InputProblem[]> {
  try {
    await makeOwnFolder(root)
    await saveFile(join(root, ownFolder, file), `${JSON.stringify({version: 1, key, pairs}, null, 1)}\n`)
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    // Named as a person knows it.
    return error.problems.map((problem) => ({...problem, path: `${ownFolder}/${file}`}))
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes))
  } catch {
    return null
  }
}
