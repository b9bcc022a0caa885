import type {Side, UnitCheck} from '../check.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'
import type {QuoteMark} from '../facts/match-quotes.ts'
import {sideQuotesOf} from '../facts/side-quotes.ts'

const brackets = new Set(['bracket', 'square'])

/**
 * Reports a link whose English has quotations and whose Arabic has none. Any style counts, also a mark whose partner stands
 * in another row. The reverse says nothing: Arabic quotes names that English prints as they are.
 */
export const quoteCountDiffers: UnitCheck = {
  id: 'quote-count-differs',
  family: 'punctuation',
  level: 'note',
  examples: {
    reported: [
      {ar: 'وصف الاتفاق بأنه خطوة هامة.', en: 'He called the deal ⟦"⟧an important step".'},
      {ar: 'وصف الاتفاق بأنه خطوة هامة.', en: 'He called the deal ⟦‘⟧an important step’.'},
    ],
    silent: [
      {ar: 'وصف الاتفاق بأنه «خطوة هامة».', en: "He called the deal 'an important step'."},
      {ar: 'وصف الاتفاق بأنه "خطوة هامة".', en: '"This is," he said, "an important step."'},
      {ar: 'شاهد مسلسل «صراع العروش».', en: 'He watched Game of Thrones.'},
      {ar: '– من هناك؟', en: '"Who is there?"'},
      {ar: 'قالت أمي: لا تتأخر.', en: '"Don\'t be late," my mother said.'},
      {ar: 'منزل الوزير بعيد.', en: "The minister's house and the workers' homes are far."},
      {ar: 'وصف الاتفاق بأنه خطوة هامة.', en: 'He called the deal "an important step".', confidence: 0.2},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null || isDoubtful(link)) return []
    const [first, ...others] = sideQuotesOf(en)
      .pairs.flatMap(({open}) => (brackets.has(open.style) ? [] : [open]))
      .toSorted((a, b) => a.at - b.at)
    if (first === undefined || hasQuotes(ar) || isSpeech(ar.text)) return []
    return [{en: {start: first.at, end: first.at + 1}, actual: first.char, args: {count: others.length + 1}}]
  },
}

/** A quotation, or a mark of one; ' and ’ alone are apostrophes. */
function hasQuotes(side: Side): boolean {
  const {pairs, lonely} = sideQuotesOf(side)
  const isQuote = ({style}: QuoteMark): boolean => !brackets.has(style)
  return pairs.some(({open}) => isQuote(open)) || lonely.some((mark) => isQuote(mark) && !"'’".includes(mark.char))
}

/** What is said stands behind a dash or a colon as often as between marks, and scripture between ornate brackets. */
function isSpeech(text: string): boolean {
  return /^\s*[-\u2013\u2014\u2022]|:\s|\s[\u2013\u2014]\s|[\uFD3E\uFD3F]/u.test(text)
}
