import {resolve} from 'node:path'
import {InputError, type InputProblem} from '../errors.ts'
import type {Lang} from '../model.ts'
import type {TextPair} from '../pairing/pair-texts.ts'
import {oneLine} from '../text/one-line.ts'
import {type Script, scriptOf} from '../text/script-of.ts'
import type {PairFiles} from '../workspace/discover.ts'
import {findPairs, shownConfidence} from './find-pairs.ts'
import {openText} from './open-text.ts'
import type {Run} from './start-run.ts'
import type {Session} from './session.ts'

/** What a command works on. */
export interface ChosenFiles {
  readonly pairFiles: readonly PairFiles[]
  /** Files named that belong to no pair. */
  readonly single: readonly string[]
}

/**
 * What a command works on: all pairs of the workspace, or the files named, each with its partner. Pairs found by content
 * are said, and so are texts in the wrong language; a pair whose texts have changed places is left out. When files are
 * named, what else is wrong in the workspace is not said.
 *
 * @param files full paths, or - for standard input; null: all pairs
 */
export async function choosePairs(session: Session, run: Run, files: readonly string[] | null): Promise<ChosenFiles> {
  const found = await findPairs(run, files).catch((error: unknown) => {
    if (files === null || !(error instanceof InputError)) throw error
    return {pairs: [], byContent: new Map<string, TextPair>(), problems: []}
  })
  if (files === null) await session.complain(found.problems)
  const {chosen, single} = files === null ? {chosen: found.pairs, single: []} : sortFiles(run, files, found.pairs)
  for (const {name} of chosen) {
    const pair = found.byContent.get(name)
    if (pair !== undefined) await remarkPair(session, pair)
  }
  return {pairFiles: await withoutSwapped(session, run, chosen), single}
}

function sortFiles(
  {root}: Run,
  files: readonly string[],
  pairs: readonly PairFiles[],
): {chosen: PairFiles[]; single: string[]} {
  const owner = new Map(pairs.flatMap((pair) => [pair.ar, pair.en].map((path) => [resolve(root, path), pair] as const)))
  const chosen = [...new Set(files.flatMap((file) => owner.get(file) ?? []))]
  return {chosen, single: files.filter((file) => !owner.has(file))}
}

async function remarkPair(session: Session, {ar, en, confidence, evidence}: TextPair): Promise<void> {
  const {lang} = session.wording
  const reasons = evidence.map((one) => oneLine(one[lang])).join(lang === 'ar' ? '، ' : ', ')
  await session.remark('pairing.made', {ar, en, confidence: shownConfidence(confidence), reasons: `${reasons}…`})
}

/** Leaves out pairs whose Arabic text is English and the other way round, and says so. */
async function withoutSwapped(session: Session, run: Run, pairs: readonly PairFiles[]): Promise<readonly PairFiles[]> {
  const good: PairFiles[] = []
  const swapped: PairFiles[] = []
  for (const pair of pairs) {
    const ar = await readScript(run, pair.ar)
    const en = await readScript(run, pair.en)
    const isSwapped = ar?.lang === 'en' && en?.lang === 'ar'
    ;(isSwapped ? swapped : good).push(pair)
    if (isSwapped) continue
    if (isScarce(ar, 'ar')) await session.remark('pairing.scarce-ar', {path: pair.ar})
    if (isScarce(en, 'en')) await session.remark('pairing.scarce-en', {path: pair.en})
  }
  await session.complain(swappedProblems(run, swapped, pairs.length))
  return good
}

/** The script of a text; null where it cannot be read, which is said where it is read for good. */
async function readScript({root, reading}: Run, path: string): Promise<Script | null> {
  try {
    const {document} = (await openText(path, {...reading, base: root})).file
    return document === null ? null : scriptOf(document.text)
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

/** Has the text hardly any letters of its language? An empty one is another matter. */
function isScarce(script: Script | null, lang: Lang): boolean {
  return script !== null && script.letters > 0 && script.lang !== null && script.lang !== lang
}

/** Where all texts have changed places, the folders have: that is said once. */
function swappedProblems({config}: Run, swapped: readonly PairFiles[], all: number): InputProblem[] {
  const {ar, en} = config.texts
  const isInFolders = swapped.every((pair) => pair.ar.startsWith(ar) && pair.en.startsWith(en))
  if (swapped.length > 1 && swapped.length === all && isInFolders) {
    return [{code: 'lang-swapped-all', path: ar, args: {other: en}}]
  }
  return swapped.map((pair) => ({code: 'lang-swapped', path: pair.ar, args: {other: pair.en}}))
}
