import {reasonFor} from '../../cli/review-option.ts'
import type {Document, Finding, Lang} from '../../model.ts'
import {spellingRules} from '../../normalize/normalize.ts'
import type {SpellingChange} from '../../page-model.ts'
import {kwicOf} from '../../report/kwic.ts'
import {type Lines, placesOf} from '../../report/lines.ts'
import {foldWord} from '../../text/fold.ts'
import {inBoth} from '../said.ts'
import {documentsOf} from './documents.ts'
import {keyOfFix} from './fix-key.ts'
import {planned, type PlannedFixes} from './held-fixes.ts'
import {type AnalystState, pairPaths, runOf} from './state.ts'

/** A finding whose fix is a spelling. */
interface SpellingFinding extends Finding {
  readonly id: string
  readonly fix: NonNullable<Finding['fix']>
}

/** Every change that `muqabala normalize` would make, sure or not, by document and place. */
export function pageSpelling(state: AnalystState): SpellingChange[] {
  const findings = spellingFindings(state)
  const documents = documentsOf(state)
  const minConfidence = runOf(state)?.config.normalize.minConfidence ?? 1
  const sure = planned(documents.values(), findings, {minConfidence})
  const all = planned(documents.values(), findings, {minConfidence: 0})
  const lines = new Map<string, Lines>()
  const pairs = pairPaths(state)
  return findings.flatMap((finding): SpellingChange[] => {
    const document = documents.get(finding.fix.document)
    if (document === undefined) return []
    const of = lines.get(document.name) ?? placesOf(document)
    lines.set(document.name, of)
    const pair = pairs.get(document.name) ?? null
    return [toChange(finding, {document, lines: of, pair, sure, all})]
  })
}

/** What nobody ignores, known findings among them, as `normalize` takes them. */
function spellingFindings({engine}: AnalystState): SpellingFinding[] {
  const {findings = [], found = null} = engine?.state ?? {}
  if (found === null) return []
  const open = new Set(found.current.map(({id}) => id))
  return findings.flatMap((finding, at): SpellingFinding[] => {
    const {id} = found.all[at]
    const {fix, rule} = finding
    return fix !== null && spellingRules.includes(rule) && open.has(id) ? [{...finding, id, fix}] : []
  })
}

function toChange(
  finding: SpellingFinding,
  at: {
    readonly document: Document
    readonly lines: Lines
    readonly pair: string | null
    readonly sure: PlannedFixes
    readonly all: PlannedFixes
  },
): SpellingChange {
  const {fix, id, rule, args, concept} = finding
  const {document, lines, pair, sure, all} = at
  const old = document.text.slice(fix.start, fix.end)
  const key = keyOfFix(finding) ?? ''
  const held = all.held.get(key)
  const profileRule = rule === 'spelling-profile' ? String(args.rule) : null
  const lang: Lang = finding.ar === null ? 'en' : 'ar'
  return {
    id,
    document: document.name,
    pair,
    line: lines.at(fix.start).line,
    kwic: kwicOf(lines, fix, lang),
    old,
    text: fix.text,
    // The same word in other hands: أوران and اوران, Teheran and teheran.
    group: `${foldWord(old)}\u2192${fix.text}`,
    reason: inBoth((wording) => reasonFor({rule, profileRule, concept}, wording)),
    confidence: fix.confidence,
    isSure: sure.made.has(key),
    held: held === 'key' || held === 'overlap' ? held : null,
  }
}
