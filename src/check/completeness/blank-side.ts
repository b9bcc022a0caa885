import type {UnitCheck} from '../check.ts'
import {lettersOf} from '../facts/letters-of.ts'

/** Reports a side of a link that has neither letters nor figures, where the other side has words. */
export const blankSide: UnitCheck = {
  id: 'blank-side',
  family: 'completeness',
  level: 'warning',
  examples: {
    reported: [
      {ar: '⟦…⟧', en: 'The delegation arrived on Monday.'},
      {ar: 'وصل الوفد يوم الاثنين.', en: '⟦---⟧'},
    ],
    silent: [
      {ar: '***', en: '* * *'},
      {ar: '12', en: 'Twelve'},
      {ar: 'وصل الوفد.', en: 'The delegation arrived.'},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null) return []
    const [inAr, inEn] = [lettersOf(ar), lettersOf(en)]
    const isBlank = {ar: inAr.ar + inAr.latin + inAr.digits === 0, en: inEn.ar + inEn.latin + inEn.digits === 0}
    // A side that is all code, addresses or placeholders is not blank.
    if (isBlank.ar && ar.opaque.length === 0 && inEn.latin > 1)
      return [{ar: {start: 0, end: ar.text.length}, actual: ar.text, variant: 'ar'}]
    if (isBlank.en && en.opaque.length === 0 && inAr.ar > 1)
      return [{en: {start: 0, end: en.text.length}, actual: en.text, variant: 'en'}]
    return []
  },
}
