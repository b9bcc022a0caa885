import {mainPlace} from '../../main-place.ts'
import type {Level} from '../../model.ts'
import {escapeXml} from '../../xml/xml-escape.ts'
import type {Payload, ShownFinding} from '../shown.ts'
import type {Wording} from '../wording.ts'
import {findingsByDocument} from './by-document.ts'
import {namedMessage} from './named-message.ts'

const severities: Readonly<Record<Level, string>> = {error: 'error', warning: 'warning', note: 'info'}

/** Findings as Checkstyle XML, which many servers and reviewdog read: a file element for each document. */
export function checkstyleReport(payload: Payload, wording: Wording): string {
  const exact = new Set(payload.documents.filter(({places}) => places === 'text').map(({name}) => name))
  const files = [...findingsByDocument(payload)].map(([name, findings]) => {
    const errors = findings.map((finding) => errorElement(finding, exact.has(name), wording))
    return [`<file name="${escapeXml(name)}">`, ...errors, '</file>'].join('\n')
  })
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', ...files, '</checkstyle>\n'].join(
    '\n',
  )
}

/** @param isExact columns of the text are those of the file */
function errorElement(finding: ShownFinding, isExact: boolean, wording: Wording): string {
  const {line, column} = mainPlace(finding) ?? {line: 1, column: 1}
  const where = isExact ? ` column="${column}"` : ''
  const message = escapeXml(namedMessage(finding, wording))
  const source = escapeXml(`muqabala.${finding.rule}`)
  return `<error line="${line}"${where} severity="${severities[finding.level]}" message="${message}" source="${source}"/>`
}
