import type {UnitCheck} from './check.ts'

/**
 * Reports a segment that has no partner on the other side. A note: texts are cut and added to for good reasons.
 *
 * @example ['نص', null] // reports the Arabic segment
 */
export const emptySide: UnitCheck = {
  id: 'empty-side',
  level: 'note',
  run({ar, en, link}) {
    if (link === null || (ar !== null && en !== null)) return []
    if (ar !== null) return [{ar: {start: 0, end: ar.text.length}, actual: ar.text, variant: 'en'}]
    return en === null ? [] : [{en: {start: 0, end: en.text.length}, actual: en.text, variant: 'ar'}]
  },
}
