import type {UnitCheck} from '../check.ts'
import {compareDates} from '../facts/compare-dates.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'

/**
 * Reports dates of a link that differ by value in day, month, year or weekday: all families of month names, figures and words
 * are one to it. What one side does not say is no difference.
 */
export const dateMismatch: UnitCheck = {
  id: 'date-mismatch',
  family: 'numbers',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'و\u064Fقع الاتفاق في ⟦14 أيلول⟧.', en: 'The deal was signed on ⟦Sept. 15⟧.'},
      {ar: 'وصل في ⟦3 حزيران⟧.', en: 'He arrived on ⟦3 July⟧.'},
      {ar: 'وصل في ⟦مايو 2021⟧.', en: 'He arrived in ⟦May 2022⟧.'},
      {ar: 'وصل يوم ⟦الثلاثاء⟧.', en: 'He arrived on ⟦Thursday⟧.'},
      {ar: 'وصل ⟦الجمعة⟧ وغادر الاثنين.', en: 'He came Monday and left late ⟦Monday⟧.'},
    ],
    silent: [
      {ar: 'في الرابع عشر من أيلول/سبتمبر', en: 'On September 14'},
      {ar: 'في 14 أيلول', en: 'Last week'},
      {ar: 'في 4 أيلول', en: 'On 9/4'},
      {ar: 'وصل الجمعة وغادر الاثنين.', en: 'He came Friday and, again on Friday, wrote; he left Monday.'},
      {ar: 'وصل الخميس 15 سبتمبر.', en: 'He arrived on 15 September.'},
      {ar: 'وصل في 3 حزيران وغادر في 5 حزيران.', en: 'He left on 5 June; he had come on 3 June.'},
      {ar: 'وصل في 3 حزيران.', en: 'He arrived on 3 July.', confidence: 0.2},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null || isDoubtful(link)) return []
    return compareDates(ar, en).differing.map((pair) => ({
      ar: {start: pair.ar.start, end: pair.ar.end},
      en: {start: pair.en.start, end: pair.en.end},
      actual: pair.ar.form,
      expected: [pair.en.form],
      variant: pair.part,
    }))
  },
}
