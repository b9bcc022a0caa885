import {mainPlace} from '../main-place.ts'
import type {Level} from '../model.ts'
import {compareConcepts} from './compare-concepts.ts'
import type {BeforeAfter, Comparison, DocumentChange, GoneFinding, Turnover} from './comparison.ts'
import {documentConsistency, overallConsistency} from './consistency.ts'
import type {EarlierFinding, EarlierReport} from './earlier-report.ts'
import {matchFindings} from './match-findings.ts'
import type {Payload} from './shown.ts'

/** What got better or worse since an earlier report. Findings are the same by their ids, and without ids by their words. */
export function compareReports(before: EarlierReport, after: Payload): Comparison {
  const matches = matchFindings(before.findings, after.findings)
  const kept = new Set(matches)
  const gone = before.findings.filter((_, at) => !kept.has(at))
  const judged: Judged[] = [
    ...after.findings.map((finding, at) => ({finding, fate: matches[at] === null ? 'new' : 'same'}) as const),
    ...gone.map((finding) => ({finding, fate: 'gone'}) as const),
  ]
  const rules = turnover(judged, ({rule}) => rule)
  return {
    consistency: {before: overallConsistency(before.concepts).share, after: overallConsistency(after.concepts).share},
    levels: {
      error: countLevel('error', before, after),
      warning: countLevel('warning', before, after),
      note: countLevel('note', before, after),
    },
    findings: {
      new: matches.flatMap((match, at) => (match === null ? [at] : [])),
      gone: gone.map(goneFinding),
      same: matches.filter((match) => match !== null).length,
    },
    checks: inOrder(rules, after).map((id) => ({id, ...(rules.get(id) ?? none)})),
    documents: compareDocuments(before, after, turnover(judged, documentOf)),
    concepts: compareConcepts(before.concepts, after.concepts),
  }
}

const none: Turnover = {new: 0, gone: 0, same: 0}

/** A finding of either report and what became of it. */
interface Judged {
  readonly finding: Keyed
  readonly fate: 'new' | 'gone' | 'same'
}

type Keyed = Pick<EarlierFinding, 'rule' | 'ar' | 'en'>

function documentOf({ar, en}: Keyed): string {
  return mainPlace({ar, en})?.document ?? ''
}

function countLevel(level: Level, before: EarlierReport, after: Payload): BeforeAfter {
  const count = (findings: readonly {readonly level: Level}[]): number =>
    findings.filter((finding) => finding.level === level).length
  return {before: count(before.findings), after: count(after.findings)}
}

/** Counts by a key of the finding what came, went and stayed. */
function turnover(judged: readonly Judged[], keyOf: (finding: Keyed) => string): Map<string, Turnover> {
  const counts = new Map<string, {new: number; gone: number; same: number}>()
  for (const {finding, fate} of judged) {
    const key = keyOf(finding)
    const count = counts.get(key) ?? {...none}
    count[fate]++
    counts.set(key, count)
  }
  return counts
}

/** Checks in the order of the documentation; those that are no longer there come last. */
function inOrder(rules: ReadonlyMap<string, Turnover>, {checks}: Payload): string[] {
  const known = checks.map(({id}) => id)
  return [...known.filter((id) => rules.has(id)), ...[...rules.keys()].filter((id) => !known.includes(id)).toSorted()]
}

function compareDocuments(
  before: EarlierReport,
  after: Payload,
  findings: ReadonlyMap<string, Turnover>,
): DocumentChange[] {
  const [earlier, now] = [documentConsistency(before.concepts), documentConsistency(after.concepts)]
  const names = new Set([...after.documents, ...before.documents].map(({name}) => name))
  return [...names].map((name) => ({
    name,
    ...(findings.get(name) ?? none),
    consistency: {before: earlier.get(name)?.share ?? null, after: now.get(name)?.share ?? null},
  }))
}

function goneFinding(finding: EarlierFinding): GoneFinding {
  const {id = null, rule, variant, level, actual, expected, args, concept, message} = finding
  const place = mainPlace({ar: finding.ar, en: finding.en})
  return {
    id,
    rule,
    variant,
    level,
    actual,
    expected,
    args,
    concept,
    message,
    document: place?.document ?? '',
    line: place?.line ?? null,
    column: place?.column ?? null,
  }
}
