import {stat} from 'node:fs/promises'
import {relative, resolve, sep} from 'node:path'
import {InputError} from '../errors.ts'
import {type Glossary, mergeGlossary} from '../glossary/merge.ts'
import {type GlossaryFile, readGlossaryCsv} from '../glossary/read-csv.ts'
import {decode} from '../read/decode.ts'
import {filesIn} from './discover.ts'
import {readBytes} from './files.ts'

/**
 * The glossary of a run: every CSV of the files and folders named, as one.
 *
 * @param folder what relative paths start from
 * @param paths files, or folders whose CSV files are read in the order of their names
 * A file that cannot be read is one of the glossary's problems.
 *
 * @throws InputError `glossary-none` when a folder holds no glossary
 */
export async function loadGlossary(folder: string, paths: readonly string[]): Promise<Glossary> {
  const files: GlossaryFile[] = []
  for (const path of paths) {
    for (const file of await glossaryFiles(folder, path)) files.push(await readFile(folder, file))
  }
  return mergeGlossary(files)
}

async function glossaryFiles(folder: string, path: string): Promise<string[]> {
  const full = resolve(folder, path)
  const isFolder = (await stat(full).catch(() => null))?.isDirectory() ?? false
  if (!isFolder) return [full]
  const files = await filesIn(full, ['.csv'])
  if (files.length === 0) throw new InputError('glossary-none', {path})
  return files
}

async function readFile(folder: string, file: string): Promise<GlossaryFile> {
  const path = relative(folder, file).replaceAll(sep, '/')
  try {
    return readGlossaryCsv(decode(await readBytes(file), path).text, path)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return {path, concepts: [], problems: error.problems}
  }
}
