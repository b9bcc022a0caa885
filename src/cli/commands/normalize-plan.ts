import {relative, resolve, sep} from 'node:path'
import {InputError} from '../../errors.ts'
import type {Document, Finding} from '../../model.ts'
import {type Change, type HeldChange, normalize, type NormalizeOptions} from '../../normalize/normalize.ts'
import type {Context} from '../../pipeline.ts'
import {nearest} from '../../text/nearest.ts'
import {findFindings} from '../find-findings.ts'
import {gather, type Gathered} from '../gather.ts'
import {STDIN} from '../load-text.ts'
import type {OpenedText} from '../open-text.ts'
import {type Run, startRun} from '../start-run.ts'
import type {Options} from '../action.ts'
import type {Session} from '../session.ts'

/** What is to be changed in one text. */
export interface TextPlan extends Omit<OpenedText, 'file'> {
  readonly document: Document
  /** Full path of the file; null for standard input. */
  readonly file: string | null
  /** The path from the workspace, with forward slashes, as a log keeps it. */
  readonly path: string
  readonly edits: readonly Change[]
  readonly held: readonly HeldChange[]
}

/** The changes of a run, text by text, and from what confidence on they are made. */
export interface Plan {
  readonly run: Run
  readonly minConfidence: number
  readonly texts: readonly TextPlan[]
}

/**
 * Finds what would be changed in the files named, or in every text of the workspace.
 *
 * @throws InputError `confidence-invalid`, `only-unknown`, `only-mistyped`, and those of the workspace
 */
export async function planChanges(session: Session, files: readonly string[], options: Options): Promise<Plan> {
  const least = readConfidence(options.minConfidence)
  const run = await startRun(session, options, {keepsAll: true})
  const only = options.only as string[] | undefined
  if (only !== undefined) checkNames(only, run.context)
  const minConfidence = least ?? run.config.normalize.minConfidence
  const gathered = await gather(session, run, {files, options})
  const {findings} = await findFindings(session, run, {gathered, options, isQuiet: true, hasBaseline: false})
  const settings = {minConfidence, ...(only === undefined ? {} : {only})}
  return planFixes(session, run, {gathered, files, findings, settings})
}

/** What fixes are made from. */
interface FixInput {
  readonly gathered: Gathered
  /** As they are named on the command line; none: all. */
  readonly files: readonly string[]
  readonly findings: readonly Finding[]
  readonly settings: NormalizeOptions & {readonly minConfidence: number}
}

/** The fixes of findings as changes of the texts of a run. */
export function planFixes(session: Session, run: Run, {gathered, files, findings, settings}: FixInput): Plan {
  const {pairs, texts, bilingual, opened} = gathered
  const named = files.map((file) => resolve(session.world.cwd, file))
  const inPairs = pairs.flatMap(({ar, en}) => [ar, en]).map(({document}) => ({document, base: run.root}))
  const alone = [...texts, ...bilingual].map(({document}) => ({document, base: session.world.cwd}))
  const plans = [...inPairs.filter(({document, base}) => isNamed(resolve(base, document.name), named)), ...alone].map(
    ({document, base}): TextPlan => {
      const {edits, held} = normalize(document, findings, settings)
      const file = document.name === STDIN ? null : resolve(base, document.name)
      const path = file === null ? document.name : relative(run.root, file).replaceAll(sep, '/')
      const {asked, reopen} = opened.get(document.name) ?? neverOpened()
      return {document, file, path, asked, reopen, edits, held}
    },
  )
  return {run, minConfidence: settings.minConfidence, texts: plans}
}

/** Every document of a run comes from a file that was opened. */
function neverOpened(): never {
  throw new Error('a document without its file')
}

/** A pair's partner comes along for its evidence, but only what was named is changed. */
function isNamed(path: string, named: readonly string[]): boolean {
  return named.length === 0 || named.some((one) => path === one || path.startsWith(one + sep))
}

/**
 * `--min-confidence`; null where it is not given.
 *
 * @throws InputError `confidence-invalid`
 */
export function readConfidence(value: Options[string]): number | null {
  if (value === undefined) return null
  const number = Number(value)
  if (typeof value === 'string' && value.trim() !== '' && number >= 0 && number <= 1) return number
  throw new InputError('confidence-invalid', {args: {value: String(value)}})
}

/** A mistyped id would change nothing and say so, as if all were well. */
function checkNames(only: readonly string[], {concepts, profile}: Context): void {
  const rules = Object.keys(profile?.titles ?? {}).map((rule) => `${profile?.name}/${rule}`)
  const known = new Set([...concepts.keys(), ...rules])
  const [unknown] = only.filter((name) => !known.has(name))
  if (unknown === undefined) return
  const meant = nearest(unknown, [...known])
  const code = meant === null ? 'only-unknown' : 'only-mistyped'
  throw new InputError(code, {args: {id: unknown, meant: meant ?? ''}})
}
