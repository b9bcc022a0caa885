import {alignment} from '../data/alignment.ts'
import {shapes} from './features.ts'
import type {FoundLink} from './found-link.ts'
import type {Run} from './length-model.ts'
import type {Texts} from './link-scorer.ts'
import {createLinkScorer} from './link-scorer.ts'
import {bestChain, type Block, type Gain} from './moved-chain.ts'
import {createPostings, matchRow, type RowMatches} from './row-matches.ts'
import {isWeak, lessWeak, type Places, withoutTaken} from './weak-links.ts'

/** Pairs of unlinked segments that are compared at most. */
const MOST_PAIRS = 2_000_000
/** Of these, so many of each segment are compared closely: those that share most. */
const CLOSEST = 8
/** Segments of a run on each side of its best pair that are looked at. */
const REACH = 16
/** Most stretches that are looked at: where so much is alike, nothing can be told to have moved. */
const MOST_STRETCHES = 200
/** Two segments must share so many counterparts to be compared. */
const SHARED = 2
/** How often blocks are looked for: each time, one of those that lie together in another order is found. */
const ROUNDS = 4

/** Two unlinked segments that match. */
interface Seed {
  readonly ar: number
  readonly en: number
  readonly gain: number
}

/**
 * Links the monotonic pass cannot make: unlinked runs of segments that match elsewhere, and two neighbours that changed
 * places (which the pass puts into one link of two and two). Precision first: a block must gain more than moving costs,
 * and beat every rival for its segments by a clear margin.
 */
export function findMoved(texts: Texts, links: readonly FoundLink[], weights: Float64Array): FoundLink[] {
  const score = createLinkScorer(texts, weights)
  const null1 = weights[shapes.length - 2]
  const null2 = weights[shapes.length - 1]
  const gain = remember((ar, en) => score(ar, en) - null1 * ar.count - null2 * en.count, texts.en.count)
  let found = links.flatMap((link) => splitSwapped(link, gain))
  for (let round = 0; round < ROUNDS; round++) {
    const blocks = findBlocks(texts, found, gain)
    if (blocks.length === 0) return found
    const taken = {
      ar: new Set(blocks.flatMap((block) => block.links.flatMap((link) => link.ar))),
      en: new Set(blocks.flatMap((block) => block.links.flatMap((link) => link.en))),
    }
    found = [...found.flatMap((link) => withoutTaken(link, taken)), ...blocks.flatMap(toLinks)]
  }
  return found
}

/** A gain that works out each pair of runs once: the stretches that are looked at overlap. */
function remember(gain: Gain, columns: number): Gain {
  const known = new Map<number, number>()
  return (ar, en) => {
    const key = (4 * ar.at + ar.count - 1) * 4 * columns + 4 * en.at + en.count - 1
    const value = known.get(key) ?? gain(ar, en)
    known.set(key, value)
    return value
  }
}

/** A link of two and two whose halves fit crosswise much better than as they stand becomes two. */
function splitSwapped(link: FoundLink, gain: Gain): FoundLink[] {
  if (link.ar.length !== 2 || link.en.length !== 2) return [link]
  const [first, second] = link.ar
  const [left, right] = link.en
  const single = (ar: number, en: number): number => gain({at: ar, count: 1}, {at: en, count: 1})
  const crossed = [single(first, right), single(second, left)]
  const straight = [single(first, left), single(second, right)]
  const {margin} = alignment.moved
  const isSwapped = Math.min(...crossed) > margin && crossed[0] + crossed[1] > straight[0] + straight[1] + 2 * margin
  if (!isSwapped || crossed[0] + crossed[1] < gain({at: first, count: 2}, {at: left, count: 2})) return [link]
  return [
    {ar: [first], en: [right], confidence: sureness(crossed[0]), isMoved: true},
    {ar: [second], en: [left], confidence: sureness(crossed[1]), isMoved: true},
  ]
}

function toLinks({links, gain}: Block): FoundLink[] {
  // A link is as sure as it is itself, helped by what moved with it.
  return links.map((link) => ({
    ar: link.ar,
    en: link.en,
    confidence: sureness(Math.min(gain, link.gain + alignment.moved.cost / 2)),
    isMoved: true,
  }))
}

function sureness(gain: number): number {
  return 1 / (1 + Math.exp((alignment.moved.cost - gain) / 2))
}

