import type {SplitSettings} from '../split-model.ts'
import type {Lang, Span} from '../model.ts'
import {isArabicLetter, isBlank} from '../text/characters.ts'
import {type AbbreviationTable, bundledAbbreviations, withOwnAbbreviations} from './abbreviations.ts'
import {isBreak} from './break-mark.ts'
import {pairBrackets} from './brackets.ts'
import {inlineList, isCitation} from './list-items.ts'
import {isUtterance, pairQuotes} from './pair-quotes.ts'
import {readStop, type Stop} from './read-stop.ts'
import {isSentenceEnd} from './sentence-end.ts'
import type {Sentence} from './sentence.ts'
import {BRACKET, CONTINUES, isCapital, isQuote, isWord, kinds, STOP} from './units.ts'
import {firstWordIn} from './words.ts'

/** Settings made ready for reading lines. */
export interface SplitRules {
  readonly abbreviations: AbbreviationTable
  /** The marks that end a segment, beside the stops. */
  readonly breakAfter: string
  readonly keepsQuotes: boolean
  readonly splitsLists: boolean
}

/** What a line is read with. */
interface Source {
  readonly text: string
  readonly lang: Lang
  readonly rules: SplitRules
}

/** Makes settings ready for {@link splitLine}. */
export function compileRules({breakAfter = [], quotes, lists, abbreviations}: SplitSettings): SplitRules {
  return {
    abbreviations: abbreviations === undefined ? bundledAbbreviations : withOwnAbbreviations(abbreviations),
    breakAfter: breakAfter.join(''),
    keepsQuotes: quotes === 'whole',
    splitsLists: lists !== 'keep',
  }
}

/** The sentences of one line, with white space around them. */
export function splitLine(source: Source, line: Span): Span[] {
  if (isCitation(source.text, line) || isUtterance(source.text, line)) return [line]
  const {starts, markers} = inlineList(source.text, line)
  const spans: Span[] = []
  let {start} = line
  for (const end of [...(source.rules.splitsLists ? starts : []), line.end]) {
    walkItem(source, {start, end}, spans)
    start = end
  }
  return markers.length === 0
    ? spans
    : withoutMarkerEnds(spans, markers, new Set(source.rules.splitsLists ? starts : []))
}

/** The longest number of an item: (12.) */
const longestMarker = 6

/** The stop behind the number of an item (2. Milk) ends nothing; where items begin, segments do. */
function withoutMarkerEnds(spans: readonly Span[], markers: readonly number[], starts: ReadonlySet<number>): Span[] {
  const kept: Span[] = []
  let item = 0
  for (const span of spans) {
    const end = kept.at(-1)?.end ?? 0
    while (item < markers.length && markers[item] + longestMarker < end) item++
    const isBehindMarker = kept.length > 0 && item < markers.length && markers[item] < end
    if (isBehindMarker && !starts.has(span.start))
      kept[kept.length - 1] = {start: kept[kept.length - 1].start, end: span.end}
    else kept.push(span)
  }
  return kept
}

const noPairs: ReadonlyMap<number, number> = new Map()

/** Walks a line, or one item of a list on it, from stop to stop. */
function walkItem(source: Source, item: Span, spans: Span[]): void {
  const {text, rules} = source
  const walk: Walk = {
    rules,
    sentence: sentenceAt(source, item.start, item.end),
    item,
    brackets: null,
    quotes: rules.keepsQuotes ? pairQuotes(text, item) : noPairs,
    quote: -1,
    isQuoteOpen: false,
    bracketEnd: -1,
    quoteEnd: -1,
  }
  let at = item.start
  while (at < item.end) {
    const kind = kinds[text.charCodeAt(at)]
    if (kind === 0) at++
    else if ((kind & STOP) !== 0) at = passStop(walk, at, spans)
    else if ((kind & CONTINUES) !== 0) at = passBreakMark(walk, at, spans)
    else passMark(walk, at++)
  }
  spans.push({start: walk.sentence.start, end: item.end})
}

