import type {CorpusCheck} from '../check.ts'
import {endBlanks} from './end-blanks.ts'

/** Reports blanks before the text of a row that the other side has not, or lacks: programs join such texts to others. */
export const leadingSpace: CorpusCheck = {
  id: 'leading-space',
  family: 'markup',
  level: 'warning',
  examples: {
    reported: [
      {ar: '⟦ ⟧الاسم', en: 'Name', isRows: true, fixed: 'الاسم'},
      {ar: 'من', en: '⟦ ⟧of', isRows: true, fixed: ' من'},
      {ar: '⟦⏎⟧الاسم', en: 'Name', isRows: true, fixed: 'الاسم'},
    ],
    silent: [
      {ar: ' الاسم', en: ' Name', isRows: true},
      {ar: '  الاسم', en: ' Name', isRows: true},
      {ar: ' ', en: 'Name', isRows: true},
    ],
  },
  isOfPair: true,
  runAll: (corpus) => endBlanks(corpus, 'leading'),
}
