import type {Lang, Level} from '../../src/model.ts'
import type {PageFinding} from '../../src/page-model.ts'
import {createSearch, type Search} from '../lists/folded-search.ts'

/** Which findings are shown; an empty string leaves a criterion out. */
export interface FindingFilter {
  readonly levels: readonly Level[]
  readonly document: string
  readonly check: string
  /** Path of a record. */
  readonly pair: string
  readonly concept: string
  readonly query: string
}

/** The levels, the gravest first. */
export const levels: readonly Level[] = ['error', 'warning', 'note']

/** Shows everything. */
export const everyFinding: FindingFilter = {levels, document: '', check: '', pair: '', concept: '', query: ''}

/** What is searched of a finding: what its reader sees of it. */
function textOf({message, kwic, fix, document, rule, concept, id}: PageFinding, lang: Lang): string {
  const line = kwic === null ? '' : `${kwic.before}${kwic.text}${kwic.after}`
  return [message[lang], line, fix?.old ?? '', fix?.text ?? '', document, rule, concept ?? '', id].join('\n')
}

/** The search of the findings in a language of the page. */
export function findingSearch(lang: Lang): Search<PageFinding> {
  return createSearch((finding) => textOf(finding, lang))
}

/** The findings that a filter lets through, in their order. */
export function filterFindings(
  findings: readonly PageFinding[],
  filter: FindingFilter,
  search: Search<PageFinding>,
): readonly PageFinding[] {
  const {document, check, pair, concept, query} = filter
  const hasQuery = query.trim() !== ''
  if (filter.levels.length === levels.length && !hasQuery && document + check + pair + concept === '') return findings
  const wanted = new Set(filter.levels)
  const has = search(query)
  return findings.filter(
    (finding) =>
      wanted.has(finding.level) &&
      (document === '' || finding.document === document) &&
      (check === '' || finding.rule === check) &&
      (pair === '' || finding.pair === pair) &&
      (concept === '' || finding.concept === concept) &&
      (!hasQuery || has(finding)),
  )
}

/** How many findings there are of each level. */
export function countLevels(findings: readonly PageFinding[]): Readonly<Record<Level, number>> {
  const counts = {error: 0, warning: 0, note: 0}
  for (const {level} of findings) counts[level]++
  return counts
}
