import type {UnitCheck} from '../check.ts'

/**
 * Reports a segment that has no partner on the other side. A note: texts are cut and added to for good reasons.
 */
export const emptySide: UnitCheck = {
  id: 'empty-side',
  family: 'completeness',
  level: 'note',
  examples: {
    reported: [{ar: '⟦تفاصيل أخرى في النشرة المسائية.⟧\nوصل الوفد.', en: '\nThe delegation arrived.'}],
    silent: [{ar: 'وصل الوفد.', en: 'The delegation arrived.'}, {ar: 'نص بلا ترجمة.'}],
  },
  run({ar, en, link}) {
    if (link === null || (ar !== null && en !== null)) return []
    if (ar !== null) return [{ar: {start: 0, end: ar.text.length}, actual: ar.text, variant: 'en'}]
    return en === null ? [] : [{en: {start: 0, end: en.text.length}, actual: en.text, variant: 'ar'}]
  },
}
