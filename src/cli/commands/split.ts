import {resolve} from 'node:path'
import {InputError} from '../../errors.ts'
import {isLeftOut} from '../../kinds/boilerplate.ts'
import type {Segment} from '../../model.ts'
import {encodingRemarks} from '../../bytes/encoding-remarks.ts'
import {readerFor} from '../../read/formats.ts'
import {segmentHeader, segmentJson, segmentLine, segmentRow} from '../../write/segment-list.ts'
import {segmentDocument} from '../../segment/segment.ts'
import {segmentStream} from '../../segment/segment-stream.ts'
import {guessLang} from '../../text/characters.ts'
import {streamBytes, streamText} from '../../workspace/stream-text.ts'
import type {Action, Options} from '../action.ts'
import {expandFolders, loadText, shownPath} from '../load-text.ts'
import {formatOfFile, readingOf} from '../open-text.ts'
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
  const saysRepeats = config.checks['repeated-block'] !== 'off'
  for (const file of await expandFolders(session, files)) {
    await session.attempt(() => splitFile(session, file, {options, choice, print, saysRepeats}))
  }
}

interface How {
  readonly options: Options
  readonly choice: SplitChoice
  readonly print: Print
  readonly saysRepeats: boolean
}

async function splitFile(session: Session, file: string, how: How): Promise<void> {
  const {options, choice} = how
  const path = file === '-' ? '(stdin)' : shownPath(session, file)
  const asked = typeof options.from === 'string' ? options.from : null
  const format =
    file === '-'
      ? readerFor(path, asked ?? 'text')
      : await formatOfFile(resolve(session.world.cwd, file), {name: path, asked})
  if (format.name === 'text') return splitStream(session, file, {...how, path})
  const document = await loadText(session, file, {...readingOf(options, choice), options})
  const segments = await print(session, segmentDocument(document, choice.split), {...how, path})
  if (how.saysRepeats) await remarkRepeats(session, document, segments)
}

async function splitStream(session: Session, file: string, how: How & {path: string}): Promise<void> {
  const {options, choice, path} = how
  const bytes = file === '-' ? session.world.stdin : streamBytes(resolve(session.world.cwd, file), path)
  const chunks = streamText(bytes, path, {
    asked: typeof options.encoding === 'string' ? options.encoding : null,
    onEncoding: (found) => session.warn(encodingRemarks(found, path)),
  })
  const head = await textHead(chunks)
  const asked = options.textLang === 'ar' || options.textLang === 'en' ? options.textLang : null
  const lang = asked ?? guessLang(head.text)
  let count = 0
  try {
    for await (const {segments, isWhole} of segmentStream(head.chunks(), {...choice, lang})) {
      const shown = await print(session, segments, how)
      count += segments.length
      const document = {name: path, format: 'text', lang, text: head.text, blocks: []}
      if (how.saysRepeats && isWhole) await remarkRepeats(session, document, shown)
    }
  } catch (error) {
    throw count > 0 && error instanceof InputError ? afterPrinting(error) : error
  }
  if (count === 0) throw new InputError('empty-file', {path})
  if (how.saysRepeats && head.isCut()) await session.remark('split.too-long', {place: path})
}

/** What comes before the bad bytes of a long text has been printed. */
function afterPrinting(error: InputError): InputError {
  const [{code, ...place}] = error.problems
  const isBad = code === 'encoding-unknown' || code === 'encoding-broken'
  return isBad ? new InputError('encoding-broken-late', place) : error
}

/** Units that are read before the language is guessed; shorter texts are read whole. */
const headSize = 1 << 20

interface TextHead {
  readonly text: string
  /** All pieces of the text, its beginning first. */
  chunks(): AsyncGenerator<string>
  /** Whether there was more behind the beginning. */
  isCut(): boolean
}

async function textHead(chunks: AsyncGenerator<string>): Promise<TextHead> {
  let text = ''
  let isCut = false
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    text += next.value
    if (text.length >= headSize) break
  }
  return {
    text,
    async *chunks() {
      yield text
      for await (const chunk of chunks) {
        isCut ||= chunk !== ''
        yield chunk
      }
    },
    isCut: () => isCut,
  }
}

/** Prints the segments that are not left out, and returns them. */
async function print(
  session: Session,
  segments: readonly Segment[],
  {choice, path, print}: How & {path: string},
): Promise<readonly Segment[]> {
  const shown = segments.filter((segment) => !isLeftOut(segment, choice.dropped))
  await session.world.out(shown.map((segment) => print(segment, path)).join(''))
  return shown
}
