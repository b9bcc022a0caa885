import type {Finding} from '../../model.ts'

/** What a fix does, so that the same one is known again: document, place, and what stands there instead. */
export interface FixKey {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly rule: string
}

/** As a string. */
export function fixKey({document, start, end, text, rule}: FixKey): string {
  return JSON.stringify([document, start, end, text, rule])
}

/** That of a finding's fix; null without one. */
export function keyOfFix({rule, fix}: Pick<Finding, 'rule' | 'fix'>): string | null {
  return fix === null ? null : fixKey({...fix, rule})
}
