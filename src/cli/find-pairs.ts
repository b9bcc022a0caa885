import {resolve} from 'node:path'
import {InputError, type InputProblem} from '../errors.ts'
import type {Lang} from '../model.ts'
import type {PairingText} from '../pairing/batch.ts'
import type {LoneText, TextPair} from '../pairing/pair-texts.ts'
import {analyse} from '../pipeline.ts'
import {scriptOf} from '../text/script-of.ts'
import {discoverPairs, type LooseText, type PairFiles} from '../workspace/discover.ts'
import type {Run} from './start-run.ts'
import {textEndings} from './load-text.ts'
import {documentOf, openText} from './open-text.ts'

/** The pairs of a workspace. */
export interface FoundPairs {
  readonly pairs: readonly PairFiles[]
  /** Those of them that were found by what the texts say, by name of the pair. */
  readonly byContent: ReadonlyMap<string, TextPair>
  readonly problems: readonly InputProblem[]
}

/**
 * The pairs of the workspace: stated, by name, and by content where texts of both languages are left over. Reading those
 * takes time, so that it is not done where nobody asks for one of them.
 *
 * @param wanted names of pairs and full paths of texts that are asked for; null for all
 * @throws InputError `no-input` when a folder of texts is missing
 */
export async function findPairs(run: Run, wanted: readonly string[] | null): Promise<FoundPairs> {
  const {root, config, stated} = run
  const {pairs, loose, problems} = await discoverPairs(root, config, {endings: textEndings, stated})
  if (!isAskedFor(run, loose, wanted)) {
    return {pairs, byContent: new Map(), problems: [...problems, ...loose.map(toMissing)]}
  }
  const found = await pairByContent(run, loose, pairs)
  return {
    pairs: [...pairs, ...found.pairs].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    byContent: found.byContent,
    problems: [...problems, ...found.problems],
  }
}

/** Are there texts of both languages, one of which somebody asks for? */
function isAskedFor({root}: Run, loose: readonly LooseText[], wanted: readonly string[] | null): boolean {
  if (!loose.some(({lang}) => lang === 'ar') || !loose.some(({lang}) => lang === 'en')) return false
  return wanted === null || loose.some(({name, path}) => wanted.includes(name) || wanted.includes(resolve(root, path)))
}

async function pairByContent(run: Run, loose: readonly LooseText[], named: readonly PairFiles[]): Promise<FoundPairs> {
  const {pairTexts} = await import('../pairing/pair-texts.ts')
  const {texts, problems} = await readTexts(run, loose)
  const {pairs, alone} = pairTexts(texts.ar, texts.en)
  const byPath = new Map(loose.map((text) => [text.path, text]))
  const taken = new Map(named.map(({name, ar}) => [name, ar]))
  const byContent = new Map<string, TextPair>()
  for (const pair of pairs) {
    const name = byPath.get(pair.ar)?.name ?? pair.ar
    const other = taken.get(name)
    if (other !== undefined) problems.push({code: 'pair-name-taken', path: pair.ar, args: {other, name}})
    else byContent.set(name, pair)
  }
  for (const text of alone) problems.push(toUnpaired(text, byPath))
  return {pairs: [...byContent].map(([name, {ar, en}]) => ({name, ar, en})), byContent, problems}
}

/** What can be compared; a text that cannot be read, or is in another language, is a problem. */
async function readTexts(
  run: Run,
  loose: readonly LooseText[],
): Promise<{texts: Record<Lang, PairingText[]>; problems: InputProblem[]}> {
  const texts: Record<Lang, PairingText[]> = {ar: [], en: []}
  const problems: InputProblem[] = []
  for (const {path, lang} of loose) {
    try {
      const {file} = await openText(path, {...run.reading, base: run.root, lang})
      const document = documentOf(file, path)
      const script = scriptOf(document.text).lang
      if (script !== null && script !== lang) problems.push({code: 'lang-other', path, args: {detail: lang}})
      else texts[lang].push({...analyse(document, run.context), name: path})
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      problems.push(...error.problems)
    }
  }
  return {texts, problems}
}

function toMissing({path, wanted}: LooseText): InputProblem {
  return {code: 'pair-missing', path, args: {wanted}}
}

function toUnpaired({name: path, best}: LoneText, loose: ReadonlyMap<string, LooseText>): InputProblem {
  if (best === null) return {code: 'pair-missing', path, args: {wanted: loose.get(path)?.wanted ?? path}}
  return {code: 'pair-unsure', path, args: {best: best.name, confidence: shownConfidence(best.confidence)}}
}

/** Two digits, rounded down: nothing is shown as quite sure. */
export function shownConfidence(confidence: number): number {
  return Math.floor(Math.min(confidence, 0.99) * 100) / 100
}
