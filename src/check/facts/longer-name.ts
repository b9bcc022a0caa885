import type {Span} from '../../model.ts'
import type {Side} from '../check.ts'
import {wordsOf, type Word} from './words-of.ts'

/** Words with a capital that stand before a person's name or behind a country's, and are no part of it. */
const titles: ReadonlySet<string> = new Set(
  (
    'president premier prime minister chancellor king queen prince princess sheikh emir sultan pope mr mrs ms dr sir lord lady ' +
    'secretary foreign defence defense finance interior ambassador senator sen congressman rep governor gov mayor judge justice ' +
    'general gen colonel col major captain lieutenant admiral marshal leader chief director chairman spokesman spokeswoman ' +
    'spokesperson deputy vice former the in on of by for and but with from as at to monday tuesday wednesday thursday friday ' +
    'saturday sunday january february march april may june july august september october november december'
  ).split(' '),
)

/** Words that make another name of the one behind them. */
const openings: ReadonlySet<string> = new Set('new north south east west latin central greater team great'.split(' '))

/**
 * Whether an English name goes on: behind it, with one blank between, stands another word with a capital that is neither a title
 * nor of another term, or before it what makes another name. China in South China Morning Post is not the country; a given
 * name before a surname says nothing.
 */
export function isInLongerName({start, end}: Span, side: Side): boolean {
  const words = wordsOf(side)
  const first = words.findIndex((word) => word.end > start)
  let last = first
  while (last + 1 < words.length && words[last + 1].start < end) last++
  if (first < 0) return false
  const [before, after] = [words[first - 1], words[last + 1]]
  if (before !== undefined && openings.has(before.text.toLowerCase()) && isJoint(side.text.slice(before.end, start)))
    return true
  if (after === undefined || !isNameWord(after) || side.hits.some((hit) => covers(hit, after))) return false
  return isJoint(side.text.slice(Math.max(end, words[last].end), after.start))
}

function isJoint(gap: string): boolean {
  return gap === ' ' || gap === '-' || gap === '\u00A0'
}

/** Whether an English word with a capital is a title, a month or a day, or opens a sentence. */
export function isTitleWord(word: string): boolean {
  return titles.has(word.toLowerCase())
}

function isNameWord({text}: Word): boolean {
  return /^\p{Lu}/u.test(text) && !isTitleWord(text)
}

function covers(hit: Span, word: Span): boolean {
  return hit.start < word.end && word.start < hit.end
}
