import type {Lang, Span} from '../model.ts'
import {isInvisible} from '../text/characters.ts'
import {pairBrackets} from './brackets.ts'
import {linesOf} from './lines.ts'
import {isCitation, listItems} from './list-items.ts'
import {readStop} from './read-stop.ts'
import {isSentenceEnd} from './sentence-end.ts'
import type {Sentence} from './sentence.ts'
import {BRACKET, isBlank, isQuote, isWord, kinds, STOP} from './units.ts'
import {firstWordIn} from './words.ts'

/** How to read line ends. */
export interface SplitOptions {
  /**
   * `break` (the default): a line end ends a segment, for in plain text a line without a stop is a headline; only flowed
   * lines (RFC 3676) are joined. `wrap`: a line end is a blank, as inside a Markdown paragraph; an empty line ends a
   * segment all the same.
   */
  readonly lines?: 'break' | 'wrap'
}

/**
 * Splits running text into sentences by rules, in one pass. The spans are in order, do not overlap, begin and end in
 * something visible, and cover everything but white space and lines of nothing but invisible marks. What has no letter
 * or digit joins the sentence before it.
 *
 * @param text any string; offsets of the result are its UTF-16 units, half-open
 * @example splitSentences('وصل د. أحمد. ثم غادر.', 'ar') // 'وصل د. أحمد.' and 'ثم غادر.'
 */
export function splitSentences(text: string, lang: Lang, options: SplitOptions = {}): Span[] {
  const spans: Span[] = []
  for (const line of linesOf(text, options.lines ?? 'break')) {
    for (const cut of splitLine(text, lang, line)) addSpan(spans, text, cut)
  }
  return spans
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

/** The sentences of one line, with white space around them. */
function splitLine(text: string, lang: Lang, line: Span): Span[] {
  if (isCitation(text, line)) return [line]
  const spans: Span[] = []
  let {start} = line
  for (const end of [...listItems(text, line), line.end]) {
    walkItem({text, lang}, {start, end}, spans)
    start = end
  }
  return spans
}

/** Walks a line, or one item of a list on it, from stop to stop. */
function walkItem(source: {text: string; lang: Lang}, item: Span, spans: Span[]): void {
  const {text} = source
  const walk: Walk = {
    sentence: sentenceAt(source, item.start, item.end),
    pairs: pairBrackets(text, item),
    quote: -1,
    isQuoteOpen: false,
    bracketEnd: -1,
  }
  let at = item.start
  while (at < item.end) {
    const kind = kinds[text.charCodeAt(at)]
    if (kind === 0) at++
    else if ((kind & STOP) === 0) passMark(walk, at++)
    else at = passStop(walk, at, spans)
  }
  spans.push({start: walk.sentence.start, end: item.end})
}

/** The state of a walk: the sentence, and the quotes and brackets that were opened in it. */
interface Walk {
  sentence: Sentence
  readonly pairs: ReadonlyMap<number, number>
  quote: number
  isQuoteOpen: boolean
  bracketEnd: number
}

/** Reads the stop, ends the sentence if it does, and returns the offset behind the stop. */
function passStop(walk: Walk, at: number, spans: Span[]): number {
  const {sentence} = walk
  const {text, end} = sentence
  // .NET, .5: the beginning of a word.
  const isDotBehindBlank = text[at] === '.' && isBlank(text.charCodeAt(at - 1))
  if (isDotBehindBlank && at + 1 < end && isWord(text.charCodeAt(at + 1))) return at + 1
  const stop = readStop(text, at, {end, isQuoteOpen: walk.isQuoteOpen})
  for (let inside = at; inside < stop.end; inside++) if (isQuote(text.charCodeAt(inside))) walk.isQuoteOpen = false
  if (isSentenceEnd(sentence, stop, walk)) {
    spans.push({start: sentence.start, end: stop.end})
    walk.sentence = sentenceAt(sentence, stop.next, end)
    walk.quote = -1
    walk.bracketEnd = -1
  }
  return stop.end
}

/** Notes a quote or bracket that opens or closes. */
function passMark(walk: Walk, at: number): void {
  const {text, end, firstWord} = walk.sentence
  const code = text.charCodeAt(at)
  if ((kinds[code] & BRACKET) !== 0 && firstWord < at) {
    walk.bracketEnd = Math.max(walk.bracketEnd, walk.pairs.get(at) ?? -1)
  }
  if (!isQuote(code) || code === 0x27 || code === 0x2019) return
  const isBefore = at === 0 || !isWord(text.charCodeAt(at - 1))
  const isAfter = at + 1 >= end || !isWord(text.charCodeAt(at + 1))
  // The side of the word tells opening from closing quotes; between words or blanks they have to be counted.
  const isOpening = isBefore === isAfter ? !walk.isQuoteOpen : isBefore
  walk.isQuoteOpen = isOpening
  if (isOpening) walk.quote = at
}

function sentenceAt(source: {text: string; lang: Lang}, start: number, end: number): Sentence {
  return {text: source.text, lang: source.lang, start, firstWord: firstWordIn(source.text, start, end), end}
}
