import type {Lang} from '../model.ts'
import {fold} from '../text/fold.ts'
import type {FoundKind, Line, SegmentKind} from './kinds.ts'

/** Points that make a heading the beginning of a further article. */
const enough = 4
/** A further article has so many ordinary paragraphs at least, and so has the one before it. */
const paragraphs = 2
/** Letters of an ordinary paragraph, about. */
const paragraphUnits = 60
/** Headlines of articles are longer than titles of sections; in words. */
const headlineWords = 6
/** So many lines of end matter are looked at. */
const endMatter = 12
/** So many lines may stand between headline and first paragraph: byline, date, source, caption. */
const front = 5

/** What kinds of lines at the end of an article say, each once. Promotions and sources also stand amid articles. */
const endPoints: Partial<Record<SegmentKind, number>> = {source: 1, promotion: 1, tags: 2, reference: 2, byline: 1}
const frontPoints: Partial<Record<SegmentKind, number>> = {date: 2, byline: 1}

interface Article {
  readonly lines: readonly Line[]
  readonly kinds: readonly FoundKind[]
  readonly text: string
}

/**
 * Finds where further articles begin in a text: the indexes of their headlines. Nothing is found unless several things
 * meet, so that subheadings stay what they are: end matter before the heading (source, tags, "read also", credits), a long
 * headline, a date or a byline behind it, a dateline in its first paragraph, and two ordinary paragraphs before and behind.
 *
 * @example findArticles(lines, kindsOf(source, lines), source) // [23]
 */
export function findArticles(
  lines: readonly Line[],
  kinds: readonly FoundKind[],
  source: {text: string; lang: Lang},
): number[] {
  const article: Article = {lines, kinds, text: source.text}
  const found: number[] = []
  let ordinary = 0
  for (let at = 0; at < lines.length; at++) {
    if (isOrdinary(article, at)) ordinary++
    if (ordinary < paragraphs || kinds[at].kind !== 'heading' || kinds[at - 1].kind === 'heading') continue
    if (pointsOf(article, at) < enough) continue
    found.push(at)
    ordinary = 0
  }
  return found
}

function pointsOf(article: Article, at: number): number {
  const first = firstParagraph(article, at)
  if (first < 0 || !hasParagraphs(article, first)) return 0
  let points = wordsIn(article, at) >= headlineWords ? 1 : 0
  points += pointsBetween(article, {from: at + 1, to: first}, frontPoints)
  let from = at
  while (from > 0 && at - from < endMatter && isEndMatter(article, from - 1)) from--
  points += pointsBetween(article, {from, to: at}, endPoints)
  return points + (hasDateline(article, first) ? 2 : 0)
}

/** The sum of the points of all kinds that stand between, each kind once. */
function pointsBetween(
  {kinds}: Article,
  {from, to}: {from: number; to: number},
  points: Partial<Record<SegmentKind, number>>,
): number {
  const seen = new Set<SegmentKind>()
  for (let at = from; at < to; at++) seen.add(kinds[at].kind)
  let sum = 0
  for (const kind of seen) sum += points[kind] ?? 0
  return sum
}

function isEndMatter({kinds}: Article, at: number): boolean {
  return (endPoints[kinds[at].kind] ?? 0) > 0 || kinds[at].kind === 'date'
}

/** The first ordinary line behind a headline and the lines under it, or −1. */
function firstParagraph(article: Article, headline: number): number {
  for (let at = headline + 1; at <= headline + front && at < article.lines.length; at++) {
    if (isOrdinary(article, at)) return at
  }
  return -1
}

/** Whether ordinary paragraphs follow each other, headings between them aside. */
function hasParagraphs(article: Article, from: number): boolean {
  const blocks = new Set<number>()
  for (let at = from; at < article.lines.length && blocks.size < paragraphs; at++) {
    if (isOrdinary(article, at)) blocks.add(article.lines[at].block)
    else if (isEndMatter(article, at)) break
  }
  return blocks.size >= paragraphs
}

function isOrdinary({lines, kinds}: Article, at: number): boolean {
  return kinds[at].kind === 'sentence' && lines[at].end - lines[at].start >= paragraphUnits
}

function wordsIn({lines, text}: Article, at: number): number {
  return text.slice(lines[at].start, lines[at].end).trim().split(/\s+/u).length
}

/** "بيروت (رويترز) – ", "LONDON, May 3 (Reuters) - ", "دمشق – سانا: ": a place, then a dash within the first words. */
function hasDateline({lines, text}: Article, at: number): boolean {
  const {start, end} = lines[at]
  const head = fold(text.slice(start, Math.min(end, start + 60))).text
  // Up to four words or so, an agency in brackets or none, a dash with blanks around it.
  return /^[^.:;"()]{2,35}(?:\([^()]{2,25}\)\s?)?\s?-\s/u.test(head) || /^[^.:;"()]{2,35}\([^()]{2,25}\)\s/u.test(head)
}
