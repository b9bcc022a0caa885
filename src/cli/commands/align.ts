import {resolve} from 'node:path'
import {InputError} from '../../errors.ts'
import type {AlignedPair, Finding} from '../../model.ts'
import {check, toRecord} from '../../pipeline.ts'
import {rowFindings} from '../../report/row-findings.ts'
import {recordToBitext} from '../../write/bitext.ts'
import {writeContent} from '../../write/formats.ts'
import {writeRecord} from '../../write/json.ts'
import {saveFile} from '../../workspace/files.ts'
import type {PairFiles} from '../../workspace/discover.ts'
import {findPairs, gather, type Run, startRun} from '../gather.ts'
import type {Action} from '../action.ts'
import type {Session} from '../session.ts'

/** Links below this are counted as doubtful. */
const doubtful = 0.5

/** `muqabala align`: every pair of the workspace, or those named, into `aligned/`. */
export const align: Action = async (session, names, options) => {
  const run = await startRun(session, options)
  const files = await pairFiles(session, run, names)
  if (files === null) return
  const {pairs} = await gather(session, run, {files, options: {}})
  const findings = check(pairs, [], run.context)
  for (const pair of pairs) await session.attempt(() => writePair(session, run, {pair, findings}))
  if (pairs.length === 0 && session.exitCode === 0)
    throw new InputError('no-input', {args: {folder: run.config.texts.ar}})
}

/** The Arabic files of the pairs named, by name or by one of their files; null when none of those named is there. */
async function pairFiles(session: Session, run: Run, names: readonly string[]): Promise<string[] | null> {
  if (names.length === 0) return []
  const {pairs} = await findPairs(run)
  const files = names.map((name) => {
    const full = resolve(session.world.cwd, name)
    const isNamed = ({ar, en}: PairFiles): boolean => [ar, en].some((path) => resolve(run.root, path) === full)
    return pairs.find((pair) => pair.name === name || isNamed(pair)) ?? name
  })
  const known = pairs.map((pair) => pair.name).join(', ')
  const unknown = files.filter((file) => typeof file === 'string')
  await session.complain(unknown.map((path) => ({code: 'pair-unknown', path, args: {known}})))
  const found = files.flatMap((file) => (typeof file === 'string' ? [] : [resolve(run.root, file.ar)]))
  return found.length > 0 ? found : null
}

async function writePair(
  session: Session,
  run: Run,
  made: {pair: AlignedPair; findings: readonly Finding[]},
): Promise<void> {
  const {pair, findings} = made
  const record = toRecord(pair)
  const base = `${run.config.aligned}/${pair.name}`
  await saveFile(resolve(run.root, `${base}.json`), writeRecord(record))
  const bitext = recordToBitext(record, rowFindings(pair, findings))
  for (const output of run.config.outputs) {
    const path = `${base}.${output}`
    await saveFile(resolve(run.root, path), await writeContent({kind: 'bitext', bitext}, {path, format: output}))
  }
  const shown = pair.links.filter(({isDropped}) => !isDropped)
  const linked = shown.filter(({ar, en}) => ar.length > 0 && en.length > 0)
  const dropped = pair.links.length - shown.length
  const {say} = session.wording
  const summary = say('align.done', {
    path: `${base}.json`,
    links: say('count.links', {count: linked.length}),
    alone: say('count.alone', {count: shown.length - linked.length}),
    doubtful: say('count.doubtful', {count: linked.filter(({confidence}) => confidence < doubtful).length}),
  })
  await session.world.out(`${summary}\n`)
  const lines = say('count.dropped', {count: dropped})
  if (dropped > 0) await session.world.out(`${say('align.dropped', {path: `${base}.json`, lines})}\n`)
  if (pair.lostLinks > 0)
    await session.remark('align.lost', {path: `${base}.json`, links: say('count.links', {count: pair.lostLinks})})
}
