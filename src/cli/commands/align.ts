import {existsSync} from 'node:fs'
import {realpath} from 'node:fs/promises'
import {parse, resolve} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {InputError} from '../../errors.ts'
import type {AlignedPair, Finding} from '../../model.ts'
import {alignRowPair, check, toRecord} from '../../pipeline.ts'
import {rowFindings} from '../../report/row-findings.ts'
import {recordToBitext} from '../../write/bitext.ts'
import {writeContent} from '../../write/formats.ts'
import {outputPath} from '../../workspace/config-schema.ts'
import {saveFile} from '../../workspace/files.ts'
import type {PairFiles} from '../../workspace/discover.ts'
import {findPairs} from '../find-pairs.ts'
import {gather} from '../gather.ts'
import {loadRecord, recordPath, saveRecord} from '../records.ts'
import {asRecorded, type RowPair} from '../row-pair.ts'
import {type Run, startRun} from '../start-run.ts'
import {renamed} from '../renamed.ts'
import type {Action} from '../action.ts'
import {INTERRUPTED, type Session} from '../session.ts'

/** Links below this are counted as doubtful. */
const doubtful = 0.5

/**
 * `muqabala align`: every pair of the workspace, or those named, into `aligned/`. Each record is saved as soon as its pair is
 * done, so that Ctrl-C loses none of them; the bilingual files, which say what the checks find, are written at the end.
 */
export const align: Action = async (session, names, options) => {
  const run = await startRun(session, options)
  const files = await pairFiles(session, run, names)
  if (files === null) return
  const signal = session.world.interruption?.()
  const saved = new Set<AlignedPair>()
  const onPair = async (pair: AlignedPair): Promise<void> => {
    const isSaved = await session.attempt(async () => {
      await refuseOverTexts(run, pair)
      await saveRecord(session, {run, pair})
      return true
    })
    if (isSaved === true) saved.add(pair)
  }
  const how = {onPair, signal}
  const {pairs: aligned, texts, bilingual, found: inTexts} = await gather(session, run, {files, options: {}, how})
  await session.complain(texts.map(({document}) => ({code: 'align-alone', path: document.name})))
  const pairs = [...aligned, ...(await alignBilingual(session, run, {files: bilingual, ...how}))]
  const found = inTexts + bilingual.length
  const findings = check(pairs, [], run.context)
  // In their order, whichever thread was done first.
  for (const pair of pairs.filter((one) => saved.has(one))) {
    await session.attempt(() => writePair(session, run, {pair, findings}))
  }
  if (signal?.aborted === true && pairs.length < found) {
    await session.remark('align.stopped', {done: saved.size, all: found})
    session.end(INTERRUPTED)
  } else if (pairs.length === 0 && session.exitCode === 0) {
    throw new InputError('no-input', {args: {folder: run.config.texts.ar}})
  }
}

/** Bilingual files, named after them: their rows are the frame that no link leaves. */
async function alignBilingual(
  session: Session,
  run: Run,
  how: {files: readonly RowPair[]; onPair(pair: AlignedPair): Promise<void>; signal: AbortSignal | undefined},
): Promise<AlignedPair[]> {
  const pairs: AlignedPair[] = []
  for (const {pair: read} of how.files) {
    // Lets Ctrl-C be heard.
    await setImmediate()
    if (how.signal?.aborted === true) break
    const {name} = parse(read.name)
    const pair = asRecorded(read, {name, file: resolve(session.world.cwd, read.name), root: run.root})
    const done = await session.attempt(async () => alignRowPair(pair, await loadRecord(run, name)))
    if (done === null) continue
    await how.onPair(done)
    pairs.push(done)
  }
  return pairs
}

/** What is written must not take the place of what it is made from, e.g. of `aligned/a.csv` when that is aligned. */
async function refuseOverTexts(run: Run, {name, ar, en}: AlignedPair): Promise<void> {
  const {root, config} = run
  const real = (path: string): Promise<string> => realpath(resolve(root, path)).catch(() => resolve(root, path))
  const texts = new Set(await Promise.all([ar, en].map(({document}) => real(document.name))))
  for (const path of [recordPath(run, name), ...config.outputs.map((one) => outputPath(config, name, one))]) {
    if (texts.has(await real(path))) throw new InputError('align-over-text', {path, args: {folder: config.aligned}})
  }
}

/** The pairs of the workspace; none where it has no texts, and files are named that may be bilingual. */
async function pairsOf(session: Session, run: Run, names: readonly string[]): Promise<readonly PairFiles[]> {
  const full = names.map((name) => resolve(session.world.cwd, name))
  try {
    return (await findPairs(run, [...names, ...full])).pairs
  } catch (error) {
    if (error instanceof InputError && full.some((path) => existsSync(path))) return []
    throw error
  }
}

