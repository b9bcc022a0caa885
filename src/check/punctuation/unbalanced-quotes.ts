import type {AlignedPair, CheckedText, Lang, Segment} from '../../model.ts'
import {atPlace} from '../at-place.ts'
import type {Corpus, CorpusCheck, PlacedFinding} from '../check.ts'
import {type LonelyMark, lonelyMarksOf, mixedQuotesOf} from '../facts/lonely-marks.ts'
import {partnerOf, type QuoteMark, type QuoteStyle} from '../facts/match-quotes.ts'
import {segmentAt} from '../facts/segment-at.ts'
import {textQuotesOf} from '../facts/text-quotes.ts'

/** A quotation that opens in one block may close in one of the next ones; further away it has been forgotten. */
const blocksOfQuotation = 8

/**
 * Reports a quotation mark or bracket without its partner in its paragraph. A paragraph, because quotations run over
 * sentences; over several of them, when the partner stands in one of the next ones. Straight marks of a paragraph that is
 * one sentence are a note: it may be part of a longer one.
 */
export const unbalancedQuotes: CorpusCheck = {
  id: 'unbalanced-quotes',
  family: 'punctuation',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'قال: ⟦“⟧لا تعليق.'},
      {ar: 'ذكر البيان ⟦(⟧وهو رسمي⟦]⟧ ذلك.'},
      {ar: 'قال الوزير ⟦"⟧لا تعليق.', en: '"No comment," the minister said.'},
    ],
    silent: [
      {ar: 'قال: “لا. لا تعليق.”'},
      {ar: '1) أولا\nأ) ثانيا'},
      {ar: 'قال: "هذه البداية.\nولن نتوقف."'},
      {ar: 'شاشة قياسها 27" في الردهة.'},
      {ar: 'قال: "لن نتوقف.', en: 'He said: "We will not stop.'},
    ],
  },
  isOfPair: true,
  runAll(corpus) {
    const pairOf = new Map(corpus.pairs.flatMap((pair) => [[pair.ar, pair] as const, [pair.en, pair] as const]))
    return corpus.texts.flatMap((text) => report(text, pairOf.get(text) ?? null, corpus))
  },
}

function report(text: CheckedText, pair: AlignedPair | null, {dropped}: Corpus): PlacedFinding[] {
  const marks = lonelyMarksOf(text)
  if (marks.length === 0) return []
  const done = settled(text, marks)
  const {lang} = text.document
  const twins = pair === null ? null : oppositeLonely(pair, lang)
  return marks.flatMap((mark) => {
    const segment = segmentAt(text.segments, mark.at)
    if (
      segment === null ||
      mark.isTurned ||
      done.has(mark.at) ||
      dropped.has(segment.kind) ||
      twins?.has(`${segment.index} ${lackOf(mark)}`)
    )
      return []
    const level = mark.style === 'straight' && isWholeBlock(segment, text.segments) ? 'note' : 'warning'
    return [atPlace(text.document, {start: mark.at, end: mark.at + 1}, {level, expected: [partnerOf(mark)]})]
  })
}

function isWholeBlock({index, block}: Segment, segments: readonly Segment[]): boolean {
  return segments[index - 1]?.block !== block && segments[index + 1]?.block !== block
}

/** Segments whose other side lacks a partner as well, by what lacks it: the text was cut, or its author wrote so. */
function oppositeLonely({ar, en, links}: AlignedPair, lang: Lang): ReadonlySet<string> {
  const other = lang === 'ar' ? en : ar
  const there = new Map<number, Set<string>>()
  for (const mark of textQuotesOf(other).flatMap(({lonely}) => lonely)) {
    // ' and ’ behind a word are apostrophes.
    if (mark.role === 'close' && (mark.char === "'" || mark.char === '’')) continue
    const segment = segmentAt(other.segments, mark.at)?.index ?? -1
    there.set(segment, (there.get(segment) ?? new Set()).add(lackOf(mark)))
  }
  const opposite = links.flatMap((link) => {
    const lacks = link[other.document.lang].flatMap((index) => [...(there.get(index) ?? [])])
    return lacks.flatMap((lack) => link[lang].map((index) => `${index} ${lack}`))
  })
  return new Set(opposite)
}

/** Of quotations the style says nothing: the other language has its own. */
function lackOf({role, style}: QuoteMark): string {
  return `${role} ${style === 'bracket' || style === 'square' ? style : 'quote'}`
}

/** Offsets of marks whose partner stands in one of the next blocks, or is of another style. */
function settled(text: CheckedText, marks: readonly LonelyMark[]): ReadonlySet<number> {
  const done = new Set(mixedQuotesOf(text).flatMap(({open, close}) => [open.at, close.at]))
  const pending = new Map<QuoteStyle, LonelyMark[]>()
  for (const mark of marks) {
    if (done.has(mark.at)) continue
    const opened = pending.get(mark.style) ?? []
    pending.set(mark.style, opened)
    if (mark.role === 'open') opened.push(mark)
    else closeLatest(mark, opened, done)
  }
  return done
}

/** Each paragraph of a long quotation may open anew, and the last one closes. */
function closeLatest(close: LonelyMark, opened: LonelyMark[], done: Set<number>): void {
  let open = opened.at(-1)
  if (open === undefined || open.block === close.block || close.block - open.block > blocksOfQuotation) return
  done.add(close.at)
  while (open !== undefined) {
    opened.pop()
    done.add(open.at)
    const before = opened.at(-1)
    open = open.isAtStart && before?.block === open.block - 1 ? before : undefined
  }
}
