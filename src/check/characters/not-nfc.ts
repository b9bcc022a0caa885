import {unitClass} from '../../text/unit-classes.ts'
import type {UnitCheck} from '../check.ts'
import {findSpans} from '../facts/find-spans.ts'
import {bothSides} from '../facts/side-findings.ts'

// A letter and a combining mark behind it: «ا\u0654»
const composable = /\p{L}[\u0300-\u036F\u0653-\u0655]+/gu

/**
 * Reports a letter and a combining mark that Unicode has as one character (ا and U+0654 for أ, e and U+0301 for é): they look
 * alike, and searches for one miss the other. Says nothing of tashkeel, whatever its order.
 */
export const notNfc: UnitCheck = {
  id: 'not-nfc',
  family: 'characters',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وصل ⟦ا\u0654⟧حمد.', fixed: 'وصل أحمد.'},
      {en: 'a caf⟦e\u0301⟧ in Paris', fixed: 'a caf\u00E9 in Paris'},
    ],
    silent: [{ar: 'وصل أحمد.'}, {ar: 'محم\u0651\u064Eد'}, {en: 'a caf\u00E9 in Paris'}],
  },
  run(unit) {
    return bothSides(unit, unitClass.combining, (side) =>
      findSpans(side, composable).flatMap((span) => {
        const composed = span.text.normalize('NFC')
        const isShorter = composed.length < span.text.length
        return isShorter ? [{span, expected: [composed], fix: {text: composed, confidence: 0.95}}] : []
      }),
    )
  },
}