/**
 * The Arabic files of the pairs named, by name or by one of their files, and other files that are there: they may be
 * bilingual. null when none of those named is there.
 */
async function pairFiles(session: Session, run: Run, names: readonly string[]): Promise<string[] | null> {
  if (names.length === 0) return []
  const pairs = await pairsOf(session, run, names)
  const files = names.map((name) => {
    const full = resolve(session.world.cwd, name)
    const isNamed = ({ar, en}: PairFiles): boolean => [ar, en].some((path) => resolve(run.root, path) === full)
    return pairs.find((pair) => pair.name === name || isNamed(pair)) ?? name
  })
  const known = pairs.map((pair) => pair.name).join(', ')
  const loose = files.filter((file) => typeof file === 'string')
  const there = loose.filter((name) => existsSync(resolve(session.world.cwd, name)))
  const unknown = loose.filter((name) => !there.includes(name))
  await session.complain(unknown.map((path) => ({code: 'pair-unknown', path, args: {known}})))
  const ofPairs = files.flatMap((file) => (typeof file === 'string' ? [] : [resolve(run.root, file.ar)]))
  const found = [...ofPairs, ...there.map((name) => resolve(session.world.cwd, name))]
  return found.length > 0 ? found : null
}

/** The bilingual files of a pair, and what there is to say of it. */
export async function writePair(
  session: Session,
  run: Run,
  made: {pair: AlignedPair; findings: readonly Finding[]},
): Promise<void> {
  const {pair, findings} = made
  const record = toRecord(pair)
  const bitext = recordToBitext(record, rowFindings(pair, findings))
  for (const output of run.config.outputs) {
    const path = outputPath(run.config, pair.name, output)
    const content = await writeContent({kind: 'bitext', bitext}, {path, format: output, lang: session.wording.lang})
    await saveFile(resolve(run.root, path), content).catch(renamed(path))
  }
  const shown = pair.links.filter(({isDropped}) => !isDropped)
  const linked = shown.filter(({ar, en}) => ar.length > 0 && en.length > 0)
  const dropped = pair.links.length - shown.length
  const {say} = session.wording
  const summary = say('align.done', {
    path: recordPath(run, pair.name),
    links: say('count.links', {count: linked.length}),
    alone: say('count.alone', {count: shown.length - linked.length}),
    doubtful: say('count.doubtful', {
      count: linked.filter(({confidence, status}) => status === 'auto' && confidence < doubtful).length,
    }),
  })
  await session.world.out(`${summary}\n`)
  await remarkBadPair(session, run, pair)
  const lines = say('count.dropped', {count: dropped})
  if (dropped > 0) await session.world.out(`${say('align.dropped', {path: recordPath(run, pair.name), lines})}\n`)
  if (pair.lostLinks > 0)
    await session.remark('align.lost', {
      path: recordPath(run, pair.name),
      links: say('count.links', {count: pair.lostLinks}),
    })
  if ((pair.lostEdits ?? 0) > 0)
    await session.remark('align.lost-edits', {
      path: recordPath(run, pair.name),
      edits: say('count.edits', {count: pair.lostEdits ?? 0}),
    })
}

/** Says it where a pair can hardly be one. */
async function remarkBadPair(session: Session, run: Run, pair: AlignedPair): Promise<void> {
  const path = recordPath(run, pair.name)
  const empty = [pair.ar, pair.en].filter(({segments}) => segments.length === 0)
  for (const {document} of empty) await session.remark('align.empty-text', {path, text: document.name})
  if (empty.length === 0 && isForeign(pair)) await session.remark('align.strangers', {path})
}

/** The smaller side is linked less than this much, counted by confidence, in most pairs that do not belong together. */
const KINDRED = 0.5
/** Fewer segments than this prove nothing. */
const TELLING = 4

/** Whether two texts have so little in common that they hardly belong together. */
function isForeign({ar, en, links}: AlignedPair): boolean {
  const side = ar.segments.length <= en.segments.length ? 'ar' : 'en'
  const shown = links.filter(({isDropped}) => !isDropped)
  const all = shown.reduce((sum, link) => sum + link[side].length, 0)
  const linked = shown.filter((link) => link.ar.length > 0 && link.en.length > 0)
  const sure = linked.reduce((sum, link) => sum + link.confidence * link[side].length, 0)
  return all >= TELLING && sure < KINDRED * all
}
