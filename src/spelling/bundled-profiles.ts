import {soundG} from '../data/sound-g.ts'
import {spellingRules} from '../data/spelling-rules.ts'
import {type CompiledProfile, compileProfile} from './compile-profile.ts'
import {bundledProfile, extendProfile, type ProfileFile, type ProfileProblem, type SpellingProfile} from './profile.ts'

/** Names of the profiles that come with the program. */
export const profileNames: readonly string[] = Object.keys(spellingRules.profiles)

/** A profile that comes with the program; null for another name. */
export function profileNamed(name: string): SpellingProfile | null {
  const found = Object.hasOwn(spellingRules.profiles, name) ? spellingRules.profiles[name] : undefined
  return found === undefined ? null : bundledProfile(name, found, spellingRules.rules)
}

/** A user's profile on top of `base`, with the bundled rules to choose from. */
export function profileFrom(
  name: string,
  file: ProfileFile,
  base: SpellingProfile | null,
): {profile: SpellingProfile; problems: readonly ProfileProblem[]} {
  return extendProfile({name, file, base}, spellingRules.rules)
}

/** Makes a profile ready for texts. */
export function prepareProfile(profile: SpellingProfile): CompiledProfile {
  return compileProfile(profile, soundG)
}
