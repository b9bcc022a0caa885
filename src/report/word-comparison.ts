import type {Comparison, GoneFinding} from './comparison.ts'
import {wordFinding} from './word-finding.ts'
import {isolate, type Wording} from './wording.ts'

/** A comparison in a line: what is new, gone and as before, and the consistency. */
export function compareSentence({findings, consistency}: Comparison, {say}: Wording): string {
  const line = say('report.compared', {
    added: say('count.new', {count: findings.new.length}),
    gone: say('count.gone', {count: findings.gone.length}),
    same: say('count.same', {count: findings.same}),
  })
  const {before, after} = consistency
  if (before === null || after === null) return line
  return `${line} ${say('report.compared-consistency', {before: percent(before), after: percent(after)})}`
}

/** One decimal, since an edited text changes it by little. */
function percent(share: number): string {
  return String(Math.round(share * 1000) / 10)
}

/** The sentence of a finding that is gone: in this language, or, where its sentence is no longer known, as it was worded. */
export function wordGone(finding: GoneFinding, wording: Wording): string {
  const {rule, variant, level, actual, expected, args, concept, message} = finding
  const key = variant === '' ? `finding.${rule}` : `finding.${rule}.${variant}`
  if (wording.has(key)) return wordFinding({rule, variant, level, actual, expected, args, concept, fix: null}, wording)
  return isolate(message, wording.isolation)
}
