import type {UnitCheck} from '../check.ts'
import {misspellingFindings} from '../facts/misspellings-of.ts'

/**
 * Reports words in which ض and ظ are taken for each other (ظابط, محافضة), from a closed list.
 */
export const dadZa: UnitCheck = {
  id: 'dad-za',
  family: 'characters',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'قال ⟦الظابط⟧ إن ⟦المحافضة⟧ هادئة.', fixed: 'قال الضابط إن المحافظة هادئة.'},
      {ar: 'هذا رأي ⟦بعظ⟧ ⟦والموضفين⟧.', fixed: 'هذا رأي بعض والموظفين.'},
    ],
    silent: [
      {ar: 'قال الضابط إن المحافظة هادئة.'},
      {ar: 'يحظر القانون ذلك ويحضر الوزير.'},
      {ar: 'نضيف إلى ذلك أنها منضمة إلى الحلف.'},
    ],
  },
  run({ar}) {
    return misspellingFindings(ar, 'dad', 0.9)
  },
}
