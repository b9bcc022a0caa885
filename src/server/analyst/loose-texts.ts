import {relative, resolve, sep} from 'node:path'
import {textEndings} from '../../cli/load-text.ts'
import {unlessInput} from '../../errors.ts'
import {filesIn} from '../../workspace/discover.ts'
import {type AnalystState, runOf} from './state.ts'

/** Texts that belong to no pair; paths from the workspace. They are there too where the other folder is missing. */
export async function looseTexts(state: AnalystState): Promise<string[]> {
  const run = runOf(state)
  if (run === null) return []
  const {root, config} = run
  const taken = new Set((state.engine?.state.pairs ?? []).flatMap(({files}) => [files.ar, files.en]))
  const folders = [...new Set([config.texts.ar, config.texts.en])]
  const found = await Promise.all(
    folders.map((folder) => filesIn(resolve(root, folder), textEndings).catch(unlessInput([]))),
  )
  const paths = found.flat().map((file) => relative(root, file).replaceAll(sep, '/'))
  return [...new Set(paths)].filter((path) => !taken.has(path))
}