/** The state of a walk: the sentence, and the quotes and brackets that were opened in it. */
interface Walk {
  readonly rules: SplitRules
  sentence: Sentence
  readonly item: Span
  /** Made when the first bracket is met. */
  brackets: ReadonlyMap<number, number> | null
  /** Closing marks of quotations that are kept whole. */
  readonly quotes: ReadonlyMap<number, number>
  quote: number
  isQuoteOpen: boolean
  bracketEnd: number
  /** Closing mark of the quotation that is kept whole; −1 when none is open. */
  quoteEnd: number
}

/** Reads the stop, ends the sentence if it does, and returns the offset behind the stop. */
function passStop(walk: Walk, at: number, spans: Span[]): number {
  const {sentence} = walk
  const {text, end} = sentence
  if (beginsWord(text, at, end)) return at + 1
  const stop = readStop(text, at, {end, isQuoteOpen: walk.isQuoteOpen})
  for (let inside = at; inside < stop.end; inside++) if (isQuote(text.charCodeAt(inside))) walk.isQuoteOpen = false
  if (stop.end > walk.quoteEnd && isSentenceEnd(sentence, stop, walk)) endSentence(walk, endOf(stop), spans)
  return stop.end
}

/** Behind a full stop, the dots of an omission belong to the next sentence: "ended. . . . The rest" (Chicago Manual of Style 13.53). */
function endOf(stop: Stop): {end: number; next: number} {
  return stop.isOmission && !stop.isSetOff ? {end: stop.start + 1, next: stop.start + 2} : stop
}

/** .NET, .5: a stop that begins a word. Before .It and .وقال it is one that was set on the wrong side of the blank. */
function beginsWord(text: string, at: number, end: number): boolean {
  const isDotBehindBlank = text[at] === '.' && isBlank(text.charCodeAt(at - 1))
  if (!isDotBehindBlank || at + 1 >= end) return false
  const code = text.charCodeAt(at + 1)
  return isWord(code) && !isArabicLetter(code) && !(isCapital(code) && !isCapital(text.charCodeAt(at + 2)))
}

/** The same for a mark behind which the house breaks. */
function passBreakMark(walk: Walk, at: number, spans: Span[]): number {
  const {sentence, rules} = walk
  if (!rules.breakAfter.includes(sentence.text[at])) return at + 1
  const isInside = at < walk.quoteEnd || at < walk.bracketEnd
  const next = isInside ? -1 : isBreak(sentence, at)
  if (next >= 0) endSentence(walk, {end: at + 1, next}, spans)
  return at + 1
}

function endSentence(walk: Walk, {end, next}: {end: number; next: number}, spans: Span[]): void {
  spans.push({start: walk.sentence.start, end})
  walk.sentence = sentenceAt(walk.sentence, next, walk.sentence.end)
  walk.quote = -1
  walk.bracketEnd = -1
}

/** Notes a quote or bracket that opens or closes. */
function passMark(walk: Walk, at: number): void {
  const {text, end, firstWord} = walk.sentence
  const code = text.charCodeAt(at)
  if ((kinds[code] & BRACKET) !== 0 && firstWord < at) {
    walk.brackets ??= pairBrackets(text, walk.item)
    walk.bracketEnd = Math.max(walk.bracketEnd, walk.brackets.get(at) ?? -1)
  }
  if (walk.rules.keepsQuotes) walk.quoteEnd = Math.max(walk.quoteEnd, walk.quotes.get(at) ?? -1)
  if (!isQuote(code) || code === 0x27 || code === 0x2019) return
  const isBefore = at === 0 || !isWord(text.charCodeAt(at - 1))
  const isAfter = at + 1 >= end || !isWord(text.charCodeAt(at + 1))
  // The side of the word tells opening from closing quotes; between words or blanks they have to be counted.
  const isOpening = isBefore === isAfter ? !walk.isQuoteOpen : isBefore
  walk.isQuoteOpen = isOpening
  if (isOpening) walk.quote = at
}

function sentenceAt(source: Source | Sentence, start: number, end: number): Sentence {
  const {text, lang} = source
  const abbreviations = 'rules' in source ? source.rules.abbreviations : source.abbreviations
  return {text, lang, abbreviations, start, firstWord: firstWordIn(text, start, end), end}
}
