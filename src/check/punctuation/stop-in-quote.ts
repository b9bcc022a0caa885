import type {CheckedText} from '../../model.ts'
import {atPlace} from '../at-place.ts'
import type {PlacedFinding, TextCheck} from '../check.ts'
import type {QuoteMark} from '../facts/match-quotes.ts'
import {textQuotesOf} from '../facts/text-quotes.ts'

/**
 * Reports full stops inside a closing quotation mark in an Arabic text that mostly has them outside, or the reverse, and
 * stops on both sides of one.
 */
export const stopInQuote: TextCheck = {
  id: 'stop-in-quote',
  family: 'punctuation',
  level: 'note',
  examples: {
    reported: [
      {ar: 'قال إنها “خطوة”.\nورآها آخر “بداية”.\nورآها ثالث “نهاية⟦.”⟧'},
      {ar: 'قال: "نعم."\nوقال: "لا."\nوقال: "ربما⟦".⟧'},
      {ar: 'قال: "نعم⟦.".⟧', fixed: 'قال: "نعم".'},
    ],
    silent: [
      {ar: 'قال إنها “خطوة”.\nورآها آخر “بداية”.'},
      {ar: 'قال إنها “خطوة”.\nمتى يعود “الوفد”؟'},
      {ar: 'قال إنها “خطوة”.\nثم قال: “ربما...”'},
    ],
  },
  runText(text) {
    if (text.document.lang !== 'ar') return []
    const inside: QuoteMark[] = []
    const outside: QuoteMark[] = []
    const both: QuoteMark[] = []
    for (const mark of closingMarks(text)) {
      const [isIn, isOut] = [hasStop(text.document.text, mark.at - 1), hasStop(text.document.text, mark.at + 1)]
      if (isIn && isOut) both.push(mark)
      else if (isIn) inside.push(mark)
      else if (isOut) outside.push(mark)
    }
    const isMixed = inside.length > 0 && outside.length > 0
    const [rarer, variant] = inside.length <= outside.length ? [inside, 'inside'] : [outside, 'outside']
    return [
      ...both.map((mark) => report(text, mark, {variant: 'both', counts: {}})),
      ...(isMixed ? rarer : []).map((mark) =>
        report(text, mark, {variant, counts: {inside: inside.length, outside: outside.length}}),
      ),
    ]
  },
}

/** The ends of quotations, in order. */
function closingMarks(text: CheckedText): QuoteMark[] {
  return textQuotesOf(text)
    .flatMap(({pairs}) => pairs.map(({close}) => close))
    .filter(({style}) => style !== 'bracket' && style !== 'square')
    .toSorted((a, b) => a.at - b.at)
}

/** One full stop, not one of an ellipsis. */
function hasStop(text: string, at: number): boolean {
  return text[at] === '.' && text[at - 1] !== '.' && text[at + 1] !== '.'
}

function report(
  {document}: CheckedText,
  {at, char}: QuoteMark,
  {variant, counts}: {variant: string; counts: Readonly<Record<string, number>>},
): PlacedFinding {
  const start = variant === 'outside' ? at : at - 1
  const end = variant === 'inside' ? at + 1 : at + 2
  const text = variant === 'outside' ? `.${char}` : `${char}.`
  const confidence = variant === 'both' ? 0.9 : 0.5
  const fix = {document: document.name, start, end, text, confidence}
  return atPlace(document, {start, end}, {expected: [text], args: counts, variant, fix})
}
