import type {CheckedText, Span} from '../../model.ts'
import {atPlace} from '../at-place.ts'
import type {TextCheck} from '../check.ts'
import {textMarksOf} from '../facts/marks-of.ts'

/** Reports the rarer form of the ellipsis in a text that has both three dots and the character …. */
export const ellipsisForm: TextCheck = {
  id: 'ellipsis-form',
  family: 'punctuation',
  level: 'note',
  examples: {
    reported: [
      {ar: 'سكت ... ثم قال ... لا.\nومضى⟦…⟧', fixed: 'سكت ... ثم قال ... لا.\nومضى...'},
      {ar: 'سكت… ثم قال.\nومضى⟦...⟧'},
    ],
    silent: [{ar: 'سكت ... ثم قال ... لا.'}, {ar: 'سكت… ثم قال… لا.'}, {ar: 'الفهرس ........ 5\nسكت…'}],
  },
  runText(text) {
    const [dots, signs] = ellipsesIn(text)
    if (dots.length === 0 || signs.length === 0) return []
    const isDots = dots.length < signs.length || (dots.length === signs.length && signs[0].start < dots[0].start)
    const [rarer, expected] = isDots ? [dots, '…'] : [signs, '...']
    // As many of one as of the other: nobody knows which is meant.
    const confidence = dots.length === signs.length ? 0.5 : 0.8
    const {document} = text
    const args = {count: rarer.length, others: dots.length + signs.length - rarer.length}
    return rarer.map((span) => {
      const fix = {document: document.name, ...span, text: expected, confidence}
      return atPlace(document, span, {expected: [expected], args, fix})
    })
  },
}

/** Three dots, and the character; longer rows of dots are leaders. */
function ellipsesIn(text: CheckedText): [Span[], Span[]] {
  const dots: Span[] = []
  const signs: Span[] = []
  let run = 0
  const marks = textMarksOf(text)
  for (const [at, {char, at: start}] of marks.entries()) {
    if (char === '…') signs.push({start, end: start + 1})
    run = char === '.' ? run + 1 : 0
    const isEnd = marks[at + 1]?.at !== start + 1 || marks[at + 1].char !== '.'
    if (isEnd && run === 3) dots.push({start: start - 2, end: start + 1})
    if (isEnd) run = 0
  }
  return [dots, signs]
}
