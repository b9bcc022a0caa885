import type {UnitCheck} from '../check.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'

/**
 * Reports a link whose sides differ by several sentences. A note: Arabic joins with و what English tells in short sentences;
 * what is really missing, the lengths tell.
 */
export const sentenceCount: UnitCheck = {
  id: 'sentence-count',
  family: 'completeness',
  level: 'note',
  options: {difference: {kind: 'number', default: 3, min: 1, max: 100}},
  examples: {
    reported: [
      {
        ar: '⟦اجتمع المجلس. وناقش الموازنة. ثم صوت عليها. وانفضت الجلسة مساء.⟧',
        en: '⟦The council met, discussed the budget and adopted it.⟧',
      },
      {
        ar: '⟦وصل الوفد.⟧',
        en: '⟦The delegation arrived. It met the minister.⟧',
        options: {difference: 1},
      },
    ],
    silent: [
      {ar: 'اجتمع المجلس. وناقش الموازنة.', en: 'The council met and discussed the budget.'},
      {ar: 'اجتمع المجلس وناقش الموازنة وصوت عليها.', en: 'The council met. It discussed the budget. It voted.'},
      {ar: 'مرحبا.', en: '\nOne fell. Two fell. Three fell. Four fell.'},
      {ar: 'سقط واحد.', en: 'One fell. Two fell. Three fell. Four fell.', confidence: 0.2},
    ],
  },
  run({ar, en, link}, {options}) {
    if (ar === null || en === null || link === null || isDoubtful(link)) return []
    const counts = {ar: link.ar.length, en: link.en.length}
    if (Math.abs(counts.ar - counts.en) < Number(options.difference)) return []
    return [{ar: {start: 0, end: ar.text.length}, en: {start: 0, end: en.text.length}, actual: ar.text, args: counts}]
  },
}
