import type {SplitSettings, SplitText} from '../split-model.ts'
import type {Lang, Span} from '../model.ts'
import {isBlank, isInvisible} from '../text/characters.ts'
import {linesOf} from '../text/lines.ts'
import {compileRules, splitLine} from './split-line.ts'
import {firstWordIn} from './words.ts'

/**
 * Splits running text into sentences by rules, in one pass. The spans are in order, do not overlap, begin and end in
 * something visible, and cover everything but white space, lines of nothing but invisible marks, and delimiters. What has
 * no letter or digit joins the sentence before it.
 *
 * @param text any string; offsets of the result are its UTF-16 units, half-open
 * @example splitSentences('وصل د. أحمد. ثم غادر.', 'ar') // 'وصل د. أحمد.' and 'ثم غادر.'
 */
export function splitSentences(text: string, lang: Lang, settings: SplitSettings = {}): Span[] {
  return createSplitter(settings)(text, lang)
}

/** The same for many texts, so that a house's own abbreviations are compiled once. */
export function createSplitter(settings: SplitSettings): SplitText {
  const {lines = 'auto', delimiter = null} = settings
  const rules = compileRules(settings)
  return (text, lang, known = {}) => {
    const spans: Span[] = []
    const mode = lines === 'sentence' ? lines : (known.lines ?? lines)
    for (const line of linesOf(text, {lang, mode, delimiter, within: known.within})) {
      if (lines === 'sentence') addSpan(spans, text, line)
      else for (const cut of splitLine({text, lang, rules}, line)) addSpan(spans, text, cut)
    }
    return spans
  }
}

/** Adds the span without its white space; without a letter or digit it joins the one before. */
function addSpan(spans: Span[], text: string, cut: Span): void {
  let {start, end} = cut
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  if (isEmpty(text, start, end)) return
  const last = spans.at(-1)
  if (last === undefined || firstWordIn(text, start, end) < end) spans.push({start, end})
  else spans[spans.length - 1] = {start: last.start, end}
}

/** Nothing there that can be seen. */
function isEmpty(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (!isBlank(code) && !isInvisible(code)) return false
  }
  return true
}
