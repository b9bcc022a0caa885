import type {Span} from '../model.ts'
import type {LinkScore, TextScore} from '../score-model.ts'
import {isSpace} from '../text/characters.ts'
import {share, toScore} from './score.ts'

/** A link as places in the two texts. */
export interface PlacedLink {
  readonly ar: readonly Span[]
  readonly en: readonly Span[]
}

/** Two texts, the links of gold in them and the predicted ones. No two spans of a language and kind overlap. */
export interface PlacedLinks {
  readonly ar: string
  readonly en: string
  readonly gold: readonly PlacedLink[]
  readonly predicted: readonly PlacedLink[]
}

/** What one text adds to the scores of a set. */
export interface TextCounts {
  /** Characters that are right, and all, of what was predicted and of gold. */
  readonly right: number
  readonly predicted: number
  readonly found: number
  readonly gold: number
  /** Links that begin and end in both texts as one of gold does, and all. */
  readonly exact: number
  readonly exactPredicted: number
  readonly exactGold: number
}

/**
 * Compares links of texts that were split differently, by characters that are not white space. Of the characters that stand
 * in a linked segment on both sides, those count that lie in gold link g and in predicted link p: for precision, with the
 * share of p's other side that lies in g, too; for recall, with that share measured on the shorter of the two other sides.
 * Splitting the same link elsewhere costs little; linking the wrong sentences costs all of them.
 */
export function countText({ar, en, gold, predicted}: PlacedLinks): TextCounts {
  const sides = [measure(ar), measure(en)] as const
  const links = {gold: gold.map(toPair), predicted: predicted.map(toPair)}
  const sizes = {gold: sizesOf(links.gold, sides), predicted: sizesOf(links.predicted, sides)}
  const overlaps = [0, 1].map((side) => overlapsOf(links, side, sides[side]))
  let right = 0
  let found = 0
  for (const side of [0, 1]) {
    const other = 1 - side
    for (const [key, characters] of overlaps[side]) {
      const g = Math.floor(key / predicted.length)
      const p = key % predicted.length
      if (!sizes.gold.isLinked[g] || !sizes.predicted.isLinked[p]) continue
      const across = overlaps[other].get(key) ?? 0
      right += (characters * across) / sizes.predicted.of[other][p]
      found += (characters * across) / Math.min(sizes.predicted.of[other][p], sizes.gold.of[other][g])
    }
  }
  const outer = {gold: outerSpans(links.gold, sides), predicted: outerSpans(links.predicted, sides)}
  return {
    right,
    predicted: sizes.predicted.linked,
    found,
    gold: sizes.gold.linked,
    exact: [...outer.gold].filter((key) => outer.predicted.has(key)).length,
    exactPredicted: outer.predicted.size,
    exactGold: outer.gold.size,
  }
}

/** Counts of one or of several texts as scores. */
export function toTextScore(counts: readonly TextCounts[]): TextScore {
  const sum = (key: keyof TextCounts): number => counts.reduce((total, count) => total + count[key], 0)
  const characters: LinkScore = toScore(share(sum('right'), sum('predicted')), share(sum('found'), sum('gold')))
  const exact: LinkScore = toScore(share(sum('exact'), sum('exactPredicted')), share(sum('exact'), sum('exactGold')))
  return {characters, exact}
}

/** Arabic first, as everywhere here: the two sides are then numbered. */
type Pair = readonly [readonly Span[], readonly Span[]]

function toPair({ar, en}: PlacedLink): Pair {
  const inOrder = (spans: readonly Span[]): readonly Span[] => spans.toSorted((a, b) => a.start - b.start)
  return [inOrder(ar), inOrder(en)]
}

/** A text with the number of its characters before each offset: code points, white space left out. */
interface MeasuredText {
  readonly text: string
  readonly before: Uint32Array
}

function measure(text: string): MeasuredText {
  const before = new Uint32Array(text.length + 1)
  for (let at = 0; at < text.length; at++) {
    before[at + 1] = before[at] + (isCounted(text, at) ? 1 : 0)
  }
  return {text, before}
}

/** Of a surrogate pair the first half counts. */
function isCounted(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (isWhite(code)) return false
  const isLowHalf = code >= 0xdc00 && code <= 0xdfff && at > 0
  return !isLowHalf || (text.charCodeAt(at - 1) & 0xfc00) !== 0xd800
}

/** White space with the separators of ASCII, U+001C to U+001F: what Python's `isspace` says, so that figures compare. */
function isWhite(code: number): boolean {
  return isSpace(code) || (code >= 0x1c && code <= 0x1f)
}

function countIn({before}: MeasuredText, start: number, end: number): number {
  return end > start ? before[end] - before[start] : 0
}

interface LinkSizes {
  /** Characters of each link, for each side. */
  readonly of: readonly (readonly number[])[]
  /** Has the link characters on both sides? */
  readonly isLinked: readonly boolean[]
  /** Characters of all links that have both sides, both sides together. */
  readonly linked: number
}

function sizesOf(links: readonly Pair[], sides: readonly MeasuredText[]): LinkSizes {
  const of = sides.map((side, at) =>
    links.map((link) => link[at].reduce((sum, {start, end}) => sum + countIn(side, start, end), 0)),
  )
  const isLinked = links.map((_, at) => of[0][at] > 0 && of[1][at] > 0)
  const linked = links.reduce((sum, _, at) => sum + (isLinked[at] ? of[0][at] + of[1][at] : 0), 0)
  return {of, isLinked, linked}
}

/** Characters that a gold and a predicted link share on a side; the key is gold link × predicted links + predicted link. */
function overlapsOf(
  links: {readonly gold: readonly Pair[]; readonly predicted: readonly Pair[]},
  side: number,
  text: MeasuredText,
): ReadonlyMap<number, number> {
  const gold = spansOf(links.gold, side)
  const predicted = spansOf(links.predicted, side)
  const overlaps = new Map<number, number>()
  for (let g = 0, p = 0; g < gold.length && p < predicted.length;) {
    const characters = countIn(
      text,
      Math.max(gold[g].start, predicted[p].start),
      Math.min(gold[g].end, predicted[p].end),
    )
    const key = gold[g].link * links.predicted.length + predicted[p].link
    if (characters > 0) overlaps.set(key, (overlaps.get(key) ?? 0) + characters)
    if (gold[g].end <= predicted[p].end) g++
    else p++
  }
  return overlaps
}

function spansOf(links: readonly Pair[], side: number): (Span & {readonly link: number})[] {
  return links
    .flatMap((link, at) => link[side].map(({start, end}) => ({start, end, link: at})))
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** Each link with both sides by where it begins and ends, white space at the edges left out. */
function outerSpans(links: readonly Pair[], sides: readonly MeasuredText[]): ReadonlySet<string> {
  const keys = links.map((link) => link.map((spans, side) => outerSpan(spans, sides[side].text)))
  return new Set(keys.filter((pair) => pair.every((span) => span !== null)).map((pair) => pair.join('|')))
}

function outerSpan(spans: readonly Span[], text: string): string | null {
  if (spans.length === 0) return null
  let start = spans[0].start
  let end = spans.reduce((last, span) => Math.max(last, span.end), 0)
  while (start < end && isWhite(text.charCodeAt(start))) start++
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--
  return end > start ? `${start}-${end}` : null
}
