import {mainPlace} from '../main-place.ts'
import {oneLine} from '../text/one-line.ts'
import {statusOf} from './forms.ts'
import type {Payload, ShownConcept, ShownPlace} from './shown.ts'
import {wordFinding} from './word-finding.ts'
import type {Wording} from './wording.ts'

/** The report as Markdown, for reading in a repository or pasting into a mail. */
export function reportMarkdown(payload: Payload, wording: Wording): string {
  const {say} = wording
  const parts = [
    `# ${say('report.title')}`,
    summary(payload, wording),
    `## ${say('report.documents')}`,
    table(
      ['document', 'segments', 'terms', 'errors', 'warnings', 'notes'].map((name) => say(`report.column.${name}`)),
      payload.documents.map(({name, segments, terms, findings}) => {
        return [name, segments, terms, findings.error, findings.warning, findings.note]
      }),
    ),
    `## ${say('report.concepts')}`,
    ...payload.concepts.map((concept) => conceptPart(concept, wording)),
    `## ${say('report.findings')}`,
    table(
      ['place', 'level', 'message', 'rule'].map((name) => say(`report.column.${name}`)),
      payload.findings.map((finding) => {
        const place = mainPlace(finding)
        const where = place === null ? '' : `${place.document}:${place.line}:${place.column}`
        return [where, say(`level.${finding.level}`), wordFinding(finding, wording), finding.rule]
      }),
    ),
    ...(payload.pairs.length > 0 ? [`## ${say('report.pairs')}`] : []),
    ...payload.pairs.map(({name, links}) => {
      const rows = links.flatMap((link, at) => {
        return link.isDropped ? [] : [[at + 1, link.ar, link.en, link.confidence.toFixed(2)]]
      })
      const header = ['number', 'ar', 'en', 'confidence'].map((column) => say(`report.column.${column}`))
      return `### ${escapeCell(name)}\n\n${table(header, rows)}`
    }),
  ]
  return `${parts.join('\n\n')}\n`
}

function summary(payload: Payload, {say}: Wording): string {
  const count = (level: 'error' | 'warning' | 'note'): number =>
    payload.findings.filter((finding) => finding.level === level).length
  return say('report.summary', {
    documents: say('count.documents', {count: payload.documents.length}),
    errors: say('count.errors', {count: count('error')}),
    warnings: say('count.warnings', {count: count('warning')}),
    notes: say('count.notes', {count: count('note')}),
  })
}

function conceptPart(concept: ShownConcept, wording: Wording): string {
  const rows = [...concept.forms.ar, ...concept.forms.en].map((form) => [
    form.form,
    wording.say(`status.${statusOf(form)}`),
    form.count,
    places(form.places),
  ])
  const header = ['form', 'status', 'count', 'places'].map((name) => wording.say(`report.column.${name}`))
  const note = concept.note === null ? '' : `\n\n${escapeCell(concept.note)}`
  return `### ${escapeCell(concept.ar)} · ${escapeCell(concept.en)}${note}\n\n${table(header, rows)}`
}

function places(all: readonly ShownPlace[]): string {
  const shown = all.slice(0, 8).map(({document, line}) => `${document}:${line}`)
  return all.length > 8 ? `${shown.join(', ')}, …` : shown.join(', ')
}

function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => escapeCell(String(cell))).join(' | ')} |`
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n')
}

/** A cell on one line, with nothing in it that Markdown or HTML would read as markup. */
function escapeCell(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>|&~]/gu, String.raw`\$&`)
}
