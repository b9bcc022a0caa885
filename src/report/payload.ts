import type {AlignedPair, CheckedText, Concept, Document, Finding, Fix, Place} from '../model.ts'
import {mainPlace} from '../main-place.ts'
import {documentConsistency} from './consistency.ts'
import {formsOf} from './forms.ts'
import {kwicOf} from './kwic.ts'
import {type Lines, placesOf} from './lines.ts'
import {createLinkFinder, type LinkFinder} from './link-finder.ts'
import {showPlace} from './show-place.ts'
import type {Payload, ShownCheck, ShownDocument, ShownFinding, ShownFix, ShownLink, ShownPlace} from './shown.ts'

/** What a report is made from. */
export interface ReportInput {
  readonly pairs: readonly AlignedPair[]
  readonly texts: readonly CheckedText[]
  readonly concepts: ReadonlyMap<string, Concept>
  readonly findings: readonly Finding[]
  /** Every check there is. */
  readonly checks: readonly ShownCheck[]
}

/** The report as data: per concept every form, per document its numbers, the pairs, the findings with line and column. */
export function createPayload(input: ReportInput): Payload {
  const texts = [...input.pairs.flatMap(({ar, en}) => [ar, en]), ...input.texts]
  const lines = linesByName(texts)
  const show = (place: Place): ShownPlace => showPlace(place, lines)
  const concepts = formsOf(texts, input.concepts, show)
  const consistency = documentConsistency(concepts)
  const documents = showDocuments(texts, input.findings)
  return {
    version: 1,
    checks: input.checks.map(({id, family, level}) => ({id, family, level})),
    documents: documents.map((document) => ({
      ...document,
      consistency: consistency.get(document.name)?.share ?? null,
    })),
    concepts,
    pairs: input.pairs.map((pair) => ({name: pair.name, links: showLinks(pair)})),
    findings: withLinks(showFindings(input.findings, lines), input.pairs),
  }
}

/** Findings with line and column of each place. */
export function locateFindings(findings: readonly Finding[], texts: readonly CheckedText[]): ShownFinding[] {
  const lines = linesByName(texts)
  return showFindings(findings, lines)
}

/** Lines of texts by document. The two sides of a bilingual file have one name and one text, each its own blocks. */
export function linesByName(texts: readonly CheckedText[]): ReadonlyMap<string, Lines> {
  const byName = new Map<string, Document>()
  for (const {document} of texts) {
    const other = byName.get(document.name)
    const blocks = other === undefined ? document.blocks : [...other.blocks, ...document.blocks]
    byName.set(document.name, {...document, blocks: blocks.toSorted((a, b) => a.start - b.start)})
  }
  return new Map([...byName].map(([name, document]) => [name, placesOf(document)]))
}

function showFindings(findings: readonly Finding[], lines: ReadonlyMap<string, Lines>): ShownFinding[] {
  const show = (place: Place): ShownPlace => showPlace(place, lines)
  return findings.map((finding) => {
    const main = mainPlace(finding)
    const of = main === null ? undefined : lines.get(main.document)
    return {
      ...finding,
      ar: finding.ar === null ? null : show(finding.ar),
      en: finding.en === null ? null : show(finding.en),
      fix: finding.fix === null ? null : showFix(finding.fix, lines),
      kwic: main === null || of === undefined ? null : kwicOf(of, main, main === finding.ar ? 'ar' : 'en'),
      related: finding.related.map((related) => ({...related, place: show(related.place)})),
    }
  })
}

function showFix(fix: Fix, lines: ReadonlyMap<string, Lines>): ShownFix {
  const old = lines.get(fix.document)?.text.slice(fix.start, fix.end) ?? ''
  return {...fix, ...showPlace(fix, lines), old}
}

/** A document before its terms are judged. */
type Counted = Omit<ShownDocument, 'consistency'>

/** Says of each finding in which link it stands. */
function withLinks(findings: readonly ShownFinding[], pairs: readonly AlignedPair[]): ShownFinding[] {
  const finders = new Map<string, {pair: number; find: LinkFinder}[]>()
  for (const [at, pair] of pairs.entries()) {
    const finder = {pair: at, find: createLinkFinder(pair)}
    for (const name of new Set([pair.ar.document.name, pair.en.document.name])) {
      finders.set(name, [...(finders.get(name) ?? []), finder])
    }
  }
  return findings.map((finding) => {
    for (const {pair, find} of finders.get(mainPlace(finding)?.document ?? '') ?? []) {
      const link = find(finding)
      if (link !== null) return {...finding, link: {pair, link}}
    }
    return finding
  })
}

/** A bilingual file is one document, told with its Arabic side. */
function showDocuments(texts: readonly CheckedText[], findings: readonly Finding[]): Counted[] {
  const counts = new Map(texts.map(({document}) => [document.name, {error: 0, warning: 0, note: 0}]))
  for (const finding of findings) {
    const count = counts.get(mainPlace(finding)?.document ?? '')
    if (count !== undefined) count[finding.level]++
  }
  const shown = new Map<string, Counted>()
  for (const {document, segments, hits} of texts) {
    const {name, lang} = document
    const findings = counts.get(name) ?? {error: 0, warning: 0, note: 0}
    const {
      segments: before,
      terms,
      ...side
    } = shown.get(name) ?? {
      name,
      lang,
      places: placesIn(document),
      segments: 0,
      terms: 0,
      findings,
    }
    shown.set(name, {...side, segments: before + segments.length, terms: terms + hits.length})
  }
  return [...shown.values()]
}

function showLinks({ar, en, links}: AlignedPair): ShownLink[] {
  const join = (text: CheckedText, indexes: readonly number[]): string =>
    indexes.map((index) => text.segments[index].text).join(' ')
  return links.map((link) => ({
    ar: join(ar, link.ar),
    en: join(en, link.en),
    confidence: link.confidence,
    status: link.status,
    isMoved: link.isMoved,
    isDropped: link.isDropped,
    evidence: link.evidence,
  }))
}

/** Word and Excel files have no lines; elsewhere a text that is not the file says on which line its blocks begin. */
function placesIn({format, blocks}: Document): ShownDocument['places'] {
  if (format === 'docx' || format === 'xlsx') return 'name'
  return blocks.every(({at}) => at === undefined) ? 'text' : 'line'
}
