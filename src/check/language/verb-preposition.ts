import type {UnitCheck} from '../check.ts'
import {phrasesOf} from '../facts/phrases-of.ts'

// على belongs to what stands behind it: أكد على هامش اللقاء أن
const adverb =
  /^ (?:هامش|الفور|عجل|لسان|مدى|الأقل|الأرجح|الأغلب|الدوام|التوالي|نحو|غرار|الرغم|أثر|إثر|صعيد|مضض|انفراد|حدة|شاشة|صفحت|حساب|موقع|نفسه|نفسها|أنفسهم)/u

/** Reports a verb with a preposition that it does not take (`data/verb-prepositions.yaml`): أكد على أن. */
export const verbPreposition: UnitCheck = {
  id: 'verb-preposition',
  family: 'language',
  level: 'note',
  isOptional: true,
  examples: {
    reported: [
      {ar: 'و⟦أكد على أن⟧ الموعد ثابت.', fixed: 'وأكد أن الموعد ثابت.'},
      {ar: 'قال ذلك ⟦استنادا على⟧ تقرير رسمي.', fixed: 'قال ذلك استنادا إلى تقرير رسمي.'},
    ],
    silent: [
      {ar: 'وأكد أن الموعد ثابت.'},
      {ar: 'قال ذلك استنادا إلى تقرير.'},
      {ar: 'أكد، على أنه متردد، قبوله.'},
      {ar: 'أجاب على الفور وأكد على هامش اللقاء أن الموعد ثابت.'},
    ],
  },
  run({ar}) {
    if (ar === null) return []
    return phrasesOf(ar)
      .filter(({list, end}) => list === 'preposition' && !adverb.test(ar.text.slice(end)))
      .map(({start, end, better, isPattern}) => ({
        ar: {start, end},
        actual: ar.text.slice(start, end),
        expected: better,
        fix: isPattern ? null : {lang: 'ar' as const, start, end, text: better[0], confidence: 0.6},
      }))
  },
}
