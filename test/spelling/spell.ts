import type {Span} from '../../src/model.ts'
import {prepareProfile, profileFrom, profileNamed} from '../../src/spelling/bundled-profiles.ts'
import type {CompiledProfile} from '../../src/spelling/compile-profile.ts'
import {findSpellings, type SpellingHit} from '../../src/spelling/find-spellings.ts'
import {applyEdits} from '../../src/text/edits.ts'
import {toProfileFile} from '../../src/workspace/profile-schema.ts'

/** A bundled profile, ready for texts. */
export function bundled(name: string): CompiledProfile {
  const found = profileNamed(name)
  if (found === null) throw new Error(`no profile ${name}`)
  return prepareProfile(found)
}

/** A profile of its own with these rules, on top of a bundled one. */
export function custom(
  rules: Parameters<typeof toProfileFile>[0]['rules'],
  base: string | null = null,
): CompiledProfile {
  const {profile, problems} = profileFrom('own', toProfileFile({rules}), base === null ? null : profileNamed(base))
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return prepareProfile(profile)
}

interface With {
  readonly english?: string
  readonly terms?: readonly Span[]
  readonly opaque?: readonly Span[]
}

/** What a profile finds in a text. */
export function spellings(text: string, profile: CompiledProfile, given: With = {}): SpellingHit[] {
  return findSpellings(
    {text, opaque: given.opaque ?? [], terms: given.terms ?? [], english: given.english ?? null},
    profile,
  )
}

/** The text with the sure changes made. */
export function respelled(text: string, profile: CompiledProfile, given: With = {}): string {
  const sure = spellings(text, profile, given).filter(({confidence}) => confidence >= 0.7)
  return applyEdits(
    text,
    sure.flatMap(({edit}) => edit ?? []),
  )
}
