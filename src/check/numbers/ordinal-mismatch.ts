import type {Span} from '../../model.ts'
import type {UnitCheck} from '../check.ts'
import {type ComparedNumber, comparedNumbers, isSameNumber} from '../facts/compared-numbers.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'

/** First, second and the like are said in many other ways: أولا, ثان, "another". */
const smallest = 3

/** Reports an ordinal that differs between the sides of a link, where each has one that the other lacks: the 19th, العشرين. */
export const ordinalMismatch: UnitCheck = {
  id: 'ordinal-mismatch',
  family: 'numbers',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'في القرن ⟦العشرين⟧', en: 'in the ⟦19⟧th century'},
      {ar: 'حل في المركز ⟦الرابع⟧.', en: 'He came in ⟦fifth⟧.'},
    ],
    silent: [
      {ar: 'في القرن التاسع عشر', en: 'in the 19th century'},
      {ar: 'الدول العشرون', en: 'the 20 countries'},
      {ar: 'في المرة الثانية', en: 'for the first time'},
      {ar: 'في القرن العشرين', en: 'in the last century'},
      {ar: 'حل في المركز الرابع.', en: 'He came in fifth.', confidence: 0.2},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null || isDoubtful(link)) return []
    const numbers = {ar: comparedNumbers(ar), en: comparedNumbers(en)}
    const arOnly = unmatched(numbers.ar, numbers.en)
    const enOnly = unmatched(numbers.en, numbers.ar)
    if (arOnly.length !== 1 || enOnly.length !== 1) return []
    const span = ({start, end}: ComparedNumber): Span => ({start, end})
    return [{ar: span(arOnly[0]), en: span(enOnly[0]), actual: arOnly[0].form, expected: [enOnly[0].form]}]
  },
}

function unmatched(here: readonly ComparedNumber[], there: readonly ComparedNumber[]): ComparedNumber[] {
  return here.filter(({isOrdinal, value, alternative, date, isTime, form}) => {
    const isMeant = isOrdinal && value >= smallest && date === null && !isTime && !isRoman(form)
    return isMeant && !there.some((other) => isSameNumber({value, alternative}, other))
  })
}

function isRoman(form: string): boolean {
  return /^[IVX]+$/u.test(form)
}
