import type {Span} from '../model.ts'
import {isInvisible, isSpace} from '../text/characters.ts'
import type {SrxSplitter} from './compile-srx.ts'
import {createPlaceFinder, findPlaces} from './place-finder.ts'

/** With so many kinds of places in memory, a splitter begins anew. Rules that people write come to some hundreds. */
const mostKinds = 50_000

/** More than any text finds kinds of places. */
const factor = 0x4000000

/**
 * Splits a text where the rules say so. In every place between two characters the rules are tried in order, and the first
 * one that fits decides. The spans are in order, do not overlap, begin and end in something visible, and cover everything
 * but white space and stretches of nothing but invisible marks. Line ends split only where a rule says so.
 *
 * @param text any string; offsets of the result are its UTF-16 units, half-open
 * @example splitBySrx(compileSrx(rules, 'en'), 'One. Two.') // with a rule for stops: 'One.' and 'Two.'
 */
export function splitBySrx(splitter: SrxSplitter, text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const at of breaksIn(splitter, text)) {
    addSpan(spans, text, {start, end: at})
    start = at
  }
  addSpan(spans, text, {start, end: text.length})
  return spans
}

function breaksIn(splitter: SrxSplitter, text: string): number[] {
  if (splitter.ruleCount === 0) return []
  makeRoom(splitter)
  const {before, after} = findPlaces(splitter.finder, text)
  const breaks: number[] = []
  for (let at = 1; at < text.length; at++) {
    if (before[at] > 0 && after[at] > 0 && isBreak(splitter, before[at], after[at])) breaks.push(at)
  }
  return breaks
}

/** What the first rule says that has its patterns on both sides. */
function isBreak(splitter: SrxSplitter, before: number, after: number): boolean {
  const key = before * factor + after
  const known = splitter.decisions.get(key)
  if (known !== undefined) return known
  const found = {
    before: new Set(splitter.finder.before.accepted[before]),
    after: new Set(splitter.finder.after.accepted[after]),
  }
  const first = splitter.rules.find((rule) => found.before.has(rule.before) && found.after.has(rule.after))
  const decision = first?.isBreak ?? false
  splitter.decisions.set(key, decision)
  return decision
}

/** Forgets what was found out in earlier texts when it is too much. */
function makeRoom(splitter: SrxSplitter): void {
  const {before, after, kinds} = splitter.finder
  if (Math.max(before.accepted.length, after.accepted.length, kinds.kinds.length, splitter.decisions.size) < mostKinds)
    return
  splitter.decisions.clear()
  splitter.finder = createPlaceFinder(splitter.patterns.before, splitter.patterns.after)
}

/** Adds the span without the white space at its ends, unless nothing is left to be seen. */
function addSpan(spans: Span[], text: string, cut: Span): void {
  let {start, end} = cut
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  for (let at = start; at < end; at++) {
    if (isBlank(text.charCodeAt(at)) || isInvisible(text.charCodeAt(at))) continue
    spans.push({start, end})
    return
  }
}

/** White space, and the byte-order mark, which shows as little. */
function isBlank(code: number): boolean {
  return isSpace(code) || code === 0xfeff
}
