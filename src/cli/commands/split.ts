import {resolve} from 'node:path'
import {InputError} from '../../errors.ts'
import {isLeftOut} from '../../kinds/boilerplate.ts'
import type {Segment} from '../../model.ts'
import {readerFor} from '../../read/formats.ts'
import {segmentHeader, segmentJson, segmentLine, segmentRow} from '../../write/segment-list.ts'
import {segmentDocument} from '../../segment/segment.ts'
import {segmentStream} from '../../segment/segment-stream.ts'
import {guessLang} from '../../text/characters.ts'
import {streamBytes, streamText} from '../../workspace/stream-text.ts'
import type {Action, Options} from '../action.ts'
import {expandFolders, loadText, shownPath} from '../load-text.ts'
import {openWorkspace} from '../open-workspace.ts'
import {remarkRepeats} from '../remark-repeats.ts'
import type {Session} from '../session.ts'
import {type SplitChoice, splitChoiceOf} from '../split-choice.ts'

/** How segments are printed. */
type Print = (segment: Segment, document: string) => string

const prints: Readonly<Record<string, Print>> = {text: segmentLine, json: segmentJson, tsv: segmentRow}

/**
 * `muqabala split`: one segment a line, or with `--format json` or `tsv` one record a line with its span, kind and
 * language. Plain texts are streamed, whatever their size.
 */
export const split: Action = async (session, files, options) => {
  const {root, config} = await openWorkspace(session, options)
  const choice = await splitChoiceOf(session, options, {config: config.split, root})
  const print = prints[typeof options.format === 'string' ? options.format : 'text']
  if (options.format === 'tsv') await session.world.out(segmentHeader)
  for (const file of await expandFolders(session, files)) {
    await session.attempt(() => splitFile(session, file, {options, choice, print}))
  }
}

interface How {
  readonly options: Options
  readonly choice: SplitChoice
  readonly print: Print
}

async function splitFile(session: Session, file: string, how: How): Promise<void> {
  const {options, choice} = how
  const path = file === '-' ? '(stdin)' : shownPath(session, file)
  const format = typeof options.from === 'string' ? options.from : file === '-' ? 'text' : null
  if (readerFor(path, format).name === 'text') return splitStream(session, file, {...how, path})
  const document = await loadText(session, file, {...choice, options})
  const segments = segmentDocument(document, choice.split)
  await print(session, segments, {...how, path})
  await remarkRepeats(session, document, segments)
}

async function splitStream(session: Session, file: string, how: How & {path: string}): Promise<void> {
  const {options, choice, path} = how
  const bytes = file === '-' ? session.world.stdin : streamBytes(resolve(session.world.cwd, file), path)
  const head = await textHead(streamText(bytes, path))
  const asked = options.textLang === 'ar' || options.textLang === 'en' ? options.textLang : null
  const lang = asked ?? guessLang(head.text)
  let isEmpty = true
  for await (const {segments, isWhole} of segmentStream(head.chunks(), {...choice, lang})) {
    isEmpty &&= segments.length === 0
    await print(session, segments, how)
    const document = {name: path, format: 'text', lang, text: head.text, blocks: []}
    if (isWhole) await remarkRepeats(session, document, segments)
  }
  if (isEmpty) throw new InputError('empty-file', {path})
}

/** Units that are read before the language is guessed; shorter texts are read whole. */
const headSize = 1 << 20

/** The beginning of a text, and all of its pieces. */
async function textHead(chunks: AsyncGenerator<string>): Promise<{text: string; chunks(): AsyncGenerator<string>}> {
  let text = ''
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    text += next.value
    if (text.length >= headSize) break
  }
  return {
    text,
    async *chunks() {
      yield text
      yield* chunks
    },
  }
}

async function print(
  session: Session,
  segments: readonly Segment[],
  {choice, path, print}: How & {path: string},
): Promise<void> {
  const shown = segments.filter((segment) => !isLeftOut(segment, choice.dropped))
  await session.world.out(shown.map((segment) => print(segment, path)).join(''))
}
