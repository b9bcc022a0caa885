import {resolve} from 'node:path'
import type {Config} from '../workspace/config-schema.ts'
import {loadStatedPairs, type StatedPairs} from '../workspace/pairs-file.ts'
import type {Options} from './action.ts'
import type {Session} from './session.ts'

/**
 * The pairs that a file states: that of `--pairs`, else that of the configuration; null for none. A path starts where it is
 * written: in the current folder, or in that of the configuration. Faulty rows are said; the others serve.
 *
 * @throws InputError for a file that is not there or not right
 */
export async function statedPairsOf(
  session: Session,
  {config, root, options}: {config: Config; root: string; options: Options},
): Promise<StatedPairs | null> {
  const asked = typeof options.pairs === 'string' ? options.pairs : null
  const named = asked ?? config.pairs ?? null
  if (named === null) return null
  const file = resolve(asked === null ? root : session.world.cwd, named)
  const stated = await loadStatedPairs({file, shown: named, root, texts: config.texts.ar})
  await session.complain(stated.problems)
  return stated
}
