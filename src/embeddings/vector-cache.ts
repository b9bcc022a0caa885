import {join} from 'node:path'
import {InputError, type InputProblem} from '../errors.ts'
import {readBytes, saveFile} from '../workspace/files.ts'
import type {EmbeddingsConfig} from '../workspace/embeddings-schema.ts'
import {decodeCache, digestOf, encodeCache, type VectorsByText} from './cache-format.ts'
import {makeOwnFolder, ownFolder} from '../workspace/own-folder.ts'
import {addressOf} from './service.ts'

/** The file that keeps the vectors of one model of one service. */
export interface CacheFile {
  /** Full path of the workspace. */
  readonly root: string
  /** Inside the workspace, with forward slashes. */
  readonly path: string
  /** SHA-256 of service and model. */
  readonly owner: Uint8Array
}

/** The file of a model. Its name says the model to a person; what parts models of one name is the rest. */
export function cacheFileOf(root: string, settings: EmbeddingsConfig): CacheFile {
  const owner = digestOf(JSON.stringify([addressOf(settings), settings.model]))
  const model = settings.model
    .replaceAll(/[^\w.-]+/gu, '-')
    .replace(/^\.+/u, '')
    .slice(0, 60)
  const path = `${ownFolder}/embeddings/${model}-${owner.toString('hex', 0, 8)}.bin`
  return {root, path, owner}
}

/** The vectors kept; none where there is no file, or one that cannot be used, which is then a problem that nothing stops for. */
export async function loadVectors(
  file: CacheFile,
): Promise<{readonly vectors: Map<string, Float32Array>; readonly problems: readonly InputProblem[]}> {
  const none = new Map<string, Float32Array>()
  try {
    const bytes = await readBytes(join(file.root, file.path), {optional: true})
    if (bytes === null) return {vectors: none, problems: []}
    const read = decodeCache(bytes, file.owner)
    return typeof read === 'string'
      ? {vectors: none, problems: [unusedCache(file, read)]}
      : {vectors: read, problems: []}
  } catch (error) {
    return {vectors: none, problems: problemsOf(error, file)}
  }
}

/** Saves vectors; what prevents it comes back as a problem that nothing stops for. */
export async function saveVectors(file: CacheFile, vectors: VectorsByText): Promise<readonly InputProblem[]> {
  try {
    await makeOwnFolder(file.root)
    await saveFile(join(file.root, file.path), encodeCache(vectors, file.owner))
    return []
  } catch (error) {
    return problemsOf(error, file)
  }
}

/** Vectors were kept, but do not serve. */
export function unusedCache({path}: CacheFile, detail: string): InputProblem {
  return {code: 'embeddings-cache-unused', path, args: {detail}}
}

/** Problems with files name the path as a person knows it. */
function problemsOf(error: unknown, {path}: CacheFile): InputProblem[] {
  if (!(error instanceof InputError)) throw error
  return error.problems.map((problem) => ({...problem, path}))
}
