import type {Payload, ShownFinding} from './shown.ts'
import {wordFinding} from './word-finding.ts'
import type {Wording} from './wording.ts'

/** The whole report as JSON, each finding with its sentence. */
export function reportJson(payload: Payload, wording: Wording): string {
  const findings = payload.findings.map((finding) => ({...finding, message: wordFinding(finding, wording)}))
  return `${JSON.stringify({...payload, findings}, null, 1)}\n`
}

/**
 * Findings as JSON, each with its sentence: what `check --format json` prints.
 *
 * @param more what else the record holds
 */
export function findingsJson(findings: readonly ShownFinding[], wording: Wording, more: object = {}): string {
  const worded = findings.map((finding) => ({...finding, message: wordFinding(finding, wording)}))
  return `${JSON.stringify({version: 1, findings: worded, ...more}, null, 1)}\n`
}
