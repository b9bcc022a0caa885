import type {InputProblem} from '../errors.ts'
import type {DecidedLinks, Decision} from '../import/decide-links.ts'
import type {Lang} from '../model.ts'
import type {Session} from './session.ts'

/** A row of the file that is imported, as messages show it. */
export interface ShownRow {
  readonly line: number
  readonly ar: string
  readonly en: string
}

/** What an import came to. */
export interface ImportOutcome {
  /** The file, as the user would type its path. */
  readonly path: string
  readonly rows: readonly ShownRow[]
  readonly decided: DecidedLinks
  /** Rows with a cell that is nowhere in the record. */
  readonly missing: readonly {readonly row: number; readonly lang: Lang}[]
}

/** Examples of each kind, unless all are asked for. */
const fewExamples = 5
/** Characters of a cell in a message. */
const longestCell = 60

/** Says what an import came to: the rows that failed as problems, the others in numbers and with examples. */
export async function reportImport(session: Session, outcome: ImportOutcome, isVerbose: boolean): Promise<void> {
  const most = isVerbose ? Infinity : fewExamples
  const {path, decided} = outcome
  const {say} = session.wording
  const problems = failedRows(outcome)
  await session.complain(problems.slice(0, most))
  const more = say('count.rows', {count: problems.length - most})
  if (problems.length > most) await session.remark('import.more-failed', {path, rows: more})
  for (const {key, rows, isPlain} of listsOf(decided)) {
    if (rows.length === 0) continue
    await session.world.out(`${say(key, {rows: say('count.rows', {count: rows.length})})}\n`)
    if (isPlain && !isVerbose) continue
    for (const row of rows.slice(0, most)) await session.world.out(`${exampleOf(session, outcome, row)}\n`)
    if (rows.length > most) await session.world.out(`${say('import.more', {count: rows.length - most})}\n`)
  }
  const failed = say('count.rows', {count: problems.length})
  if (problems.length > 0) await session.world.out(`${say('import.failed', {rows: failed})}\n`)
  const links = say('count.links', {count: decided.replaced})
  if (decided.replaced > 0) await session.world.out(`${say('import.replaced', {links})}\n`)
}

/** The rows of each kind; of the plain ones the number says enough. */
function listsOf({decisions}: DecidedLinks): {key: string; rows: number[]; isPlain: boolean}[] {
  const taken = decisions.filter(({verdict}) => verdict === 'confirmed' || verdict === 'edited')
  const confirmed = rowsWith(taken, ({verdict}) => verdict === 'confirmed')
  const left = rowsWith(decisions, ({verdict}) => verdict === 'left')
  return [
    {key: 'import.confirmed', rows: confirmed, isPlain: true},
    {key: 'import.edited', rows: rowsWith(taken, ({verdict}) => verdict === 'edited'), isPlain: false},
    {key: 'import.split', rows: rowsWith(taken, ({claim}) => claim.rows.length > 1), isPlain: false},
    {key: 'import.changed', rows: rowsWith(taken, ({claim}) => claim.isChanged), isPlain: false},
    {key: 'import.left', rows: left, isPlain: true},
  ]
}

function rowsWith(decisions: readonly Decision[], has: (decision: Decision) => boolean): number[] {
  return decisions
    .filter(has)
    .flatMap(({claim}) => claim.rows)
    .toSorted((a, b) => a - b)
}

/** Rows that were not taken, in the order of the file, as problems. */
export function failedRows({path, rows, decided, missing}: ImportOutcome): InputProblem[] {
  const notFound = missing.map(({row, lang}) => {
    const args = {detail: lang, text: shorten(rows[row][lang])}
    return {row, code: 'row-not-found' as const, args}
  })
  const refused = decided.decisions.flatMap(({claim, verdict, other}) => {
    if (verdict !== 'conflict' && verdict !== 'apart') return []
    return claim.rows.map((row) =>
      verdict === 'apart' || other === null
        ? {row, code: 'row-apart' as const, args: {}}
        : {row, code: 'row-conflict' as const, args: {otherLine: rows[other].line}},
    )
  })
  return [...notFound, ...refused]
    .toSorted((a, b) => a.row - b.row)
    .map(({row, code, args}) => ({code, path, line: rows[row].line, args}))
}

function exampleOf({wording}: Session, {path, rows}: ImportOutcome, row: number): string {
  const {line, ar, en} = rows[row]
  return wording.say('import.example', {place: `${path}:${line}`, ar: shorten(ar), en: shorten(en)})
}

/** A cell on one line, cut where it is long. */
function shorten(cell: string): string {
  const text = cell.replace(/\s+/gu, ' ').trim()
  if (text === '') return '∅'
  return text.length <= longestCell ? text : `${text.slice(0, longestCell).replace(/[\uD800-\uDBFF]$/u, '')}…`
}
