import {relative, resolve, sep} from 'node:path'
import type {Check} from '../check/check.ts'
import {checks} from '../check/checks.ts'
import {resolveSettings} from '../check/settings.ts'
import type {KnownText, KnownTexts} from '../ignore/described.ts'
import {type Directive, directivesOf, rowDirectives} from '../ignore/directives.ts'
import {identify, type Identified} from '../ignore/identify.ts'
import {matchEntries} from '../ignore/match-entries.ts'
import {silence} from '../ignore/silence.ts'
import type {Entry} from '../ignore-model.ts'
import type {CheckedText, Document, Finding} from '../model.ts'
import {check} from '../pipeline.ts'
import {readEntries} from '../workspace/entries-file.ts'
import type {Options} from './action.ts'
import type {Gathered} from './gather.ts'
import {shownPath, STDIN} from './load-text.ts'
import {checkSlices, isSliced} from './row-slices.ts'
import {remarkEntries, remarkIdle} from './remark-ignores.ts'
import type {Session} from './session.ts'
import type {Run} from './start-run.ts'

/** What the checks found, and what is left to report. */
export interface Found {
  /** With their ids; those that are ignored or known already are left out. */
  readonly findings: readonly Finding[]
  /** Every finding by its id, ignored or not. */
  readonly all: readonly Identified[]
  /** Those that nobody ignores, the known ones among them: what a new baseline holds. */
  readonly current: readonly Identified[]
  readonly ignored: number
  /** Left out because the baseline has them. */
  readonly known: number
  /** Paths of the texts, from the workspace. */
  readonly documents: ReadonlySet<string>
}

/** The texts of a run and how they are looked at. */
interface Search {
  readonly gathered: Pick<Gathered, 'pairs' | 'texts' | 'bilingual'>
  readonly options: Options
  /** Nothing is said of ignores that ignore nothing. */
  readonly isQuiet?: boolean
  /** What the checks found, where it is known already. */
  readonly findings?: readonly Finding[]
  /** false: the files of ignores and known findings are not looked at. */
  readonly hasEntries?: boolean
  /** false: known findings count as new ones. */
  readonly hasBaseline?: boolean
}

/**
 * Checks the texts of a run, and leaves out what somebody said not to report: in the text, by id in the file of ignores, or as
 * known in a baseline.
 *
 * @throws InputError for a broken file of entries, or a baseline that is not there
 */
export async function findFindings(session: Session, run: Run, search: Search): Promise<Found> {
  const {gathered, options, isQuiet = false, hasEntries = true} = search
  const {hasBaseline = hasEntries && options.updateBaseline === undefined} = search
  const texts = knownTexts(session, run, gathered)
  const found = search.findings ?? checkAll(gathered, run)
  const all = identify(found, texts)
  const runs = whatRuns(run, gathered)
  const {silent, idle} = silence(found, directivesIn(gathered))
  const loud = [...all.keys()].filter((at) => !silent.has(at))
  const documents = new Set([...texts.values()].map(({path}) => path))
  const names = new Map([...texts].map(([name, {path}]) => [path, name]))
  const isChecked = (rule: string, path: string): boolean => runs(rule, names.get(path) ?? path)
  const matched = (entries: readonly Entry[], positions: readonly number[]): Leaving => {
    const picked = positions.map((at) => all[at])
    const {found: met, stale} = matchEntries(entries, picked, {documents, isChecked})
    return {left: positions.filter((_, at) => !met.has(at)), stale}
  }
  const ignores = resolve(run.root, run.config.ignores)
  const entries = hasEntries ? await readEntries(ignores, shownPath(session, ignores)) : null
  const byId = matched(entries ?? [], loud)
  // A baseline that is being made anew leaves nothing out.
  const baseline = hasBaseline ? await loadBaseline(session, run, options) : null
  const byBaseline = matched(baseline ?? [], byId.left)
  if (!isQuiet) {
    await remarkIdle(session, idle, {documents: documentsIn(gathered), runs})
    await remarkEntries(session, byId.stale, {key: 'ignore.stale', path: shownPath(session, ignores)})
    await remarkEntries(session, byBaseline.stale, {key: 'ignore.stale-baseline', path: ''})
  }
  return {
    findings: byBaseline.left.map((at) => ({id: all[at].id, ...found[at]})),
    all,
    current: byId.left.map((at) => all[at]),
    ignored: all.length - byId.left.length,
    known: byId.left.length - byBaseline.left.length,
    documents,
  }
}

/** Files of very many rows are checked by themselves, slice by slice. */
function checkAll({pairs, texts, bilingual}: Search['gathered'], {context}: Run): readonly Finding[] {
  const large = bilingual.filter(({file}) => isSliced(file))
  const whole = bilingual.filter((one) => !large.includes(one)).map(({pair}) => pair)
  const found = [check([...pairs, ...whole], texts, context), ...large.map(({file}) => checkSlices(file, context))]
  return found.length === 1 ? found[0] : found.flat()
}

interface Leaving {
  /** Positions of findings that no entry takes. */
  readonly left: readonly number[]
  readonly stale: readonly Entry[]
}

async function loadBaseline(session: Session, run: Run, options: Options): Promise<readonly Entry[] | null> {
  const asked = typeof options.baseline === 'string' ? resolve(session.world.cwd, options.baseline) : null
  const path = asked ?? (run.config.baseline === undefined ? null : resolve(run.root, run.config.baseline))
  return path === null ? null : readEntries(path, shownPath(session, path), {isNeeded: true})
}

/** Texts by the names that messages give them, with their paths in the workspace. */
function knownTexts({world}: Session, {root}: Run, {pairs, texts, bilingual}: Search['gathered']): KnownTexts {
  const known = new Map<string, KnownText>()
  const add = ({name, text, blocks}: Document, base: string): void => {
    const path = name === STDIN ? name : relative(root, resolve(base, name)).replaceAll(sep, '/')
    known.set(name, {path, text, blocks})
  }
  for (const {document} of pairs.flatMap(({ar, en}): CheckedText[] => [ar, en])) add(document, root)
  for (const {document} of [...texts, ...bilingual]) add(document, world.cwd)
  return known
}

/** Every document once. */
function documentsIn({pairs, texts, bilingual}: Search['gathered']): Document[] {
  const all = [...pairs.flatMap(({ar, en}) => [ar, en]), ...texts, ...bilingual].map(({document}) => document)
  return [...new Map(all.map((document) => [document.name, document])).values()]
}

function directivesIn(gathered: Search['gathered']): Directive[] {
  const inRows = gathered.bilingual.flatMap(({document, notes}) => rowDirectives(document.name, notes))
  return [...documentsIn(gathered).flatMap((document) => directivesOf(document)), ...inRows]
}

/** Whether a check looks at a document in this run; if not, that it finds nothing there says nothing. */
function whatRuns({context}: Run, {texts}: Search['gathered']): (rule: string, document: string) => boolean {
  const resolved = resolveSettings(context.checks)
  const byId = new Map(checks.map((one) => [one.id, one]))
  const alone = new Set(texts.map(({document}) => document.name))
  return (rule, document) => {
    const one = byId.get(rule)
    if (one === undefined || (rule === 'spelling-profile' && context.profile === null)) return false
    return resolved(one, document).level !== 'off' && !(alone.has(document) && comparesSides(one))
  }
}

/** A check all of whose examples have two sides has nothing to say of a text alone. */
function comparesSides({examples}: Check): boolean {
  return examples.reported.every(({ar, en}) => ar !== undefined && en !== undefined)
}
