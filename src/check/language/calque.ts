import type {UnitCheck} from '../check.ts'
import {phrasesOf} from '../facts/phrases-of.ts'

/** Reports a phrase that Arabic has from another language word by word (`data/calques.yaml`, `taste`). */
export const calque: UnitCheck = {
  id: 'calque',
  family: 'language',
  level: 'note',
  isOptional: true,
  examples: {
    reported: [{ar: 'الشركة ⟦تلعب دورا⟧ مهما في السوق.'}, {ar: 'و⟦على ضوء ذلك⟧ ⟦سوف لن⟧ يترشح.'}],
    silent: [
      {ar: 'الشركة تؤدي دورا مهما في السوق.'},
      {ar: 'الأطفال يلعبون، دورا بعد دور.'},
      {ar: 'وفي ضوء النتائج لن يترشح.'},
    ],
  },
  run({ar}) {
    if (ar === null) return []
    return phrasesOf(ar)
      .filter(({list}) => list === 'calque')
      .map(({start, end, better}) => ({ar: {start, end}, actual: ar.text.slice(start, end), expected: better}))
  },
}
