import {mergeGlossary} from '../../glossary/merge.ts'
import type {GlossaryFile} from '../../glossary/read-csv.ts'
import {openGlossary} from '../../workspace/open-glossary.ts'
import type {GlossaryFormat} from '../../glossary/read-glossary.ts'
import {type CorpusMeasure, createGauge, measureText, sumMeasures} from '../../lint/measure-texts.ts'
import {prepare} from '../../pipeline.ts'
import {linesOf} from '../../report/lines.ts'
import type {Config} from '../../workspace/config-schema.ts'
import {loadGlossaryFiles} from '../../workspace/load-glossary.ts'
import type {Options} from '../action.ts'
import {expandFolders, loadText, readStdin, shownPath} from '../load-text.ts'
import {openWorkspace} from '../open-workspace.ts'
import type {Session} from '../session.ts'
import {splitChoiceOf} from '../split-choice.ts'

/** The glossary that a command works on. */
export interface GlossaryInputs {
  readonly files: readonly GlossaryFile[]
  readonly config: Config
}

/** What texts say of the glossary, and where in them. */
export interface MeasuredTexts {
  readonly measure: CorpusMeasure
  /** Line and column of a place, one-based. */
  locate(place: {readonly document: string; readonly start: number}): {line: number; column: number}
}

/**
 * The files named, or the workspace's glossary. What cannot be read is said, and the others go on.
 *
 * @throws InputError for a broken configuration, or a workspace that is not there
 */
export async function loadInputs(
  session: Session,
  named: readonly string[],
  options: Options,
): Promise<GlossaryInputs> {
  const {root, config} = await openWorkspace(session, options)
  const base = named.length === 0 ? root : session.world.cwd
  const files: GlossaryFile[] = []
  for (const path of named.length === 0 ? config.glossary : named) {
    if (path === '-') files.push(await readFromStdin(session, options))
    else {
      const loaded = await session.attempt(() => loadGlossaryFiles(base, [path], givenFormat(options)))
      await session.complain(loaded?.problems ?? [])
      files.push(...(loaded?.files ?? []))
    }
  }
  return {files, config}
}

async function readFromStdin(session: Session, options: Options): Promise<GlossaryFile> {
  return openGlossary(await readStdin(session), '(stdin)', givenFormat(options) ?? 'csv')
}

/** What `--from` may say. */
const readFormats: readonly GlossaryFormat[] = ['csv', 'yaml', 'tbx', 'omegat', 'xlsx']

/** What `--from` says; null when it is left out. */
export function givenFormat({from}: Options): GlossaryFormat | null {
  return readFormats.find((format) => format === from) ?? null
}

/** The texts of `--corpus` measured one by one, so that none has to stay in memory; null where the option is not given. */
export async function measureCorpus(
  session: Session,
  options: Options,
  files: readonly GlossaryFile[],
): Promise<MeasuredTexts | null> {
  const named = options.corpus as string[] | undefined
  if (named === undefined) return null
  const {root, config} = await openWorkspace(session, options)
  const choice = await splitChoiceOf(session, {}, {config: config.split, root})
  const gauge = createGauge(prepare(mergeGlossary(files).concepts, {split: choice.split}))
  const places = new Map<string, {line: number; column: number}>()
  const measures: CorpusMeasure[] = []
  const paths = await expandFolders(session, named)
  for (const [at, path] of paths.entries()) {
    await showProgress(session, at, paths)
    const measure = await session.attempt(async () => {
      const document = await loadText(session, path, choice)
      const measured = measureText(document, gauge)
      const lines = linesOf(document.text)
      for (const {unvouchedAt, partsAt} of measured.uses.values()) {
        for (const {start} of [...unvouchedAt, ...partsAt]) places.set(`${document.name}:${start}`, lines.at(start))
      }
      return measured
    })
    if (measure !== null) measures.push(measure)
  }
  await showProgress(session, paths.length, paths)
  const locate: MeasuredTexts['locate'] = ({document, start}) =>
    places.get(`${document}:${start}`) ?? {line: 1, column: 1}
  return {measure: sumMeasures(measures), locate}
}

async function showProgress(session: Session, at: number, paths: readonly string[]): Promise<void> {
  if (!session.world.isTty.err || paths.length < 2) return
  const values = {at: at + 1, all: paths.length, name: at < paths.length ? shownPath(session, paths[at]) : ''}
  // CR and "erase to end of line" keep it on one line; an empty one clears it.
  await session.world.err(`\r\u001B[K${at < paths.length ? session.wording.say('glossary.progress', values) : ''}`)
}
