import {resolve} from 'node:path'
import {InputError} from '../../errors.ts'
import type {AlignedPair, Finding} from '../../model.ts'
import {check, toRecord} from '../../pipeline.ts'
import {rowFindings} from '../../report/row-findings.ts'
import {recordToBitext} from '../../write/bitext.ts'
import {writeContent} from '../../write/formats.ts'
import {writeRecord} from '../../write/json.ts'
import {saveFile} from '../../workspace/files.ts'
import {gather, type Run, startRun} from '../gather.ts'
import type {Action} from '../action.ts'
import type {Session} from '../session.ts'

/** Links below this are counted as doubtful. */
const doubtful = 0.5

/** `muqabala align`: every pair of the workspace, or those named, into `aligned/`. */
export const align: Action = async (session, names, options) => {
  const run = await startRun(session, options)
  const files = names.map((name) => pairFile(name, run))
  const {pairs, texts} = await gather(session, run, {files, options: {...options, from: undefined}})
  if (texts.length > 0) {
    await session.complain(
      texts.map(({document}) => ({code: 'pair-missing', path: document.name, args: {wanted: run.config.texts.en}})),
    )
  }
  const findings = check(pairs, [], run.context)
  for (const pair of pairs) await session.attempt(() => writePair(session, run, {pair, findings}))
  if (pairs.length === 0 && session.exitCode === 0)
    throw new InputError('no-input', {args: {folder: run.config.texts.ar}})
}

/** A pair may be named by its name alone or by one of its files. */
function pairFile(name: string, run: Run): string {
  return /\.\w+$/u.test(name) ? name : resolve(run.root, run.config.texts.ar, `${name}.md`)
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
  const linked = pair.links.filter(({ar, en}) => ar.length > 0 && en.length > 0)
  const {say} = session.wording
  const summary = say('align.done', {
    path: `${base}.json`,
    links: say('count.links', {count: linked.length}),
    alone: say('count.alone', {count: pair.links.length - linked.length}),
    doubtful: say('count.doubtful', {count: linked.filter(({confidence}) => confidence < doubtful).length}),
  })
  await session.world.out(`${summary}\n`)
}
