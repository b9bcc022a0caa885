import {resolve} from 'node:path'
import type {TermsPayload} from '../../page-model.ts'
import type {FixAnswer, PageEvent} from '../../page-requests.ts'
import type {Analyst, AnalystSettings, EventListener} from '../ports.ts'
import {Refusal} from '../refusal.ts'
import {sayBoth} from '../said.ts'
import {addText} from './add-text.ts'
import {type Analysis, analysisOf} from './analysis.ts'
import {exportPair} from './export-pair.ts'
import {type Fixed, fixFindings} from './fix-findings.ts'
import {decideGlossary, undoGlossary} from './glossary-decide.ts'
import {ignoreFindings, unignoreFindings} from './ignore-findings.ts'
import {importFile} from './import-file.ts'
import {readRecord} from './keep-record.ts'
import {createLooker, type Looker} from './looker.ts'
import {realign} from './realign.ts'
import {createShownFixes, type ShownFixes} from './shown-fixes.ts'
import {type AnalystState, createState} from './state.ts'
import {takeBack} from './take-back.ts'
import {targetsOf} from './targets-of.ts'

/** The parts of an Analyst. */
interface Parts {
  readonly state: AnalystState
  readonly shown: ShownFixes
  readonly looker: Looker
  /** The last analysis, once there is one. */
  analysis(): Promise<Analysis>
  /** The same as soon as it is known which texts there are. */
  opening(): Promise<Analysis>
}

/** An Analyst in the thread of whoever calls. It begins to read at once. */
export function createAnalyst(settings: AnalystSettings): Analyst {
  const listeners = new Set<EventListener>()
  const tell = (event: PageEvent): void => {
    for (const listener of listeners) listener(event)
  }
  let onMistake: (error: unknown) => void = () => {}
  const fail = (error: unknown): void => {
    onMistake(error)
    tell({kind: 'mistake', message: sayBoth('page.analyst.mistake')})
  }
  const parts = createParts(createState(settings, {tell, fail}))
  const {looker, state} = parts
  return {
    ...answers(parts),
    ...changes(parts),
    async changed(paths) {
      looker.note(paths)
    },
    async targets() {
      await parts.opening()
      return targetsOf(state)
    },
    on(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    onMistake: (listener) => void (onMistake = listener),
    close: () => looker.close(),
  }
}

function createParts(state: AnalystState): Parts {
  const shown = createShownFixes(state)
  let last: Analysis | null = null
  const renew = async (): Promise<void> => {
    const before = last?.key
    last = await analysisOf(state, shown)
    state.tell({kind: 'project'})
    if (last.key !== before && state.looks > 0) state.tell({kind: 'analysis'})
  }
  let open = (): void => {}
  const opened = new Promise<void>((done) => (open = done))
  // `state.looks` counts earlier: before what was seen is worked out, `last` is of the opening, without any finding.
  let isLooked = false
  const looked = async (): Promise<void> => {
    await renew()
    isLooked = true
  }
  const looker = createLooker(state, {opened: () => renew().then(open), looked})
  const first = looker.begin()
  first.catch(state.fail)
  const current = async (): Promise<Analysis> => last ?? analysisOf(state, shown)
  return {
    state,
    shown,
    looker,
    // A first look that failed is made good by the next.
    analysis: async () => (isLooked ? current() : first.then(current)),
    // What fails at the beginning fails here, too.
    opening: async () => (last === null ? Promise.race([opened, first]).then(current) : last),
  }
}

type Answers = Pick<
  Analyst,
  'project' | 'findings' | 'spelling' | 'terms' | 'recordOf' | 'realign' | 'importFile' | 'exportPair'
>

/** What changes nothing on disk. */
function answers({state, looker, analysis, opening}: Parts): Answers {
  return {
    project: async () => (await opening()).project,
    findings: async () => (await analysis()).findings,
    spelling: async () => (await analysis()).spelling,
    terms: async () => (await analysis()).terms(),
    async recordOf(path) {
      await opening()
      return (await readRecord(state, path)) ?? looker.work(() => readRecord(state, path))
    },
    realign: (path, record) => looker.work(() => realign(state, path, record)),
    importFile: (path, record, file) => looker.work(() => importFile(state, {path, record, file})),
    exportPair: async (path, format) => {
      await analysis()
      return looker.work(() => exportPair(state, path, format))
    },
  }
}

type Changes = Pick<Analyst, 'glossary' | 'undoGlossary' | 'fix' | 'takeBack' | 'ignore' | 'unignore' | 'addText'>

/** What writes. Pages hear of what comes of it as soon as the texts have been looked at again. */
function changes({state, shown, looker, analysis}: Parts): Changes {
  const change = async <T>(piece: () => Promise<T>): Promise<T> => {
    refuseReadOnly(state)
    await analysis()
    return looker.work(piece)
  }
  const fixed = async (piece: () => Promise<Fixed>): Promise<FixAnswer> => {
    const {answer, changed} = await change(piece)
    looker.lookBehind(changed)
    return answer
  }
  const decided = async (piece: () => Promise<readonly string[]>): Promise<TermsPayload> => {
    await looker.look(await change(piece))
    return (await analysis()).terms()
  }
  return {
    glossary: (body) => decided(() => decideGlossary(state, body)),
    undoGlossary: (body) => decided(() => undoGlossary(state, body)),
    fix: (body) => fixed(() => fixFindings(state, shown, body)),
    takeBack: (body) => fixed(() => takeBack(state, body)),
    async ignore(body) {
      looker.lookBehind([await change(() => ignoreFindings(state, body))])
    },
    async unignore({ids}) {
      looker.lookBehind([await change(() => unignoreFindings(state, ids))])
    },
    async addText(lang, file) {
      const path = await change(() => addText(state, lang, file))
      // Its partner may be on the way.
      looker.note([resolve(state.settings.root, path)])
      return path
    },
  }
}

/** @throws Refusal `read-only` */
function refuseReadOnly({settings}: AnalystState): void {
  if (!settings.isReadOnly) return
  throw new Refusal(403, {code: 'read-only', message: sayBoth('page.server.read-only')})
}
