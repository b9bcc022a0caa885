import type {CorpusCheck} from '../check.ts'
import {endBlanks} from './end-blanks.ts'

/** Reports blanks behind the text of a row that the other side has not, or lacks: programs join such texts to others. */
export const trailingSpace: CorpusCheck = {
  id: 'trailing-space',
  family: 'markup',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'الاسم:', en: 'Name:⟦ ⟧', isRows: true, fixed: 'الاسم: '},
      {ar: 'الاسم⟦  ⟧', en: 'Name', isRows: true, fixed: 'الاسم'},
    ],
    silent: [
      {ar: 'الاسم: ', en: 'Name: ', isRows: true},
      {ar: 'الاسم  ', en: 'Name ', isRows: true},
      {ar: '', en: 'Name ', isRows: true},
    ],
  },
  isOfPair: true,
  runAll: (corpus) => endBlanks(corpus, 'trailing'),
}
