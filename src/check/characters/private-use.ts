import {unitClass} from '../../text/unit-classes.ts'
import type {UnitCheck} from '../check.ts'
import {findSpans} from '../facts/find-spans.ts'
import {bothSides, codesOf} from '../facts/side-findings.ts'

// Private use, unassigned code points, halves of surrogate pairs: «الوفد\uF0B7»
const unknown = /[\p{Co}\p{Cn}\p{Cs}]+/gu

/**
 * Reports characters that only one font or one program knows (private use), that no version of Unicode has, and halves of
 * characters. Elsewhere a box stands in their place.
 */
export const privateUse: UnitCheck = {
  id: 'private-use',
  family: 'characters',
  level: 'warning',
  examples: {
    reported: [{ar: '⟦\uF0B7⟧ وصل الوفد.'}, {en: 'It ended⟦\u{F0001}⟧.'}],
    silent: [{ar: '• وصل الوفد \u{1F44D}.'}, {en: 'It ended ✓.'}, {ar: 'وصل الوفد \uFDFA.'}],
  },
  run(unit) {
    return bothSides(unit, unitClass.rare, (side) =>
      findSpans(side, unknown).map((span) => ({span, args: {code: codesOf(span.text)}})),
    )
  },
}
