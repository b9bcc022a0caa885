import type {AlignedPair, CheckedText, Concept, Document, Finding, Place} from '../model.ts'
import {mainPlace} from '../main-place.ts'
import {formsOf} from './forms.ts'
import {type Lines, placesOf} from './lines.ts'
import type {Payload, ShownDocument, ShownFinding, ShownLink, ShownPlace} from './shown.ts'

/** What a report is made from. */
export interface ReportInput {
  readonly pairs: readonly AlignedPair[]
  readonly texts: readonly CheckedText[]
  readonly concepts: ReadonlyMap<string, Concept>
  readonly findings: readonly Finding[]
}

/** The report as data: per concept every form, per document its numbers, the pairs, the findings with line and column. */
export function createPayload(input: ReportInput): Payload {
  const texts = [...input.pairs.flatMap(({ar, en}) => [ar, en]), ...input.texts]
  const lines = linesByName(texts)
  const show = (place: Place): ShownPlace => showPlace(place, lines)
  return {
    version: 1,
    documents: showDocuments(texts, input.findings),
    concepts: formsOf(texts, input.concepts, show),
    pairs: input.pairs.map((pair) => ({name: pair.name, links: showLinks(pair)})),
    findings: showFindings(input.findings, show),
  }
}

/** Findings with line and column of each place. */
export function locateFindings(findings: readonly Finding[], texts: readonly CheckedText[]): ShownFinding[] {
  const lines = linesByName(texts)
  return showFindings(findings, (place) => showPlace(place, lines))
}

/** The two sides of a bilingual file have one name and one text, each its own blocks. */
function linesByName(texts: readonly CheckedText[]): ReadonlyMap<string, Lines> {
  const byName = new Map<string, Document>()
  for (const {document} of texts) {
    const other = byName.get(document.name)
    const blocks = other === undefined ? document.blocks : [...other.blocks, ...document.blocks]
    byName.set(document.name, {...document, blocks: blocks.toSorted((a, b) => a.start - b.start)})
  }
  return new Map([...byName].map(([name, document]) => [name, placesOf(document)]))
}

function showFindings(findings: readonly Finding[], show: (place: Place) => ShownPlace): ShownFinding[] {
  return findings.map((finding) => ({
    ...finding,
    ar: finding.ar === null ? null : show(finding.ar),
    en: finding.en === null ? null : show(finding.en),
    related: finding.related.map((related) => ({...related, place: show(related.place)})),
  }))
}

function showPlace(place: Place, lines: ReadonlyMap<string, Lines>): ShownPlace {
  const {line, column} = lines.get(place.document)?.at(place.start) ?? {line: 1, column: 1}
  return {...place, line, column}
}

/** A bilingual file is one document, told with its Arabic side. */
function showDocuments(texts: readonly CheckedText[], findings: readonly Finding[]): ShownDocument[] {
  const counts = new Map(texts.map(({document}) => [document.name, {error: 0, warning: 0, note: 0}]))
  for (const finding of findings) {
    const count = counts.get(mainPlace(finding)?.document ?? '')
    if (count !== undefined) count[finding.level]++
  }
  const shown = new Map<string, ShownDocument>()
  for (const {document, segments, hits} of texts) {
    const {name, lang} = document
    const findings = counts.get(name) ?? {error: 0, warning: 0, note: 0}
    const {segments: before, terms, ...side} = shown.get(name) ?? {name, lang, segments: 0, terms: 0, findings}
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
