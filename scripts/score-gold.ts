import {readdirSync, readFileSync} from 'node:fs'
import {alignSegments} from '../src/align/align.ts'
import {type LinkScore, type ScoredLink, scoreLinks} from '../src/score/score.ts'
import {segmentsOf} from '../src/segment/segment-text.ts'
import {findTerms} from '../src/terms/find-terms.ts'
import {createMatcher} from '../src/terms/matcher.ts'
import {loadGlossary} from '../src/workspace/load-glossary.ts'

/** A gold text: its segments and the links that a person made. */
interface Gold {
  readonly ar: readonly string[]
  readonly en: readonly string[]
  readonly links: readonly ScoredLink[]
}

/** The aligner's score on each gold text of a folder in `test/`, and on all of them together as `all`. */
export async function scoreGold(name: 'gold' | 'gold-free'): Promise<Readonly<Record<string, LinkScore>>> {
  const root = new URL('../', import.meta.url)
  const folder = new URL(`test/${name}/`, root)
  const matcher = createMatcher((await loadGlossary(root.pathname, ['glossary'])).concepts)
  const scores: Record<string, LinkScore> = {}
  const all: {gold: ScoredLink[]; predicted: ScoredLink[]} = {gold: [], predicted: []}
  for (const [at, file] of readdirSync(folder).toSorted().entries()) {
    const gold = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Gold
    const ar = segmentsOf(gold.ar, 'ar')
    const en = segmentsOf(gold.en, 'en')
    const predicted = alignSegments(ar, en, {hits: {ar: findTerms(ar, matcher), en: findTerms(en, matcher)}})
    scores[file.replace('.json', '')] = scoreLinks(gold.links, predicted)
    all.gold.push(...gold.links.map((link) => apart(link, at)))
    all.predicted.push(...predicted.map((link) => apart(link, at)))
  }
  return {...scores, all: scoreLinks(all.gold, all.predicted)}
}

/** Indexes of one text moved out of the way of the others'. */
function apart({ar, en}: ScoredLink, text: number): ScoredLink {
  const move = (index: number): number => index + text * 1_000_000
  return {ar: ar.map(move), en: en.map(move)}
}
