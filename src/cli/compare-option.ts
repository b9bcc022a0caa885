import {resolve} from 'node:path'
import {decodeSure} from '../bytes/decode.ts'
import {compareReports} from '../report/compare.ts'
import {type EarlierReport, readEarlierReport} from '../report/earlier-report.ts'
import type {Payload} from '../report/shown.ts'
import {compareSentence} from '../report/word-comparison.ts'
import {readBytes} from '../workspace/files.ts'
import type {Options} from './action.ts'
import {shownPath} from './load-text.ts'
import type {Session} from './session.ts'

/**
 * The report that `--compare` names; null without it. It is read first, since the new report may be written over it.
 *
 * @throws InputError `json-invalid`, `report-invalid`, or that the file cannot be read
 */
export async function loadEarlier(session: Session, {compare}: Options): Promise<EarlierReport | null> {
  if (typeof compare !== 'string') return null
  const path = resolve(session.world.cwd, compare)
  const {text} = decodeSure(await readBytes(path), shownPath(session, path))
  return readEarlierReport(text, shownPath(session, path))
}

/** The report with what got better or worse; as it is where it is compared with nothing. */
export function addComparison(payload: Payload, earlier: EarlierReport | null): Payload {
  return earlier === null ? payload : {...payload, comparison: compareReports(earlier, payload)}
}

/** One line of what got better or worse. */
export async function sayComparison(session: Session, {comparison}: Payload): Promise<void> {
  if (comparison !== undefined) await session.world.out(`${compareSentence(comparison, session.wording)}\n`)
}
