import {InputError, type InputProblem} from '../../errors.ts'
import {type Stage, stages} from '../pipe-stages.ts'
import type {Context} from '../../pipeline.ts'
import type {SplitConfig} from '../../workspace/split-schema.ts'
import type {Action, Options} from '../action.ts'
import {splitChoiceOf} from '../split-choice.ts'
import type {Session} from '../session.ts'
import {createWording, type Wording} from '../../report/wording.ts'

/**
 * `muqabala pipe STAGE`: NDJSON in, NDJSON out, one record in, one out, in order, streaming. A bad record becomes
 * `{id, error: {code, message}}`; the rest go on, and the run ends with 1.
 */
export const pipe: Action = async (session, [name], options) => {
  if (!Object.hasOwn(stages, name)) {
    throw new InputError('stage-unknown', {args: {stage: name, known: Object.keys(stages).join(', ')}})
  }
  const wording = createWording(session.wording.lang)
  const paths = options.glossary as string[] | undefined
  const context = paths === undefined ? null : await loadContext(session, paths)
  refuseIdleOptions(name, options)
  const {split} = await splitChoiceOf(session, options, await splitConfig(session, options))
  const stage: Stage = await stages[name]({context, wording, split})
  const decoder = new TextDecoder('utf-8', {fatal: true})
  for await (const line of splitLines(session.world.stdin)) {
    const answer = runRecord(line, {stage, decoder})
    if (answer === null) continue
    if (answer.problem !== null) session.end(1)
    const shown =
      answer.problem === null ? answer.record : {id: answer.id, error: toError(answer.problem.problems[0], wording)}
    await session.world.out(`${JSON.stringify(shown)}\n`)
  }
}

/** Options that say how texts are split mean nothing to stages that split none, nor does the workspace that says it. */
function refuseIdleOptions(stage: string, options: Options): void {
  if (stage === 'split' || stage === 'align') return
  const flags = {
    lines: '--lines',
    delimiter: '--delimiter',
    breakAfter: '--break-after',
    quotes: '--quotes',
    lists: '--lists',
    srx: '--srx',
    workspace: '--workspace',
  }
  const given = Object.entries(flags).find(([option]) => options[option] !== undefined)
  if (given !== undefined) throw new InputError('option-of-other-stage', {args: {option: given[1], stage}})
}

/** The choices of the workspace that is named. Without a name they do not count: an answer does not depend on the folder of the run. */
async function splitConfig(session: Session, options: Options): Promise<{config: SplitConfig; root: string} | null> {
  if (options.workspace === undefined) return null
  const {openWorkspace} = await import('../open-workspace.ts')
  const {root, config} = await openWorkspace(session, options)
  return {root, config: config.split}
}

function toError({code, args}: InputProblem, wording: Wording): {code: string; message: string} {
  return {code, message: wording.say(`problem.${code}`, args)}
}

type Answer = {id: unknown; record: object; problem: null} | {id: unknown; problem: InputError}

/** The glossary alone: what a stage answers does not depend on the folder it runs in. */
async function loadContext(session: Session, paths: readonly string[]): Promise<Context> {
  const {prepare} = await import('../../pipeline.ts')
  const {loadGlossary} = await import('../../workspace/load-glossary.ts')
  const glossary = await loadGlossary(session.world.cwd, paths)
  await session.complain(glossary.problems, 1)
  return prepare(glossary.concepts)
}

/** One line through the stage; null for a blank line. */
function runRecord(line: Uint8Array, {stage, decoder}: {stage: Stage; decoder: TextDecoder}): Answer | null {
  let id: unknown = null
  try {
    const text = decode(line, decoder)
    if (text.trim() === '') return null
    const record = parse(text)
    id = record.id ?? null
    return {id, record: {id, ...stage(record)}, problem: null}
  } catch (error) {
    if (error instanceof InputError) return {id, problem: error}
    throw error
  }
}

function decode(line: Uint8Array, decoder: TextDecoder): string {
  try {
    return decoder.decode(line)
  } catch {
    throw new InputError('record-not-utf8')
  }
}

function parse(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new InputError('record-not-json')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError('record-not-json')
  }
  return value as Record<string, unknown>
}

/** Lines of a byte stream, without their LF. */
async function* splitLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  for await (const chunk of stream) {
    let from = 0
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, at)])
      parts = []
      from = at + 1
    }
    if (from < chunk.length) parts.push(chunk.subarray(from))
  }
  if (parts.length > 0) yield Buffer.concat(parts)
}
