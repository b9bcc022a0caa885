import {stat} from 'node:fs/promises'
import {relative, resolve, sep} from 'node:path'
import {InputError, type InputProblem} from '../errors.ts'
import {type Glossary, mergeGlossary} from '../glossary/merge.ts'
import type {GlossaryFile} from '../glossary/read-csv.ts'
import {openGlossary} from './open-glossary.ts'
import {glossaryEndings, glossaryFormat, type GlossaryFormat} from '../glossary/read-glossary.ts'
import {filesIn} from './discover.ts'
import {readBytes} from './files.ts'

/** The files of a glossary as they stand, and those that could not be read. */
export interface LoadedGlossary {
  readonly files: readonly GlossaryFile[]
  readonly problems: readonly InputProblem[]
}

/**
 * The glossary of a run: every file named, and the glossary files of the folders named, as one. A file that cannot be
 * read is one of the glossary's problems.
 *
 * @param folder what relative paths start from
 * @param paths files, or folders whose files are read in the order of their names
 * @throws InputError `glossary-none` when a folder holds no glossary
 */
export async function loadGlossary(folder: string, paths: readonly string[]): Promise<Glossary> {
  const {files, problems} = await loadGlossaryFiles(folder, paths)
  const merged = mergeGlossary(files)
  return {...merged, problems: [...problems, ...merged.problems]}
}

/**
 * The same, file by file and row by row.
 *
 * @param format how the files are written, whatever their names end with; null where the names say
 * @throws InputError `glossary-none` when a folder holds no glossary
 */
export async function loadGlossaryFiles(
  folder: string,
  paths: readonly string[],
  format: GlossaryFormat | null = null,
): Promise<LoadedGlossary> {
  const files: GlossaryFile[] = []
  const problems: InputProblem[] = []
  for (const path of paths) {
    for (const file of await glossaryFiles(folder, path)) {
      const read = await readFile(folder, file, format ?? glossaryFormat(file))
      if ('rows' in read) files.push(read)
      else problems.push(...read.problems)
    }
  }
  return {files, problems}
}

/**
 * Full paths of the glossary files that a path stands for: the file itself, or those of a folder in the order of their names.
 *
 * @throws InputError `glossary-none` when a folder holds no glossary
 */
export async function glossaryFiles(folder: string, path: string): Promise<string[]> {
  const full = resolve(folder, path)
  const isFolder = (await stat(full).catch(() => null))?.isDirectory() ?? false
  if (!isFolder) return [full]
  const files = await filesIn(full, glossaryEndings)
  if (files.length === 0) throw new InputError('glossary-none', {path})
  return files
}

async function readFile(
  folder: string,
  file: string,
  format: GlossaryFormat,
): Promise<GlossaryFile | {problems: readonly InputProblem[]}> {
  const path = relative(folder, file).replaceAll(sep, '/')
  try {
    return await openGlossary(await readBytes(file), path, format)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return {problems: error.problems.map((problem) => ({...problem, path}))}
  }
}
