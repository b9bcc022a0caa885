import {decideLinks} from '../../import/decide-links.ts'
import {failedRows} from '../../cli/import-report.ts'
import {readRows} from '../../cli/import-rows.ts'
import {shownName} from './text-name.ts'
import type {AlignedRecord} from '../../model.ts'
import type {Said} from '../../page-model.ts'
import {readContent} from '../../read/formats.ts'
import type {ImportedRows, SentFile} from '../ports.ts'
import {inBoth, sayBoth, sayProblem} from '../said.ts'
import {realign} from './realign.ts'
import type {AnalystState} from './state.ts'

/** Rows that failed and are named one by one. */
const most = 50

/**
 * What the rows of a corrected bilingual file, or a list of links, make of a record: as `muqabala import` does it, but saved by
 * whoever keeps records.
 *
 * @throws InputError for a file that cannot be read, or holds no rows
 */
export async function importFile(
  state: AnalystState,
  {path, record, file}: {readonly path: string; readonly record: AlignedRecord; readonly file: SentFile},
): Promise<ImportedRows> {
  const name = shownName(file.name)
  const content = await readContent(file.bytes, {name, ignoresConfidence: true})
  const {outcome} = readRows({path: name, content}, record)
  const decided = decideLinks(record, outcome.claims, null)
  const failed = failedRows({path: name, rows: outcome.rows, decided, missing: outcome.missing})
  const problems: Said[] = failed.slice(0, most).map(sayProblem)
  const more = failed.length - most
  if (more > 0) {
    problems.push(inBoth(({say}) => say('page.analyst.import-more', {rows: say('count.rows', {count: more})})))
  }
  const taken = decided.decisions.filter(({verdict}) => verdict === 'confirmed' || verdict === 'edited')
  if (decided.isSame || taken.length === 0) {
    return {record: null, rows: 0, problems: [...problems, sayBoth('page.analyst.import-nothing', {name})]}
  }
  const rows = new Set(taken.flatMap(({claim}) => claim.rows)).size
  return {record: await realign(state, path, decided.record), rows, problems}
}
