import type {UnitCheck} from '../check.ts'
import {misspellingFindings} from '../facts/misspellings-of.ts'

/**
 * Reports ه for ة at the end of a noun or adjective with its article (المدرسه), from a closed list: behind the article it cannot be a pronoun.
 */
export const taMarbuta: UnitCheck = {
  id: 'ta-marbuta',
  family: 'characters',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'عادت ⟦الحكومه⟧ إلى ⟦العاصمه⟧.', fixed: 'عادت الحكومة إلى العاصمة.'},
      {ar: 'قال ⟦بالمدرسه⟧ ⟦وللجامعه⟧ ذلك.', fixed: 'قال بالمدرسة وللجامعة ذلك.'},
      {ar: 'ناقش الوفد ⟦العاصفه⟧ ⟦والسرعه⟧.', fixed: 'ناقش الوفد العاصفة والسرعة.'},
    ],
    silent: [
      {ar: 'عادت الحكومة إلى العاصمة.'},
      {ar: 'هذه مدرسه وجامعه.'},
      {ar: 'قال الفقه والوجه والمياه والله ذلك.'},
      {ar: 'الاتجاه والانتباه والتنبيه والموجه والكره والفواكه والنزيه والأفواه'},
    ],
  },
  run({ar}) {
    return misspellingFindings(ar, 'ta', 0.9)
  },
}
