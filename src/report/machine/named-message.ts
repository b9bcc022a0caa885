import {mainPlace} from '../../main-place.ts'
import type {ShownFinding} from '../shown.ts'
import {wordFinding} from '../word-finding.ts'
import type {Wording} from '../wording.ts'

/** The sentence of a finding for formats that know lines only: before it the cell, cue or unit where the file has them. */
export function namedMessage(finding: ShownFinding, wording: Wording): string {
  const name = mainPlace(finding)?.name ?? null
  const message = wordFinding(finding, wording)
  return name === null ? message : `${name}: ${message}`
}
