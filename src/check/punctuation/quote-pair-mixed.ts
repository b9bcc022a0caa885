import {atPlace} from '../at-place.ts'
import type {TextCheck} from '../check.ts'
import {mixedQuotesOf} from '../facts/lonely-marks.ts'
import {partnerOf} from '../facts/match-quotes.ts'
import {segmentAt} from '../facts/segment-at.ts'

/** Reports a quotation that opens with a mark of one style and closes with one of another. */
export const quotePairMixed: TextCheck = {
  id: 'quote-pair-mixed',
  family: 'punctuation',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'قال: “لا تعليق⟦»⟧.', fixed: 'قال: “لا تعليق”.'},
      {ar: 'وصفه بأنه «أمر عادي⟦"⟧ لا أكثر.', fixed: 'وصفه بأنه «أمر عادي» لا أكثر.'},
    ],
    silent: [{ar: 'قال: “لا تعليق”.'}, {ar: 'قال: «وصفوه بأنه “أمر عادي” لا أكثر».'}, {ar: 'قال: “لا تعليق.\nومضى».'}],
  },
  runText(text, {dropped}) {
    const {document} = text
    return mixedQuotesOf(text).flatMap(({open, close}) => {
      const segment = segmentAt(text.segments, close.at)
      if (segment !== null && dropped.has(segment.kind)) return []
      const span = {start: close.at, end: close.at + 1}
      const expected = partnerOf(open)
      return [
        atPlace(document, span, {
          expected: [expected],
          args: {open: open.char},
          fix: {document: document.name, ...span, text: expected, confidence: 0.8},
        }),
      ]
    })
  },
}
