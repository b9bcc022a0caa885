import type {AlignedPair, CheckedText, Concept, Finding, Place} from '../model.ts'
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
  const lines = new Map(texts.map(({document}) => [document.name, placesOf(document)]))
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
  const lines = new Map(texts.map(({document}) => [document.name, placesOf(document)]))
  return showFindings(findings, (place) => showPlace(place, lines))
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

function showDocuments(texts: readonly CheckedText[], findings: readonly Finding[]): ShownDocument[] {
  const counts = new Map(texts.map(({document}) => [document.name, {error: 0, warning: 0, note: 0}]))
  for (const finding of findings) {
    const count = counts.get(mainPlace(finding)?.document ?? '')
    if (count !== undefined) count[finding.level]++
  }
  return texts.map(({document: {name, lang}, segments, hits}) => {
    const none = {error: 0, warning: 0, note: 0}
    return {name, lang, segments: segments.length, terms: hits.length, findings: counts.get(name) ?? none}
  })
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
