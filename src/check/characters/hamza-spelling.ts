import type {UnitCheck} from '../check.ts'
import {misspellingFindings} from '../facts/misspellings-of.ts'

/**
 * Reports hamza on an alif that never has one: verbs and verbal nouns of the forms VII, VIII and X (إجتماع, أنتخاب, إستقبل), imperatives (إقرأ), إسم and إبن. أستخدم may be the first person and is left alone.
 */
export const hamzaSpelling: UnitCheck = {
  id: 'hamza-spelling',
  family: 'characters',
  level: 'warning',
  examples: {
    reported: [
      {ar: '⟦إستقبل⟧ الوزير وفد ⟦الإتحاد⟧.', fixed: 'استقبل الوزير وفد الاتحاد.'},
      {ar: '⟦إقرأ⟧ عن ⟦أنتخابات⟧ المجلس ⟦وإجتماعاته⟧.', fixed: 'اقرأ عن انتخابات المجلس واجتماعاته.'},
      {ar: '⟦بإسم⟧ الوفد'},
    ],
    silent: [
      {ar: 'استقبل الوزير وفد الاتحاد في الاجتماع.'},
      {ar: 'أستخدم الهاتف وأنتظر أبناءه وأتباعه.'},
      {ar: 'زار إستونيا وإنتاج المصنع وإسمنته وإنترنت سريع.'},
      {ar: 'قال إن الإنفاق والإسلام والإنسان والإتقان سواء.'},
    ],
  },
  run({ar}) {
    return misspellingFindings(ar, 'wasl', 0.9)
  },
}
