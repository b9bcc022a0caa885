import {basename, resolve} from 'node:path'
import {recordPath} from '../../cli/records.ts'
import type {Run} from '../../cli/start-run.ts'
import type {WatchedPair} from '../../cli/watch/read-texts.ts'
import {version} from '../../cli/version.ts'
import type {InputProblem} from '../../errors.ts'
import {editableEndings} from '../../glossary/read-glossary.ts'
import type {AlignedPair, Level} from '../../model.ts'
import type {GlossarySummary, PageFinding, PairSummary, ProjectPayload, Said} from '../../page-model.ts'
import {overallConsistency} from '../../report/consistency.ts'
import {figuresOf} from '../../review/figures.ts'
import {changeLogs} from './change-logs.ts'
import {exportFormats} from './export-pair.ts'
import {looseTexts} from './loose-texts.ts'
import {inBoth, sayProblem} from '../said.ts'
import {type AnalystState, runOf} from './state.ts'

/** What there is in the workspace, and how far it is. */
export async function pageProject(state: AnalystState, findings: readonly PageFinding[]): Promise<ProjectPayload> {
  const {root, lang, isReadOnly} = state.settings
  const run = runOf(state)
  const counts = countsOf(findings)
  const isKnown = state.update !== null
  return {
    name: basename(resolve(root)),
    mode: isReadOnly ? 'read-only' : 'live',
    lang,
    tool: version,
    pairs: run === null ? [] : (state.engine?.state.pairs ?? []).map((pair) => summary(state, run, {pair, counts})),
    texts: await looseTexts(state),
    glossaries: run === null ? [] : glossaries(run),
    formats: exportFormats,
    problems: problemsIn(state),
    logs: isReadOnly ? [] : await changeLogs(root),
    findings: isKnown ? (counts.get(all) ?? none) : null,
  }
}

const all = ''
const none: Readonly<Record<Level, number>> = {error: 0, warning: 0, note: 0}

/** How many findings of each level: of all texts, and of each pair. */
function countsOf(findings: readonly PageFinding[]): ReadonlyMap<string, Record<Level, number>> {
  const counts = new Map([[all, {...none}]])
  for (const {pair, level} of findings) {
    for (const key of pair === null ? [all] : [all, pair]) {
      const own = counts.get(key) ?? {...none}
      own[level]++
      counts.set(key, own)
    }
  }
  return counts
}

function summary(
  state: AnalystState,
  run: Run,
  {pair: watched, counts}: {pair: WatchedPair; counts: ReturnType<typeof countsOf>},
): PairSummary {
  const {files, pair} = watched
  const path = recordPath(run, files.name)
  const problem = problemOf(state, watched)
  return {
    path,
    name: files.name,
    ar: files.ar,
    en: files.en,
    state: pair !== null ? 'ready' : problem === null ? 'waiting' : 'failed',
    problem,
    links: pair === null ? null : figuresOf(pair),
    consistency: pair === null ? null : consistencyOf(pair),
    findings: pair === null ? null : (counts.get(path) ?? none),
  }
}

/** Why a pair cannot be read, or its record not be saved. */
function problemOf(state: AnalystState, {files, read, notices}: WatchedPair): Said | null {
  const [problem] = notices.problems
  if (read === null && problem !== undefined) return sayProblem(problem)
  return state.failed.get(files.name) ?? null
}

/** Of a pair that has not changed it stays what it was. */
const known = new WeakMap<AlignedPair, number | null>()

/** Share of its names and terms that stand in a form of the glossary that is not deprecated. */
function consistencyOf(pair: AlignedPair): number | null {
  const before = known.get(pair)
  if (before !== undefined) return before
  const hits = [...pair.ar.hits, ...pair.en.hits]
  const forms = hits.map(({status, match}) => ({status, isListed: match !== 'variant', count: 1, places: []}))
  const {share} = overallConsistency([{forms: {ar: forms, en: []}}])
  known.set(pair, share)
  return share
}

/** The files of the glossary; of two files with one concept the first counts it. */
function glossaries({context}: Run): GlossarySummary[] {
  const counts = new Map<string, number>()
  for (const {place} of context.concepts.values()) counts.set(place.path, (counts.get(place.path) ?? 0) + 1)
  return [...counts].map(([path, concepts]) => ({
    path,
    concepts,
    isEditable: editableEndings.some((ending) => path.toLowerCase().endsWith(ending)),
  }))
}

/** Texts without a partner are listed by themselves, and an empty workspace needs no complaint. */
const listed: readonly InputProblem['code'][] = ['pair-missing', 'no-input']

/** What is wrong, each once: settings and glossary, which texts there are, what stood in the way. */
function problemsIn(state: AnalystState): Said[] {
  const {engine, broken, trouble, lost} = state
  const run = runOf(state)
  const notices = engine?.notices().problems ?? []
  const problems = [...broken, ...trouble, ...notices].filter(({code}) => !listed.includes(code))
  const said = [...problems.map(sayProblem), ...state.failed.values()]
  const links = [...lost].filter(([, count]) => count > 0)
  for (const [name, count] of run === null ? [] : links) {
    const path = recordPath(run as Run, name)
    said.push(inBoth(({say}) => say('align.lost', {path, links: say('count.links', {count})})))
  }
  return [...new Map(said.map((one) => [one.en, one])).values()]
}
