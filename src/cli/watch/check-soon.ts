import {carryFindings, editBetween, type TextEdit} from '../../cache/text-edit.ts'
import type {Check} from '../../check/check.ts'
import {runChecks} from '../../check/run-checks.ts'
import {mainPlace} from '../../main-place.ts'
import type {AlignedPair, CheckedText, Document, Finding} from '../../model.ts'
import {corpusOf} from '../../pipeline.ts'
import {findShown} from './find-shown.ts'
import type {WatchedFile, WatchedPair} from './read-texts.ts'
import {type LookedAt, toUpdate, type Update} from './update.ts'
import type {Step, WatchState} from './watch-state.ts'

/** The texts as they were before they were read again. */
interface Before {
  readonly pairs: readonly WatchedPair[]
  readonly files: readonly WatchedFile[]
}

/**
 * What the texts that changed say by themselves; what comparing all texts found in them is taken over from the last time. Null
 * where that cannot be told without looking at everything.
 *
 * @param how.names pairs and files that were read
 */
export async function checkSoon(
  state: WatchState,
  how: Step & {readonly names: ReadonlySet<string>; readonly before: Before},
): Promise<Update | null> {
  const {names} = how
  const {run} = state.watched
  const edits = new Map<string, TextEdit>()
  const pairs = alignChanged(state, {...how, edits})
  const files = filesSoon(state, {...how, edits})
  if (pairs === null || files === null || names.size === 0) return null
  const gathered: LookedAt = {
    pairs,
    texts: files.flatMap(({text}) => text ?? []),
    bilingual: files.flatMap(({rows}) => rows ?? []),
  }
  const corpus = corpusOf([...pairs, ...gathered.bilingual.map(({pair}) => pair)], gathered.texts, run.context)
  const own = state.remembered.checks.filter(isOwn)
  const fresh = runChecks(corpus, run.context.checks, own)
  const here = new Set(corpus.texts.map(({document}) => document.name))
  const isHere = (finding: Finding): boolean => here.has(mainPlace(finding)?.document ?? '')
  const ids = new Set(own.map(({id}) => id))
  const ofOthers = state.findings.filter((one) => !ids.has(one.rule) && isHere(one))
  const findings = sortByPlace([...fresh, ...carryFindings(ofOthers, edits)], corpus.texts)
  state.findings = [...state.findings.filter((one) => !isHere(one)), ...findings]
  const found = await findShown(state, {...how, gathered, findings, isQuiet: true})
  return toUpdate(found, gathered, false)
}

/** The pairs that were read, aligned; null where one cannot be. */
function alignChanged(
  state: WatchState,
  {names, before, edits}: {names: ReadonlySet<string>; before: Before; edits: Map<string, TextEdit>},
): AlignedPair[] | null {
  const old = new Map(before.pairs.map((one) => [one.files.name, one]))
  const changed = state.pairs.filter(({files}) => names.has(files.name))
  const soon = changed.map((now) => alignSoon(state, {before: old.get(now.files.name), now, edits}))
  const done = new Map(changed.map(({files}, at) => [files.name, soon[at]]))
  state.pairs = state.pairs.map((one) => ({...one, pair: done.get(one.files.name) ?? one.pair}))
  const pairs = soon.filter((one) => one !== null)
  return pairs.length === soon.length ? pairs : null
}

/** The files alone that were read; null where one cannot be, or could not be before. */
function filesSoon(
  state: WatchState,
  {names, before, edits}: {names: ReadonlySet<string>; before: Before; edits: Map<string, TextEdit>},
): WatchedFile[] | null {
  const old = new Map(before.files.map((one) => [one.path, documentIn(one)]))
  const changed = state.files.filter(({path}) => names.has(path))
  for (const one of changed) {
    const [then, now] = [old.get(one.path) ?? null, documentIn(one)]
    if (then === null || now === null) return null
    edits.set(now.name, editBetween(then.text, now.text))
  }
  return changed
}

function documentIn({text, rows}: WatchedFile): Document | null {
  return text?.document ?? rows?.document ?? null
}

/** null where the pair cannot be read, or was not aligned before. */
function alignSoon(
  state: WatchState,
  {before, now, edits}: {before: WatchedPair | undefined; now: WatchedPair; edits: Map<string, TextEdit>},
): AlignedPair | null {
  if (now.read === null || before === undefined || before.read === null || before.pair === null) return null
  for (const lang of ['ar', 'en'] as const) {
    const [then, text] = [before.read[lang].document.text, now.read[lang].document.text]
    if (then !== text) edits.set(now.read[lang].document.name, editBetween(then, text))
  }
  return now.read === before.read
    ? before.pair
    : state.links.alignSoon({read: before.read, pair: before.pair}, now.read)
}

/** Does a check look at nothing but one pair or text? */
function isOwn(check: Check): boolean {
  return !('runAll' in check) || check.isOfPair === true
}

function sortByPlace(findings: readonly Finding[], texts: readonly CheckedText[]): Finding[] {
  const order = new Map(texts.map(({document}, at) => [document.name, at]))
  const rank = (finding: Finding): number => order.get(mainPlace(finding)?.document ?? '') ?? -1
  return findings.toSorted((a, b) => rank(a) - rank(b) || (mainPlace(a)?.start ?? 0) - (mainPlace(b)?.start ?? 0))
}
