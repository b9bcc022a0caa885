import {houseForm} from '../../house-form.ts'
import {plainForm} from '../../text/plain-form.ts'
import type {Side, UnitCheck} from '../check.ts'
import {claimKey, glossaryForms} from '../facts/glossary-forms.ts'

/**
 * Reports a form that fits two concepts of the glossary, since it is written as neither (الانيا for ألانيا or إلانيا), where the other
 * side does not say which is meant.
 */
export const ambiguousForm: UnitCheck = {
  id: 'ambiguous-form',
  family: 'terms',
  level: 'note',
  examples: {
    reported: [
      {ar: 'وصل الوزير إلى ⟦الانيا⟧ أمس.'},
      {ar: 'وصل الوزير إلى ⟦الانيا⟧ أمس.', en: 'The minister arrived there yesterday.'},
    ],
    silent: [
      {ar: 'وصل الوزير إلى الانيا أمس.', en: 'The minister arrived in Elania yesterday.'},
      {ar: 'وصل الوزير إلى إلانيا أمس.'},
      {ar: 'وصل الوزير إلى شنغهاي أمس.'},
      {ar: 'وصل الوزير إلى كييف أمس.'},
    ],
  },
  run({ar, en}, {concepts}) {
    const {claims} = glossaryForms(concepts)
    return [ar, en].flatMap((side) => {
      if (side === null) return []
      const other = side.lang === 'ar' ? en : ar
      return side.hits.flatMap((hit) => {
        if (hit.match === 'exact' || hit.isNested) return []
        const ids = claims.get(claimKey({text: hit.term, lang: hit.lang})) ?? []
        if (ids.length < 2 || plainForm(hit.form) === plainForm(hit.term) || isDecided(ids, other)) return []
        const names = ids.map((id) => houseForm(concepts.get(id), hit.lang === 'ar' ? 'en' : 'ar')?.text ?? id)
        return [{[hit.lang]: {start: hit.start, end: hit.end}, actual: hit.form, expected: names, concept: hit.concept}]
      })
    })
  },
}

/** The other side names one of the concepts. */
function isDecided(ids: readonly string[], other: Side | null): boolean {
  return other !== null && other.hits.some(({concept}) => ids.includes(concept))
}
