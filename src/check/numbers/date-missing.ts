import type {UnitCheck} from '../check.ts'
import {compareDates} from '../facts/compare-dates.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'

/** Reports a day of a month that one side of a link has and the other says nothing of, not even its number. */
export const dateMissing: UnitCheck = {
  id: 'date-missing',
  family: 'numbers',
  level: 'note',
  examples: {
    reported: [
      {ar: 'و\u064Fقع الاتفاق بعد أسابيع.', en: 'The deal was signed on ⟦14 September⟧.'},
      {ar: 'و\u064Fقع الاتفاق في ⟦الرابع عشر من أيلول⟧.', en: 'The deal was signed weeks later.'},
    ],
    silent: [
      {ar: 'في 14 أيلول', en: 'On 14 September'},
      {ar: 'يبدأ المؤتمر في الرابع عشر منه.', en: 'The congress begins on 14 September.'},
      {ar: 'و\u064Fقع الاتفاق.', en: 'The deal was signed in September.'},
      {ar: 'و\u064Fقع الاتفاق.', en: 'The deal was signed on Thursday.'},
      {ar: 'و\u064Fقع الاتفاق بعد أسابيع.', en: 'The deal was signed on 14 September.', confidence: 0.2},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null || isDoubtful(link)) return []
    const {lonely} = compareDates(ar, en)
    return [
      ...lonely.ar.map(({start, end, form}) => ({ar: {start, end}, actual: form, variant: 'in-en'})),
      ...lonely.en.map(({start, end, form}) => ({en: {start, end}, expected: [form], variant: 'in-ar'})),
    ]
  },
}
