import {unitClass} from '../../text/unit-classes.ts'
import type {UnitCheck} from '../check.ts'
import {findSpans} from '../facts/find-spans.ts'
import {bothSides} from '../facts/side-findings.ts'

const replaced = /\uFFFD+/gu

/**
 * Reports U+FFFD, which programs put where they could not read a character: something is lost there.
 */
export const replacementCharacter: UnitCheck = {
  id: 'replacement-character',
  family: 'characters',
  level: 'error',
  examples: {
    reported: [{ar: 'وصل الو⟦\uFFFD\uFFFD⟧د مساء.'}, {en: 'the caf⟦\uFFFD⟧ was closed'}],
    silent: [{ar: 'وصل الوفد مساء؟'}, {ar: 'من؟؟'}, {en: 'Why??'}],
  },
  run(unit) {
    return bothSides(unit, unitClass.rare, (side) =>
      // Examples of what is looked for stand in code, which is opaque.
      side.text.includes('\uFFFD') ? findSpans(side, replaced).map((span) => ({span})) : [],
    )
  },
}
