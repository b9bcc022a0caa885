import {type SplitText, type BreakMark, breakMarks, type SplitSettings, boilerplateKinds} from '../split-model.ts'
import type {SegmentKind} from '../model.ts'
import {InputError} from '../errors.ts'
import {droppedKinds} from '../kinds/boilerplate.ts'
import {createSplitter} from '../segment/split-sentences.ts'
import type {LineMode} from '../text/lines.ts'
import {type SplitConfig, splitSchema, toOwnAbbreviations} from '../workspace/split-schema.ts'
import type {Options} from './action.ts'
import type {Session} from './session.ts'

/** How a run splits, and what it leaves out. */
export interface SplitChoice {
  readonly split: SplitText
  /** For readers of plain text. */
  readonly lines: LineMode
  readonly delimiter: string | null
  readonly dropped: ReadonlySet<SegmentKind>
}

/**
 * How a run splits: what the options say, else what the configuration does. An SRX file is looked for where it is written:
 * in the current folder, or in that of the configuration.
 *
 * @param from the configuration and its folder; null where a command has none
 * @throws InputError for an option that is not understood, or an SRX file that cannot be read
 */
export async function splitChoiceOf(
  session: Session,
  options: Options,
  from: {config: SplitConfig; root: string} | null,
): Promise<SplitChoice> {
  const config = from?.config ?? splitSchema.parse({})
  const settings = settingsOf(config, options)
  const {lines = 'auto', delimiter = null} = settings
  // To name what is kept makes sense only where the rest is dropped.
  const isDropping = options.dropBoilerplate === true || options.keep !== undefined || config.dropBoilerplate
  const dropped = isDropping ? droppedKinds([...config.keep, ...keptKinds(options)]) : new Set<SegmentKind>()
  const path = srxPath(config, options)
  if (path === null) return {split: createSplitter(settings), lines, delimiter, dropped}
  const {cwd} = session.world
  const {createSrxSplitter} = await import('../srx/srx-splitter.ts')
  const {loadSrx} = await import('./load-srx.ts')
  const loaded = await loadSrx(path, options.srx === undefined ? (from?.root ?? cwd) : cwd)
  await session.complain(loaded.problems)
  const remark = loaded.without === 'ar' ? 'split.srx-without-ar' : 'split.srx-without-en'
  if (loaded.without !== null) await session.remark(remark, {path: loaded.path})
  return {split: createSrxSplitter(loaded.rules, {lines, delimiter}), lines, delimiter, dropped}
}

/**
 * The SRX file of a run: that of the option, else that of the configuration, unless the options choose among our own rules;
 * null for our rules.
 */
function srxPath(config: SplitConfig, options: Options): string | null {
  if (typeof options.srx === 'string') return options.srx
  if (config.srx === undefined) return null
  const {breakAfter, quotes, lists, abbreviations} = config
  const isMixed =
    breakAfter.length > 0 || quotes !== 'split' || lists !== 'split' || Object.keys(abbreviations).length > 0
  if (isMixed) throw new InputError('srx-beside-choices', {path: 'muqabala.yaml'})
  const isOurs = [options.breakAfter, options.quotes, options.lists].some((option) => option !== undefined)
  return isOurs ? null : config.srx
}

/** The settings for the bundled rules. */
export function settingsOf(config: SplitConfig, options: Options): SplitSettings {
  const lines = (options.lines as LineMode | undefined) ?? config.lines
  const delimiter = typeof options.delimiter === 'string' ? readDelimiter(options.delimiter) : config.delimiter
  const breakAfter = typeof options.breakAfter === 'string' ? readMarks(options.breakAfter) : config.breakAfter
  const quotes = (options.quotes as SplitSettings['quotes']) ?? config.quotes
  const lists = (options.lists as SplitSettings['lists']) ?? config.lists
  const abbreviations = toOwnAbbreviations(config.abbreviations)
  const own = abbreviations === undefined ? {} : {abbreviations}
  return {lines, delimiter: delimiter ?? null, breakAfter, quotes, lists, ...own}
}

/** Lines are compared without the blanks at their edges. */
function readDelimiter(given: string): string {
  const delimiter = given.trim()
  if (delimiter === '' || /[\r\n]/u.test(delimiter)) throw new InputError('delimiter-invalid', {args: {given}})
  return delimiter
}

/** `:،` or `: ،` as marks. */
function readMarks(given: string): BreakMark[] {
  const marks = [...given].filter((mark) => mark !== ' ')
  const wrong = marks.find((mark) => !(breakMarks as readonly string[]).includes(mark))
  if (wrong !== undefined || marks.length === 0) {
    throw new InputError('break-mark-unknown', {
      args: {mark: wrong ?? (given.trim() === '' ? '""' : given), known: breakMarks.join(' ')},
    })
  }
  return marks as BreakMark[]
}

function keptKinds(options: Options): SegmentKind[] {
  return ((options.keep as string[] | undefined) ?? []).map((name) => {
    const kind = boilerplateKinds.find((kind) => kind === name)
    if (kind === undefined)
      throw new InputError('kind-unknown', {args: {kind: name, known: boilerplateKinds.join(', ')}})
    return kind
  })
}
