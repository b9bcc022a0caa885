import {hasSign, signs} from '../facts/signs-of.ts'
import {addressesOf} from '../facts/addresses-of.ts'
import type {UnitCheck} from '../check.ts'
import {bothSides, differenceOf, findingsOf} from './compare-marks.ts'

/** Reports an e-mail address that one side has and the other lacks, or has with other letters. */
export const emailMismatch: UnitCheck = {
  id: 'email-mismatch',
  family: 'markup',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'اكتب إلى ⟦desk@exmaple.org⟧.', en: 'Write to ⟦desk@example.org⟧.'},
      {ar: 'اكتب إلينا.', en: 'Write to ⟦desk@example.org⟧.'},
    ],
    silent: [
      {ar: 'اكتب إلى desk@example.org، من فضلك.', en: 'Please write to Desk@example.org.'},
      {ar: 'تابع @desk', en: 'Follow the desk'},
      {ar: 'اكتب إلينا.', en: 'Write to desk@example.org.', confidence: 0.2},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.at)) return []
    const difference = differenceOf(addressesOf(sides.ar).mails, addressesOf(sides.en).mails, false)
    return findingsOf(difference, {levelOf: (ar, en) => (ar !== null && en !== null ? 'error' : undefined)})
  },
}
