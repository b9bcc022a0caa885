import type {Plugin, Transformer} from 'unified'
import type {CheckSettings} from '../check/settings.ts'
import {InputError} from '../errors.ts'
import {directivesOf} from '../ignore/directives.ts'
import {identify} from '../ignore/identify.ts'
import {matchEntries} from '../ignore/match-entries.ts'
import {silence} from '../ignore/silence.ts'
import type {Entry} from '../ignore-model.ts'
import {mainPlace} from '../main-place.ts'
import type {Concept, Document, Finding, Lang, Place} from '../model.ts'
import {analyse, check, type Context, prepare} from '../pipeline.ts'
import {readMarkdown} from '../read/markdown.ts'
import {checkMarkdownLimits} from '../read/markdown/markdown-limits.ts'
import {type Lines, linesOf} from '../report/lines.ts'
import {problemValues} from '../report/problem-values.ts'
import {wordFinding} from '../report/word-finding.ts'
import {createWording, type Wording} from '../report/wording.ts'
import {guessLang} from '../text/characters.ts'

/** What the plugin is told. Everything may be left out: without concepts it looks at all but terms. */
export interface MuqabalaOptions {
  /** A glossary. */
  readonly concepts?: readonly Concept[]
  /** A glossary with settings, compiled: goes before `concepts` and `checks`. */
  readonly context?: Context
  /** Which checks, and how. */
  readonly checks?: CheckSettings
  /** Language of the messages; English when left out. */
  readonly lang?: Lang
  /** Language of the texts; told by their letters when left out. */
  readonly textLang?: Lang
  /** Findings that are not to be reported. */
  readonly ignores?: readonly Entry[]
  /** How `ignores` name a file; as the file does when left out. */
  pathOf?(path: string): string
}

type File = Parameters<Transformer>[1]

/** The parts of the options that are made once. */
interface Prepared {
  readonly options: MuqabalaOptions
  readonly context: Context
  readonly wording: Wording
}

/**
 * Checks the Markdown or MDX of a file, for remark and other processors of unified: every finding is a message on the file.
 * The file's own text is read, not the tree: a tree holds no offsets of what stands in its texts (escapes and references are
 * resolved in it), and plugins before this one may have changed it. The tree stays as it is.
 *
 * @example await unified().use(remarkParse).use(muqabala, {concepts}).use(remarkStringify).process(file)
 */
export const muqabala: Plugin<[MuqabalaOptions?]> = (options = {}) => {
  const settings = options.checks === undefined ? {} : {checks: options.checks}
  const context = options.context ?? prepare(options.concepts ?? [], settings)
  const prepared = {options, context, wording: createWording(options.lang ?? 'en')}
  return (_tree, file) => (file.extname === '.mdx' ? readMdx(file, prepared) : checkFile(file, prepared, readPlain))
}

type Read = (text: string, context: {readonly name: string; readonly lang: Lang}) => Document

function readPlain(text: string, context: {readonly name: string; readonly lang: Lang}): Document {
  checkMarkdownLimits(text, context.name)
  return readMarkdown(text, context)
}

/** The parser of MDX is large: it is loaded for those who have such files. */
async function readMdx(file: File, prepared: Prepared): Promise<undefined> {
  const {mdxFormat} = await import('../read/mdx.ts')
  const text = textOf(file)
  const context = contextOf(file, text, prepared)
  try {
    const {document} = await mdxFormat.read(text, context)
    if (document !== null) report(file, document, prepared)
  } catch (error) {
    reportProblem(file, error, prepared)
  }
}

function checkFile(file: File, prepared: Prepared, read: Read): undefined {
  const text = textOf(file)
  try {
    report(file, read(text, contextOf(file, text, prepared)), prepared)
  } catch (error) {
    reportProblem(file, error, prepared)
  }
}

/** A byte-order mark is no part of the text; parsers of Markdown do not count it either. */
function textOf(file: File): string {
  return String(file).replace(/^\uFEFF/u, '')
}

function contextOf(file: File, text: string, {options}: Prepared): {name: string; lang: Lang} {
  return {name: file.path ?? '', lang: options.textLang ?? guessLang(text.slice(0, 1e6))}
}

function report(file: File, document: Document, prepared: Prepared): void {
  const lines = linesOf(document.text)
  const found = check([], [analyse(document, prepared.context)], prepared.context)
  for (const finding of withoutIgnored(found, document, prepared.options)) {
    const place = mainPlace(finding)
    if (place !== null) addMessage(file, finding, {place, lines, document, wording: prepared.wording})
  }
}

/** Without what comments in the text silence, and what the ignores name. */
function withoutIgnored(found: readonly Finding[], document: Document, options: MuqabalaOptions): Finding[] {
  const {name, text, blocks} = document
  const path = options.pathOf?.(name) ?? name
  const {silent} = silence(found, directivesOf(document))
  const loud = found.filter((_, at) => !silent.has(at))
  const all = identify(found, new Map([[name, {path, text, blocks}]])).filter((_, at) => !silent.has(at))
  const run = {documents: new Set([path]), isChecked: () => true}
  const {found: ignored} = matchEntries(options.ignores ?? [], all, run)
  return loud.filter((_, at) => !ignored.has(at))
}

interface Words {
  readonly place: Place
  readonly lines: Lines
  readonly document: Document
  readonly wording: Wording
}

function addMessage(file: File, finding: Finding, {place, lines, document, wording}: Words): void {
  const {rule, level, fix} = finding
  const point = (offset: number): {line: number; column: number; offset: number} => {
    const {line, column} = lines.at(offset)
    return {line, column, offset}
  }
  const message = file.message(wordFinding(finding, wording), {
    place: {start: point(place.start), end: point(place.end)},
    ruleId: rule,
    source: 'muqabala',
  })
  // Nothing that can be wrong with a text is a reason to stop: `true` would mean that.
  message.fatal = level === 'note' ? null : false
  message.actual = document.text.slice(place.start, place.end)
  const isForPlace = fix !== null && fix.start === place.start && fix.end === place.end
  message.expected = isForPlace ? [fix.text] : [...finding.expected]
  const about = `check.${rule}.about`
  if (wording.has(about)) message.note = wording.say(about)
}

function reportProblem(file: File, error: unknown, {wording}: Prepared): void {
  if (!(error instanceof InputError)) throw error
  for (const {code, line, column = 1, args = {}} of error.problems) {
    const place = line === undefined ? {} : {place: {line, column}}
    const reason = wording.say(`problem.${code}`, problemValues(args, wording))
    const message = file.message(reason, {...place, ruleId: code, source: 'muqabala'})
    message.fatal = true
  }
}
