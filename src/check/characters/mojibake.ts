import type {UnitCheck} from '../check.ts'
import {mojibakeOf} from '../facts/mojibake-of.ts'
import {bothSides} from '../facts/side-findings.ts'
import {unitClass} from '../../text/unit-classes.ts'

/**
 * Reports text whose bytes were read in a wrong encoding (Ø§Ù„ or ط§ظ„ for ال, â€™ for ’, ÇáæÝÏ for الوفد), and says what was
 * meant.
 */
export const mojibake: UnitCheck = {
  id: 'mojibake',
  family: 'characters',
  level: 'error',
  hidesOthers: true,
  examples: {
    reported: [
      {ar: '⟦ط§ظ„ظˆظپط¯ ظˆطµظ„⟧', fixed: 'الوفد وصل'},
      {ar: '⟦Ø§Ù„ÙˆÙ\u0081Ø¯⟧', fixed: 'الوفد'},
      {ar: '⟦ÇáæÝÏ⟧ وصل', fixed: 'الوفد وصل'},
      {en: 'the delegation⟦â€™⟧s caf⟦Ã©⟧', fixed: 'the delegation’s caf\u00E9'},
    ],
    silent: [
      {ar: 'ربط، وحفظ، ثم شرط؛ ولفظ؟'},
      {en: 'S\u00E3o Paulo, \u00C2ngela and the ch\u00E2teau — “\u00C9t\u00E9”'},
      {en: '\u00D8rsted and \u00DCnal met.'},
      {ar: 'حظ ط ظ ع غ في الأبجدية'},
    ],
  },
  run(unit) {
    return bothSides(unit, unitClass.latin | unitClass.arabic, (side) =>
      mojibakeOf(side).map(({start, end, meant, encoding}) => ({
        span: {start, end},
        expected: meant === null ? [] : [meant],
        variant: meant === null ? 'damaged' : 'encoding',
        args: {encoding},
        fix: meant === null ? null : {text: meant, confidence: 0.9},
      })),
    )
  },
}
