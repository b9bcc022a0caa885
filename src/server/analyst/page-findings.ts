import {checks} from '../../check/checks.ts'
import {fixOrder} from '../../cli/commands/check-fix.ts'
import {mainPlace} from '../../main-place.ts'
import type {Level} from '../../model.ts'
import type {Entry} from '../../ignore-model.ts'
import type {FindingsPayload, PageCheck, PageFinding, PageFix} from '../../page-model.ts'
import {fixSentence} from '../../report/fix-sentence.ts'
import type {ShownFinding} from '../../report/shown.ts'
import {wordFinding} from '../../report/word-finding.ts'
import {inBoth} from '../said.ts'
import {documentsOf} from './documents.ts'
import {keyOfFix} from './fix-key.ts'
import {planned, type PlannedFixes} from './held-fixes.ts'
import {type AnalystState, pairPaths} from './state.ts'

/**
 * The findings with their sentences.
 *
 * @param entries those of the file of ignores
 */
export function pageFindings(state: AnalystState, entries: readonly Entry[]): Omit<FindingsPayload, 'version'> {
  const findings = state.update?.findings ?? []
  const pairs = pairPaths(state)
  const plan = planned(documentsOf(state).values(), findings, {minConfidence: 0, rules: fixOrder()})
  const shown = findings.map((finding): PageFinding => {
    const {id = '', rule, level, ar, en, kwic, concept} = finding
    const document = mainPlace(finding)?.document ?? ''
    const message = inBoth((wording) => wordFinding(finding, wording))
    const fix = toPageFix(finding, plan)
    return {id, rule, level, message, document, ar, en, kwic, concept, pair: pairs.get(document) ?? null, fix}
  })
  return {
    checks: usedChecks(findings, entries),
    findings: shown,
    ignored: entries.map(({id, document, rule, actual, reason = ''}) => ({id, document, rule, actual, reason})),
    known: state.update?.known ?? 0,
  }
}

function toPageFix(finding: ShownFinding, {held}: PlannedFixes): PageFix | null {
  const {fix} = finding
  if (fix === null) return null
  const reason = held.get(keyOfFix(finding) ?? '') ?? null
  return {
    old: fix.old,
    text: fix.text,
    confidence: fix.confidence,
    sentence: inBoth((wording) => fixSentence(fix, wording)),
    held: reason === 'key' || reason === 'overlap' ? reason : null,
  }
}

const weights: readonly Level[] = ['note', 'warning', 'error']

/** The checks that are spoken of, in the order of the documentation, each with the gravest level it has here. */
function usedChecks(findings: readonly ShownFinding[], entries: readonly Entry[]): PageCheck[] {
  const levels = new Map<string, Level>()
  for (const {rule, level} of findings) {
    const before = levels.get(rule)
    if (before === undefined || weights.indexOf(level) > weights.indexOf(before)) levels.set(rule, level)
  }
  const rules = new Set([...levels.keys(), ...entries.map(({rule}) => rule)])
  return checks
    .filter(({id}) => rules.has(id))
    .map(({id, family, level}) => ({
      id,
      family,
      level: levels.get(id) ?? level,
      title: inBoth(({say}) => say(`check.${id}.title`)),
      explanation: inBoth(({say}) => say(`check.${id}.about`)),
    }))
}
