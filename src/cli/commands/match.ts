import {extname} from 'node:path'
import {InputError} from '../../errors.ts'
import {isLeftOut} from '../../kinds/boilerplate.ts'
import {createPool, type Pool} from '../../match/create-pool.ts'
import {createFinder} from '../../match/find-matches.ts'
import type {CheckedText} from '../../model.ts'
import {analyse} from '../../pipeline.ts'
import {matchesCsv} from '../../report/matches-csv.ts'
import {matchesJson} from '../../report/matches-json.ts'
import {matchesList} from '../../report/matches-list.ts'
import {countMatched, type ShownMatches, showMatches} from '../../report/matches-shown.ts'
import {createWording} from '../../report/wording.ts'
import {type Run, startRun} from '../start-run.ts'
import {loadPool} from '../load-pool.ts'
import {expandFolders, loadText, shownPath} from '../load-text.ts'
import type {Action, Options} from '../action.ts'
import {refuseExisting, saveOutput} from '../save-output.ts'
import type {Session} from '../session.ts'

/**
 * `muqabala match AR... --reference FILE...`: for each segment of Arabic texts the segments of a pool of English ones that
 * say the same, if there are any.
 */
export const match: Action = async (session, files, options) => {
  const wishes = readWishes(options)
  if (wishes.output !== null) await refuseExisting(session, wishes.output, options)
  const run = await startRun(session, options)
  const sources = await loadPool(session, wishes.references, run.choice)
  if (sources.length === 0) return
  const texts = await loadTexts(session, run, {files, options})
  if (texts.length === 0) return
  const pool = createPool(sources, run.context.matcher)
  const shown = await matchAll(session, {run, pool, texts, wishes})
  await put(session, shown, {...wishes, options})
  await summarize(session, shown, pool)
}

interface Wishes {
  readonly references: readonly string[]
  readonly threshold: number | undefined
  readonly max: number | undefined
  readonly format: 'text' | 'json' | 'csv'
  /** null for standard output. */
  readonly output: string | null
}

function readWishes(options: Options): Wishes {
  const references = (options.reference as string[] | undefined) ?? []
  if (references.length === 0) throw new InputError('reference-missing')
  const output = typeof options.output === 'string' && options.output !== '-' ? options.output : null
  return {
    references,
    threshold: numberOf(options.threshold, (value) => value >= 0 && value <= 1, 'confidence-invalid'),
    max: numberOf(options.max, (value) => Number.isInteger(value) && value >= 1, 'count-invalid'),
    format: formatOf(options.format, output),
    output,
  }
}

function numberOf(
  given: Options[string],
  isGood: (value: number) => boolean,
  code: 'confidence-invalid' | 'count-invalid',
): number | undefined {
  if (typeof given !== 'string') return undefined
  const value = given.trim() === '' ? Number.NaN : Number(given)
  if (!isGood(value)) throw new InputError(code, {args: {value: given}})
  return value
}

const formats: Readonly<Record<string, Wishes['format']>> = {'.txt': 'text', '.json': 'json', '.csv': 'csv', '': 'text'}

/**
 * What is asked for, else what the name of the output says.
 *
 * @throws InputError `format-unknown` for a name that promises another format
 */
function formatOf(given: Options[string], output: string | null): Wishes['format'] {
  if (given === 'text' || given === 'json' || given === 'csv') return given
  const format = formats[extname(output ?? '').toLowerCase()]
  if (format !== undefined) return format
  const known = Object.keys(formats).filter((ending) => ending !== '')
  throw new InputError('format-unknown', {path: output ?? '', args: {known: known.join(', '), format: ''}})
}

async function loadTexts(
  session: Session,
  run: Run,
  named: {files: readonly string[]; options: Options},
): Promise<CheckedText[]> {
  const texts: CheckedText[] = []
  for (const file of await expandFolders(session, named.files)) {
    const text = await session.attempt(async () => {
      const document = await loadText(session, file, {...run.reading, options: {...named.options, textLang: undefined}})
      if (document.lang !== 'ar') throw new InputError('text-not-arabic', {path: document.name})
      return analyse(document, run.context)
    })
    if (text !== null) texts.push(text)
  }
  return texts
}

async function matchAll(
  session: Session,
  work: {run: Run; pool: Pool; texts: readonly CheckedText[]; wishes: Wishes},
): Promise<ShownMatches[]> {
  const {run, pool, wishes} = work
  const texts = work.texts.map((text) => ({
    ...text,
    segments: text.segments.filter((segment) => !isLeftOut(segment, run.context.dropped)),
  }))
  const {threshold, max} = wishes
  const find = createFinder(pool, texts, {...(threshold === undefined ? {} : {threshold}), ...(max ? {max} : {})})
  const shown: ShownMatches[] = []
  for (const [at, text] of texts.entries()) {
    await session.progress({at, all: texts.length, name: text.document.name, doing: 'progress.matching'})
    shown.push(showMatches(text, text.segments, find(at)))
  }
  await session.progress({at: texts.length, all: texts.length, name: '', doing: 'progress.matching'})
  return shown
}

async function put(
  session: Session,
  shown: readonly ShownMatches[],
  {format, output, options}: Wishes & {options: Options},
): Promise<void> {
  // What goes to a file is not for a terminal.
  const wording = output === null && format === 'text' ? session.wording : createWording(session.wording.lang)
  const paint = output === null ? session.paint : (text: string): string => text
  const prints = {
    text: () => matchesList(shown, {wording, paint}),
    json: () => matchesJson(shown),
    csv: () => matchesCsv(shown, wording),
  }
  const content = prints[format]()
  if (output === null) return session.world.out(content)
  await saveOutput(session, {path: output, content}, options)
  await session.remark('match.written', {path: shownPath(session, output)})
}

async function summarize(session: Session, shown: readonly ShownMatches[], pool: Pool): Promise<void> {
  const matched = countMatched(shown)
  const {say} = session.wording
  const values = {
    segments: say('count.segments', {count: shown.reduce((sum, {segments}) => sum + segments.length, 0)}),
    pool: say('count.references', {count: pool.segments.length}),
  }
  if (matched === 0) await session.remark('match.nothing', values)
  else await session.remark('match.done', {...values, matched})
}
