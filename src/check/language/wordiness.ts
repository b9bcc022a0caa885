import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {phrasesOf} from '../facts/phrases-of.ts'

/** Reports a phrase that one word would say (`data/wordy-phrases.yaml`), in both languages. A matter of taste. */
export const wordiness: UnitCheck = {
  id: 'wordiness',
  family: 'language',
  level: 'note',
  isOptional: true,
  examples: {
    reported: [
      {ar: '⟦قامت بزيارة⟧ المعرض ⟦بشكل رسمي⟧ أمس.'},
      {ar: 'البرنامج ⟦عبارة عن⟧ ثلاث ورشات قصيرة.'},
      {en: 'They stopped ⟦in order to⟧ rest.'},
    ],
    silent: [
      {ar: 'زارت المعرض رسميا أمس.'},
      {ar: 'قام الرجل باكرا.'},
      {ar: 'قام بعض الأهالي بذلك، وتم تحت إشراف الوزير.'},
      {ar: 'في الوقت، الحالي والسابق.'},
      {en: 'They kept the books in order, to please him.'},
    ],
  },
  run({ar, en}) {
    return [...(ar === null ? [] : wordyIn(ar)), ...(en === null ? [] : wordyIn(en))]
  },
}

function wordyIn(side: Side): UnitFinding[] {
  return phrasesOf(side)
    .filter(({list}) => list === 'wordy')
    .map(({start, end, better}) => ({
      [side.lang]: {start, end},
      actual: side.text.slice(start, end),
      expected: better,
    }))
}
