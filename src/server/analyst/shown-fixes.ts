import type {Finding} from '../../model.ts'
import {documentsOf} from './documents.ts'
import type {AnalystState} from './state.ts'

/** So many states of the findings are remembered: a page that is older has to look again. */
const most = 12

/** What the fix of each finding does, by the finding's id. */
type Fixes = ReadonlyMap<string, string>

/**
 * The fixes that pages were shown. One is made only if it is still the same: who looks at the second line while the first is being
 * changed is not kept from it, but nobody gets another change than the one that was seen.
 */
export interface ShownFixes {
  /** Remembers the fixes as they are now. */
  keep(version: string): void
  /**
   * The findings that are asked for; null where one is gone, its fix is another one than was shown, or the version is not known any
   * more.
   */
  asked(version: string, ids: readonly string[]): readonly Finding[] | null
}

export function createShownFixes(state: AnalystState): ShownFixes {
  const versions = new Map<string, Fixes>()
  return {
    keep(version) {
      versions.delete(version)
      versions.set(version, new Map([...fixesNow(state)].map(([id, {does}]) => [id, does])))
      for (const old of [...versions.keys()].slice(0, -most)) versions.delete(old)
    },
    asked(version, ids) {
      const then = versions.get(version)
      if (then === undefined) return null
      const now = fixesNow(state)
      const findings = [...new Set(ids)].map((id) => {
        const fix = now.get(id)
        return fix !== undefined && fix.does === then.get(id) ? fix.finding : null
      })
      return findings.includes(null) ? null : findings.filter((one) => one !== null)
    },
  }
}

/** Offsets are left out: they move with every edit before them, and ids say which place is meant. */
function fixesNow(state: AnalystState): ReadonlyMap<string, {readonly finding: Finding; readonly does: string}> {
  const {findings = [], found = null} = state.engine?.state ?? {}
  const documents = documentsOf(state)
  const fixes = new Map<string, {finding: Finding; does: string}>()
  for (const [at, {id}] of (found?.all ?? []).entries()) {
    const finding = findings[at]
    const {fix, rule} = finding
    if (fix === null) continue
    const old = documents.get(fix.document)?.text.slice(fix.start, fix.end) ?? ''
    fixes.set(id, {finding, does: JSON.stringify([rule, fix.document, old, fix.text])})
  }
  return fixes
}
