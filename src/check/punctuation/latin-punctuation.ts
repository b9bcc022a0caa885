import {digitValue} from '../../text/characters.ts'
import type {UnitCheck} from '../check.ts'
import {
  blanksAfter,
  blanksBefore,
  isArabicBefore,
  isArabicFrom,
  isGlued,
  isLatinBefore,
  replacing,
} from '../facts/around.ts'
import {marksOf, seenBefore, seenFrom} from '../facts/marks-of.ts'

const arabicMarks: ReadonlyMap<string, string> = new Map([
  [',', '،'],
  [';', '؛'],
  ['?', '؟'],
])
const quotes = '"“”«»‘’\'()[]'

/**
 * Reports a Latin comma, semicolon or question mark in an Arabic sentence. Numbers (1,000), Latin words and what is not
 * language say nothing.
 */
export const latinPunctuation: UnitCheck = {
  id: 'latin-punctuation',
  family: 'punctuation',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وصل الوفد⟦,⟧ ثم غادر.', fixed: 'وصل الوفد، ثم غادر.'},
      {ar: 'متى يعود الوفد⟦?⟧', fixed: 'متى يعود الوفد؟'},
      {ar: 'في عام 2019⟦,⟧ عاد الوفد⟦;⟧ ثم غادر.', fixed: 'في عام 2019، عاد الوفد؛ ثم غادر.'},
      {ar: 'قال "نعم"⟦,⟧ ثم غادر.', fixed: 'قال "نعم"، ثم غادر.'},
    ],
    silent: [
      {ar: 'حضر 1,000 ضيف.'},
      {ar: 'نشرت London, Paris and Rome خبرا.'},
      {ar: 'وصل الوفد، ثم غادر.'},
      {ar: 'الأرقام 1, 2, 3 مكتوبة.'},
    ],
  },
  run({ar}) {
    if (ar === null) return []
    return marksOf(ar).flatMap(({at, char}) => {
      const expected = arabicMarks.get(char)
      if (expected === undefined || !isInArabic(ar.text, at)) return []
      const hasBlank = char === '?' || !isArabicFrom(ar.text, at + 1)
      return [
        replacing(
          ar,
          {start: at, end: at + 1},
          {text: hasBlank ? expected : `${expected} `, confidence: 0.9, level: isGlued(ar) ? 'note' : 'warning'},
        ),
      ]
    })
  },
}

/** Arabic on both sides, or on the left only where the text ends; figures and Latin words only before Arabic. */
function isInArabic(text: string, at: number): boolean {
  const left = skipQuotes(text, blanksBefore(text, at), -1)
  const right = skipQuotes(text, blanksAfter(text, at + 1), 1)
  const isEnd = right >= text.length
  if (isArabicBefore(text, left))
    return isEnd || isArabicFrom(text, right) || (right > at + 1 && !isLatinRun(text, right))
  const isFigure = digitValue(text.charCodeAt(seenBefore(text, left))) >= 0
  return (isFigure || isLatinBefore(text, left)) && right > at + 1 && isArabicFrom(text, right)
}

function isLatinRun(text: string, at: number): boolean {
  return !isArabicFrom(text, at) && digitValue(text.charCodeAt(seenFrom(text, at))) < 0
}

function skipQuotes(text: string, from: number, step: -1 | 1): number {
  let at = from
  if (step < 0) while (at > 0 && quotes.includes(text[at - 1])) at--
  else while (at < text.length && quotes.includes(text[at])) at++
  return at
}
