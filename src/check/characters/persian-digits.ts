import {unitClass} from '../../text/unit-classes.ts'
import type {UnitCheck} from '../check.ts'
import {findSpans} from '../facts/find-spans.ts'
import {sideFindings} from '../facts/side-findings.ts'

// A number with Persian digits: «\u06F1\u06F4»
const numbers = /[\u06F0-\u06F9]+/gu
// Letters that no Arabic word has: the text is Persian, Urdu or Kurdish.
const foreign = /[\u067E\u0686\u0698\u06AF\u0679\u0688\u0691\u06BA\u06D2\u06C6\u06CC\u06A9]/u

/**
 * Reports digits of the Persian series (U+06F0 to U+06F9) in Arabic: most look like the Arabic ones, 4, 5 and 6 do not, and no
 * search finds them. Says nothing where the words around are Persian or Urdu.
 */
export const persianDigits: UnitCheck = {
  id: 'persian-digits',
  family: 'characters',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وصل ⟦\u06F4\u06F5⟧ وفدا.', fixed: 'وصل \u0664\u0665 وفدا.'},
      {ar: 'عام ⟦\u06F2\u06F0\u06F2\u06F3⟧', fixed: 'عام \u0662\u0660\u0662\u0663'},
    ],
    silent: [
      {ar: 'وصل \u0664\u0665 وفدا.'},
      {ar: 'وصل 45 وفدا.'},
      {ar: 'سال \u06F1\u06F4\u06F0\u06F2 برا\u06CC ا\u06CCران'},
    ],
  },
  run({ar}) {
    return sideFindings(ar, unitClass.persianDigit, (side) =>
      foreign.test(side.text)
        ? []
        : findSpans(side, numbers).map((span) => {
            const text = Array.from(span.text, (digit) =>
              String.fromCharCode(digit.charCodeAt(0) - 0x06f0 + 0x0660),
            ).join('')
            return {span, expected: [text], fix: {text, confidence: 0.9}}
          }),
    )
  },
}
