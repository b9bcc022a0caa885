import {readdir} from 'node:fs/promises'
import {join, relative, resolve, sep} from 'node:path'
import {InputError, type InputProblem} from '../errors.ts'
import type {Config} from './config-schema.ts'

/** A pair of texts of the workspace; paths relative to it, with forward slashes. */
export interface PairFiles {
  /** Path inside the folder of texts, without its ending. */
  readonly name: string
  readonly ar: string
  readonly en: string
}

/** The pairs there are, and the files that have no partner. */
export interface Discovery {
  readonly pairs: readonly PairFiles[]
  readonly problems: readonly InputProblem[]
}

/**
 * The pairs of a workspace, by name, in the order of code units.
 *
 * @param endings file-name endings of the formats that can be read, e.g. `.md`
 * @throws InputError `no-input` when a folder of texts is missing
 */
export async function discoverPairs(folder: string, config: Config, endings: readonly string[]): Promise<Discovery> {
  const ar = await textsIn(folder, config.texts.ar, endings)
  const en = await textsIn(folder, config.texts.en, endings)
  const names = [...new Set([...ar.keys(), ...en.keys()])].toSorted()
  const pairs: PairFiles[] = []
  const problems: InputProblem[] = []
  for (const name of names) {
    const arPath = ar.get(name)
    const enPath = en.get(name)
    if (arPath !== undefined && enPath !== undefined) pairs.push({name, ar: arPath, en: enPath})
    else {
      const wanted = join(arPath === undefined ? config.texts.ar : config.texts.en, name).replaceAll(sep, '/')
      problems.push({code: 'pair-missing', path: arPath ?? enPath ?? name, args: {wanted}})
    }
  }
  return {pairs, problems}
}

/** Files of a folder by name without ending. */
async function textsIn(root: string, folder: string, endings: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const path of await filesIn(join(root, folder), endings).catch(noTexts(folder))) {
    const inFolder = relative(join(root, folder), path).replaceAll(sep, '/')
    const ending = endings.find((one) => inFolder.toLowerCase().endsWith(one)) ?? ''
    texts.set(inFolder.slice(0, inFolder.length - ending.length), `${folder.replace(/\/+$/u, '')}/${inFolder}`)
  }
  return texts
}

/** A workspace without its folders of texts has nothing to work on. */
function noTexts(folder: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof InputError ? new InputError('no-input', {args: {folder}}) : error
  }
}

/**
 * The files below a folder that end so, hidden ones left out, in the order of code units.
 *
 * @throws InputError `file-not-found` when there is no such folder
 */
export async function filesIn(folder: string, endings: readonly string[]): Promise<string[]> {
  try {
    const entries = await readdir(folder, {recursive: true, withFileTypes: true})
    return entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && !/~$|^~\$/u.test(entry.name))
      .map((entry) => resolve(entry.parentPath, entry.name))
      .filter((path) => endings.some((ending) => path.toLowerCase().endsWith(ending)))
      .toSorted()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new InputError('file-not-found', {path: folder})
    throw error
  }
}
