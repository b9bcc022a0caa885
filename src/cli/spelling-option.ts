import type {CompiledProfile} from '../spelling/compile-profile.ts'
import type {Config} from '../workspace/config-schema.ts'
import type {Options} from './action.ts'
import type {Session} from './session.ts'

/**
 * The spelling profile of a run: `--profile`, else that of the configuration; null for none, or `--profile none`. A path
 * starts where it is written: in the current folder, or in that of the configuration.
 *
 * @throws InputError for a profile that is not there or not right
 */
export async function spellingProfileOf(
  session: Session,
  {config, root, options}: {config: Config; root: string; options: Options},
): Promise<CompiledProfile | null> {
  const asked = typeof options.profile === 'string' ? options.profile : null
  const named = asked ?? config.spelling.profile ?? 'none'
  if (named === 'none') return null
  const {loadProfile} = await import('../workspace/load-profile.ts')
  return loadProfile(named, asked === null ? root : session.world.cwd)
}
