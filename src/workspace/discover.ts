import {readdir} from 'node:fs/promises'
import {join, relative, resolve, sep} from 'node:path'
import {InputError, type InputProblem} from '../errors.ts'
import type {Config} from './config-schema.ts'
import {causeOf} from './files.ts'

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
  const problems: InputProblem[] = []
  const ar = await textsIn({folder, texts: config.texts.ar, endings}, problems)
  const en = await textsIn({folder, texts: config.texts.en, endings}, problems)
  const doubled = new Set(problems.map(({args}) => args?.name))
  const names = [...new Set([...ar.keys(), ...en.keys()])].filter((name) => !doubled.has(name)).toSorted()
  const pairs: PairFiles[] = []
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

/** Files of a folder by name without ending. Two of one name are a problem: neither may be taken for the other. */
async function textsIn(
  where: {folder: string; texts: string; endings: readonly string[]},
  problems: InputProblem[],
): Promise<Map<string, string>> {
  const root = join(where.folder, where.texts)
  const texts = new Map<string, string>()
  for (const file of await filesIn(root, where.endings).catch(noTexts(where.texts))) {
    const inFolder = relative(root, file).replaceAll(sep, '/')
    const ending = where.endings.find((one) => inFolder.toLowerCase().endsWith(one)) ?? ''
    const name = inFolder.slice(0, inFolder.length - ending.length)
    const path = `${where.texts.replace(/\/+$/u, '')}/${inFolder}`
    const other = texts.get(name)
    if (other === undefined) texts.set(name, path)
    else problems.push({code: 'pair-ambiguous', path, args: {other, name}})
  }
  return texts
}

/** A workspace without its folders of texts has nothing to work on. */
function noTexts(folder: string): (error: unknown) => never {
  return (error) => {
    const isMissing = error instanceof InputError && error.problems[0].code === 'file-not-found'
    throw isMissing ? new InputError('no-input', {args: {folder}}) : error
  }
}

/**
 * The files below a folder that end so, hidden ones left out, in the order of code units.
 *
 * @throws InputError `file-not-found`, or `file-unreadable` with the cause
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
    const cause = causeOf(error)
    if (cause === 'ENOENT' || cause === 'ENOTDIR') throw new InputError('file-not-found', {path: folder})
    throw new InputError('file-unreadable', {path: folder, args: {cause}})
  }
}
