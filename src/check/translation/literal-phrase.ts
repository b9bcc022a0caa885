import type {UnitCheck} from '../check.ts'
import {phrasesOf} from '../facts/phrases-of.ts'

/**
 * Reports an English phrase that was translated word by word and means nothing in Arabic (`data/calques.yaml`, `machine`).
 */
export const literalPhrase: UnitCheck = {
  id: 'literal-phrase',
  family: 'translation',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'تحدث المديران ثلاث مرات، ⟦فعلي\u064Bا وشخصي\u064Bا⟧.'},
      {ar: 'وصل ⟦سكرتير الخزانة الأمريكي⟧ إلى المدينة.'},
    ],
    silent: [
      {ar: 'تحدث المديران ثلاث مرات، عن بعد ووجها لوجه.'},
      {ar: 'رأيته شخصيا، وشارك فعليا في العمل.'},
      {ar: 'كسر الوزيران الجليد بينهما.'},
    ],
  },
  run({ar}) {
    if (ar === null) return []
    return phrasesOf(ar)
      .filter(({list}) => list === 'machine')
      .map(({start, end, better}) => ({ar: {start, end}, actual: ar.text.slice(start, end), expected: better}))
  },
}
