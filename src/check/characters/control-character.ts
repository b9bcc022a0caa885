import {unitClass} from '../../text/unit-classes.ts'
import type {UnitCheck} from '../check.ts'
import {findSpans} from '../facts/find-spans.ts'
import {mojibakeOf} from '../facts/mojibake-of.ts'
import {bothSides, codesOf} from '../facts/side-findings.ts'

// Control characters of ASCII and Latin-1 without tab, line ends and form feed: «الوفد\u0001»
const controls = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u0084\u0086-\u009F]+/gu

/**
 * Reports control characters, which no text needs and some programs refuse. Those that are bytes of a wrongly decoded letter
 * are the matter of `mojibake`.
 */
export const controlCharacter: UnitCheck = {
  id: 'control-character',
  family: 'characters',
  level: 'error',
  examples: {
    reported: [
      {ar: 'وصل الوفد⟦\u0001⟧ مساء.', fixed: 'وصل الوفد مساء.'},
      {en: 'It ended⟦\u007F⟧.', fixed: 'It ended.'},
    ],
    silent: [{ar: 'وصل\tالوفد.'}, {ar: 'وصل الوفد\u200F.'}, {en: 'He said \u00D9\u0081\u00D9\u0081.'}],
  },
  run(unit) {
    return bothSides(unit, unitClass.control, (side) =>
      findSpans(side, controls)
        .filter((span) => !mojibakeOf(side).some((run) => run.start < span.end && span.start < run.end))
        .map((span) => ({span, args: {code: codesOf(span.text)}, fix: {text: '', confidence: 0.9}})),
    )
  },
}