/** The blocks that are worth linking, none sharing a segment with another. */
function findBlocks(texts: Texts, links: readonly FoundLink[], plain: Gain): Block[] {
  const weak = links.filter(isWeak)
  const gain = lessWeak(weak, plain)
  const loose = [...weak, ...links.filter((link) => link.ar.length === 0 || link.en.length === 0)]
  const free = {ar: new Set(loose.flatMap((link) => link.ar)), en: new Set(loose.flatMap((link) => link.en))}
  if (free.ar.size === 0 || free.en.size === 0) return []
  const seen = new Set<string>()
  const blocks: Block[] = []
  const cost = movingCost(free, texts)
  for (const seed of findSeeds(texts, free, gain)) {
    if (seen.size >= MOST_STRETCHES) break
    if (seed.gain < cost(seed)) continue
    const runs = {ar: runAround(free.ar, seed.ar), en: runAround(free.en, seed.en)}
    const name = `${runs.ar.at} ${runs.ar.count} ${runs.en.at} ${runs.en.count}`
    if (seen.has(name)) continue
    seen.add(name)
    const block = bestChain(runs, gain)
    if (block.links.length > 0) blocks.push(block)
  }
  return chooseBlocks(blocks, cost)
}

/** What two segments must gain to be taken for moved ones: more where there is more to choose from, and further away. */
function movingCost(free: Places, texts: Texts): (link: {ar: number; en: number}) => number {
  const cost = alignment.moved.cost + Math.log(free.ar.size * free.en.size)
  const ratio = texts.en.count / Math.max(1, texts.ar.count)
  return ({ar, en}) => cost + Math.log1p(Math.abs(en - Math.round(ar * ratio)))
}

/**
 * Pairs of unlinked segments that share counterparts and gain by being linked, the best first. A segment that fits a linked
 * one as well, as boilerplate does, is no sign that anything moved.
 */
function findSeeds(texts: Texts, free: Places, gain: Gain): Seed[] {
  const reach = Math.ceil(MOST_PAIRS / free.ar.size)
  const source = {ar: texts.ar, associations: texts.associations, postings: createPostings(texts.en)}
  const ratio = texts.en.count / Math.max(1, texts.ar.count)
  const seeds: Seed[] = []
  for (const ar of [...free.ar].toSorted((a, b) => a - b)) {
    const middle = Math.round(ar * ratio)
    const stretch = {from: Math.max(0, middle - reach), to: Math.min(texts.en.count, middle + reach)}
    const row = matchRow(source, ar, stretch)
    const single = (en: number): number => gain({at: ar, count: 1}, {at: en, count: 1})
    const rival = Math.max(...closestIn(row, (en) => !free.en.has(en)).map(single))
    for (const en of closestIn(row, (at) => free.en.has(at))) {
      const own = single(en)
      if (own > rival) seeds.push({ar, en, gain: own})
    }
  }
  return seeds.toSorted((a, b) => b.gain - a.gain || a.ar - b.ar || a.en - b.en)
}

/** The English segments of a row that share most with its Arabic one. */
function closestIn(row: RowMatches, isWanted: (en: number) => boolean): number[] {
  const found: number[] = []
  const shared = (en: number): number => row.first[en - row.from + 1] - row.first[en - row.from]
  for (let en = row.from; en < row.from + row.first.length - 1; en++) {
    if (shared(en) >= SHARED && isWanted(en)) found.push(en)
  }
  return found.toSorted((a, b) => shared(b) - shared(a) || a - b).slice(0, CLOSEST)
}

/** The unlinked segments around one, side by side. */
function runAround(free: ReadonlySet<number>, at: number): Run {
  let [from, to] = [at, at + 1]
  while (at - from < REACH && free.has(from - 1)) from--
  while (to - at < REACH && free.has(to)) to++
  return {at: from, count: to - from}
}

/** Blocks whose best link gains more than moving so far costs, and that beat all others for their segments by the margin, the best first. */
function chooseBlocks(blocks: readonly Block[], cost: (link: {ar: number; en: number}) => number): Block[] {
  const {margin} = alignment.moved
  const sorted = blocks.toSorted((a, b) => b.gain - a.gain)
  const taken = {ar: new Set<number>(), en: new Set<number>()}
  const contested = new Set<Block>()
  const chosen: Block[] = []
  for (const [rank, block] of sorted.entries()) {
    const rivals = sorted.slice(rank + 1).filter((other) => block.gain - other.gain < margin && isAtOdds(block, other))
    for (const rival of rivals) contested.add(rival)
    const links = block.links.filter(
      ({ar, en}) => !ar.some((at) => taken.ar.has(at)) && !en.some((at) => taken.en.has(at)),
    )
    const gain = links.reduce((sum, link) => sum + link.gain, 0)
    if (rivals.length > 0 || contested.has(block) || links.length === 0) continue
    if (!links.some(({ar, en, gain: own}) => own > cost({ar: ar[0], en: en[0]}))) continue
    chosen.push({links, gain})
    for (const {ar, en} of links) {
      for (const at of ar) taken.ar.add(at)
      for (const at of en) taken.en.add(at)
    }
  }
  return chosen
}

/** Whether two blocks give a segment different partners. */
function isAtOdds(a: Block, b: Block): boolean {
  return a.links.some((link) =>
    b.links.some((other) => {
      const isAr = link.ar.some((at) => other.ar.includes(at))
      const isEn = link.en.some((at) => other.en.includes(at))
      return isAr !== isEn
    }),
  )
}
