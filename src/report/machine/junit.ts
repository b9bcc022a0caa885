import {mainPlace} from '../../main-place.ts'
import {escapeXml} from '../../xml/xml-escape.ts'
import {placeText} from '../place-text.ts'
import type {Payload, ShownFinding} from '../shown.ts'
import {wordFinding} from '../word-finding.ts'
import type {Wording} from '../wording.ts'
import {findingsByDocument} from './by-document.ts'

/**
 * Findings as JUnit XML, for servers that show the outcome of tests: a suite for each document, a case for each finding.
 * Errors and warnings fail, notes pass with their sentence; a document with nothing is one case that passes.
 */
export function junitReport(payload: Payload, wording: Wording): string {
  const suites = [...findingsByDocument(payload)].map(([name, findings]) => suite(name, findings, wording))
  const failures = payload.findings.filter(isFailure).length
  const tests = [...findingsByDocument(payload).values()].reduce((sum, found) => sum + Math.max(1, found.length), 0)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="muqabala" tests="${tests}" failures="${failures}" errors="0">`,
    ...suites,
    '</testsuites>\n',
  ].join('\n')
}

function isFailure({level}: ShownFinding): boolean {
  return level !== 'note'
}

function suite(document: string, findings: readonly ShownFinding[], wording: Wording): string {
  const name = escapeXml(document)
  const failures = findings.filter(isFailure).length
  const cases =
    findings.length === 0
      ? [`<testcase classname="${name}" name="muqabala"/>`]
      : findings.map((finding) => testCase(finding, document, wording))
  const head = `<testsuite name="${name}" tests="${cases.length}" failures="${failures}" errors="0" skipped="0">`
  return [head, ...cases, '</testsuite>'].join('\n')
}

function testCase(finding: ShownFinding, document: string, wording: Wording): string {
  const place = mainPlace(finding)
  const where = place === null ? document : placeText(place)
  const message = wordFinding(finding, wording)
  const name = `<testcase classname="${escapeXml(document)}" name="${escapeXml(`${finding.rule} ${where}`)}">`
  const text = escapeXml(`${where}: ${message}`)
  const body = isFailure(finding)
    ? `<failure type="${finding.level}" message="${escapeXml(message)}">${text}</failure>`
    : `<system-out>${text}</system-out>`
  return `${name}${body}</testcase>`
}
