import {mainPlace} from '../../main-place.ts'
import type {Level} from '../../model.ts'
import type {Payload, ShownFinding} from '../shown.ts'
import type {Wording} from '../wording.ts'
import {namedMessage} from './named-message.ts'

const commands: Readonly<Record<Level, string>> = {error: 'error', warning: 'warning', note: 'notice'}

/**
 * Findings as GitHub annotations: a workflow that prints these lines shows each in the file it speaks of (GitHub Docs,
 * "Workflow commands for GitHub Actions").
 */
export function githubReport(payload: Payload, wording: Wording): string {
  const exact = new Set(payload.documents.filter(({places}) => places === 'text').map(({name}) => name))
  return payload.findings.map((finding) => `${annotation(finding, exact, wording)}\n`).join('')
}

function annotation(finding: ShownFinding, exact: ReadonlySet<string>, wording: Wording): string {
  const place = mainPlace(finding)
  const properties: [string, string | number][] = []
  if (place !== null) {
    const {document, line, column, endLine, endColumn} = place
    properties.push(['file', document], ['line', line])
    // GitHub takes columns only where the place ends on its line.
    if (exact.has(document) && endLine === line) properties.push(['col', column], ['endColumn', endColumn])
  }
  properties.push(['title', finding.rule])
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')
  return `::${commands[finding.level]} ${list}::${escapeMessage(namedMessage(finding, wording))}`
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
