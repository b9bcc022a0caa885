import {mainPlace} from '../../main-place.ts'
import type {Level, Lang} from '../../model.ts'
import {confidenceBins} from '../confidence-bins.ts'
import {overallConsistency} from '../consistency.ts'
import {statusOf} from '../forms.ts'
import {matrixRows} from '../matrix-rows.ts'
import {placeText} from '../place-text.ts'
import {percentOf, shareText} from '../share.ts'
import type {Payload, ShownConcept, ShownForm} from '../shown.ts'
import {wordFinding} from '../word-finding.ts'
import type {Wording} from '../wording.ts'
import {markdownTable, textTable} from './markdown-table.ts'

/** So many findings of numbers are listed, and so many cells of the matrix: the others are in the HTML report. */
const mostFigures = 50
const mostCells = 2000

/** One line that says how much there is to look at, and how consistent the texts are. */
export function summaryLine({documents, findings, concepts}: Payload, {say}: Wording): string {
  const count = (level: Level): number => findings.filter((finding) => finding.level === level).length
  const summary = say('report.summary', {
    documents: say('count.documents', {count: documents.length}),
    errors: say('count.errors', {count: count('error')}),
    warnings: say('count.warnings', {count: count('warning')}),
    notes: say('count.notes', {count: count('note')}),
  })
  const {mentions, share} = overallConsistency(concepts)
  if (share === null) return summary
  const values = {percent: percentOf(share), mentions: say('count.mentions', {count: mentions})}
  return `${summary} ${say('report.overall-consistency', values)}`
}

/** The documents with their figures. */
export function documentTable({documents}: Payload, wording: Wording): string {
  const rows = documents.map(({name, segments, terms, consistency, findings}) => [
    name,
    segments,
    terms,
    shareText(consistency, wording),
    findings.error,
    findings.warning,
    findings.note,
  ])
  const columns = ['document', 'segments', 'terms', 'consistency', 'errors', 'warnings', 'notes']
  return markdownTable(columns, rows, wording)
}

/** What the checks of numbers, dates and measures say. */
export function figuresPart({checks, findings}: Payload, wording: Wording): string {
  const {say} = wording
  const families = new Map(checks.map(({id, family}) => [id, family]))
  const all = findings.filter(({rule}) => families.get(rule) === 'numbers')
  if (all.length === 0) return say('report.figures-none')
  const rows = all.slice(0, mostFigures).map((finding) => {
    const place = mainPlace(finding)
    return [say(`level.${finding.level}`), wordFinding(finding, wording), place === null ? '' : placeText(place)]
  })
  const shown = markdownTable(['level', 'message', 'place'], rows, wording)
  if (rows.length === all.length) return shown
  return `${shown}\n\n${say('report.figures-more', {shown: rows.length, all: all.length})}`
}

/** Which document writes which concept how; null where there is nothing to compare. */
export function matrixPart(payload: Payload, wording: Wording): string | null {
  const {say, lang} = wording
  const {documents, concepts} = payload
  if (documents.length < 2 || concepts.length === 0) return null
  const rows = matrixRows(payload, mostCells)
  const header = [say('report.column.concept'), ...documents.map(({name}) => name)]
  const cells = rows.map(({concept}) => {
    const byDocument = formsByDocument(concept, wording)
    return [concept[lang], ...documents.map(({name}) => byDocument.get(name)?.join(', ') ?? '')]
  })
  const isCut = rows.length < concepts.length
  const cut = isCut ? ` ${say('report.matrix-cut', {shown: rows.length, all: concepts.length})}` : ''
  return `${say('report.matrix-about')}${cut}\n\n${textTable(header, cells)}`
}

function formsByDocument({forms}: ShownConcept, {say}: Wording): Map<string, string[]> {
  const byDocument = new Map<string, string[]>()
  const mark = (form: ShownForm): string => {
    const status = statusOf(form)
    if (status === 'deprecated') return `${say('report.mark-deprecated')} `
    return status === 'unlisted' ? `${say('report.mark-unlisted')} ` : ''
  }
  for (const form of (['ar', 'en'] as const).flatMap((lang: Lang) => forms[lang])) {
    const counts = new Map<string, number>()
    for (const {document} of form.places) counts.set(document, (counts.get(document) ?? 0) + 1)
    for (const [document, count] of counts) {
      const list = byDocument.get(document) ?? []
      list.push(`${mark(form)}${form.form} × ${count}`)
      byDocument.set(document, list)
    }
  }
  return byDocument
}

/** How sure the links are; null where there are none. */
export function confidencePart(payload: Payload, wording: Wording): string | null {
  const {say} = wording
  const {links, doubtful, counts} = confidenceBins(payload)
  if (links === 0) return null
  const rows = counts.map((count, at) => [say('report.confidence-range', {from: at * 10, to: (at + 1) * 10}), count])
  const about = say('report.confidence-about', {
    links: say('count.links', {count: links}),
    doubtful: say('count.links', {count: doubtful}),
  })
  return `${about}\n\n${markdownTable(['range', 'links'], rows, wording)}`
}
