import type {Payload, ShownFinding} from './shown.ts'
import {wordFinding} from './word-finding.ts'
import type {Wording} from './wording.ts'

/** The whole report as JSON. */
export function reportJson(payload: Payload): string {
  return `${JSON.stringify(payload, null, 1)}\n`
}

/** Findings as JSON, each with its sentence: what `check --format json` prints. */
export function findingsJson(findings: readonly ShownFinding[], wording: Wording): string {
  const worded = findings.map((finding) => ({...finding, message: wordFinding(finding, wording)}))
  return `${JSON.stringify({version: 1, findings: worded}, null, 1)}\n`
}
