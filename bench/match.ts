/**
 * `npm run bench`, last part: matching a document of thirty segments against pools of up to ten thousand, a third of its
 * segments in them. The baseline looks up every word of a segment in the same dictionary and counts, for every segment of
 * the pool, how many of the words and numbers stand in it. Medians of five runs.
 */
import {englishKey, translationsOf} from '../src/align/dictionary.ts'
import {tokensOf} from '../src/align/tokens.ts'
import {createPool, type Pool} from '../src/match/create-pool.ts'
import {createFinder} from '../src/match/find-matches.ts'
import type {Match} from '../src/match-model.ts'
import type {Segment} from '../src/model.ts'
import {createMatcher} from '../src/terms/matcher.ts'
import {type MadeUpPair, madeUpPairs} from './made-up-pairs.ts'
import {timeInTurn} from './timing.ts'

const DOCUMENT = 30
const matcher = createMatcher([])

for (const size of [1000, 10_000]) report(size)

function report(size: number): void {
  const pairs = madeUpPairs(size + DOCUMENT)
  // Every third segment of the document has its English in the pool; the others come from behind it.
  const asked = Array.from({length: DOCUMENT}, (_, at) =>
    at % 3 === 0 ? pairs[Math.floor((at * size) / DOCUMENT)] : pairs[size + at],
  )
  const segments = asked.map(({ar}, index) => toSegment(ar, index))
  const pooled = pairs.slice(0, size)
  const pool = poolOf(pooled)
  const keys = pooled.map(({en}) => keysOf(en))
  const [index, query, indexPlain, plain] = timeInTurn([
    () => poolOf(pooled),
    () => matchAll(pool, segments),
    () => pooled.map(({en}) => keysOf(en)),
    () => segments.map(({text}) => bestOverlap(text, keys)),
  ])
  const right = matchAll(pool, segments).filter(({ar, en}) => asked[ar[0]].en === en[0].en).length
  const wrong = matchAll(pool, segments).length - right
  const rightPlain = segments.filter(({text}, at) => pooled[bestOverlap(text, keys)].en === asked[at].en).length
  const ms = (seconds: number): string => `${(seconds * 1000).toFixed(0)} ms`
  console.log(
    `match, pool of ${size}: index ${ms(index)}, ${DOCUMENT} segments ${ms(query)}, together ${ms(index + query)}; ` +
      `of 10 there are ${right} found, ${wrong} wrong; ` +
      `overlap of words: index ${ms(indexPlain)}, ${ms(plain)}, ${rightPlain} of 10 first; ` +
      `time over it: ${((index + query) / (indexPlain + plain)).toFixed(1)}`,
  )
}

function poolOf(pairs: readonly MadeUpPair[]): Pool {
  return createPool(
    [{path: 'made-up.txt', unit: 'line', rows: pairs.map(({en}, at) => ({en, ar: null, at: at + 1}))}],
    matcher,
  )
}

function matchAll(pool: Pool, segments: readonly Segment[]): Match[] {
  return createFinder(pool, [{segments, hits: []}])(0)
}

function keysOf(text: string): Set<string> {
  return new Set(tokensOf(text, 'en').map(({key, kind}) => (kind === 'word' ? englishKey(key) : key)))
}

function bestOverlap(text: string, pool: readonly ReadonlySet<string>[]): number {
  const wanted = tokensOf(text, 'ar').flatMap(({key, kind}) => (kind === 'word' ? translationsOf(key) : [key]))
  let best = 0
  let most = -1
  for (let at = 0; at < pool.length; at++) {
    let count = 0
    for (const key of wanted) if (pool[at].has(key)) count++
    if (count > most) [most, best] = [count, at]
  }
  return best
}

function toSegment(text: string, index: number): Segment {
  return {start: 0, end: text.length, index, text, lang: 'ar', kind: 'sentence', kindScore: 1, block: index, opaque: []}
}
