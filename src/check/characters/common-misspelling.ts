import type {UnitCheck} from '../check.ts'
import {misspellingFindings} from '../facts/misspellings-of.ts'

/**
 * Reports words that are spelled wrongly in any style (لاكن, إنشاء الله, مسؤل), from a closed list.
 */
export const commonMisspelling: UnitCheck = {
  id: 'common-misspelling',
  family: 'characters',
  level: 'warning',
  examples: {
    reported: [
      {ar: '⟦لاكن⟧ الوفد عاد.', fixed: 'لكن الوفد عاد.'},
      {ar: 'سيعود ⟦إنشاء الله⟧ غدا.', fixed: 'سيعود إن شاء الله غدا.'},
      {ar: 'قال ⟦المسؤل⟧ إن ⟦المأتمر⟧ انتهى.', fixed: 'قال المسؤول إن المؤتمر انتهى.'},
      {ar: 'عاد ⟦وكذالك⟧ الوزير ⟦مساءا\u064B⟧.', fixed: 'عاد وكذلك الوزير مساء\u064B.'},
    ],
    silent: [
      {ar: 'لكن الوفد عاد إن شاء الله.'},
      {ar: 'تقرر إنشاء مركز.'},
      {ar: 'قال المسؤول إن المؤتمر انتهى.'},
      {ar: 'لم يبدوا استعدادا، والشؤون كثيرة.'},
    ],
  },
  run({ar}) {
    return [...misspellingFindings(ar, 'word', 0.9), ...misspellingFindings(ar, 'noun', 0.9)]
  },
}
