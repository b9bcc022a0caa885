import {houseForm} from '../../house-form.ts'
import type {UnitCheck, UnitFinding} from '../check.ts'
import {findLike} from '../facts/like-name.ts'

/** Below this, the link itself is in doubt. */
const surely = 0.5
/** From here on it is surely the name. */
const SURE = 0.95

/**
 * Reports a name in an Arabic spelling that the glossary does not have, opposite the English name that it has, and proposes the
 * house form.
 */
export const nameVariant: UnitCheck = {
  id: 'name-variant',
  family: 'terms',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وصل ⟦بوطين⟧ أمس.', en: 'Putin arrived yesterday.', fixed: 'وصل بوتين أمس.'},
      {ar: 'سافر إلى ⟦شانغاي⟧ أمس.', en: 'He travelled to Shanghai yesterday.', fixed: 'سافر إلى شنغهاي أمس.'},
    ],
    silent: [
      {ar: 'وصل بوتين أمس.', en: 'Putin arrived yesterday.'},
      {ar: 'وصل الوفد الأوكراني أمس.', en: "Ukraine's delegation arrived yesterday."},
      {ar: 'بوتيرة عالية', en: 'At a pace that Putin likes'},
      {ar: 'وصل بوطين أمس.'},
    ],
  },
  run({ar, en, link}, {concepts}) {
    if (ar === null || en === null || link === null || link.confidence < surely) return []
    const found = new Set(ar.hits.map(({concept}) => concept))
    return en.hits.flatMap((hit): UnitFinding[] => {
      const concept = concepts.get(hit.concept)
      if (concept === undefined || concept.doNotTranslate || hit.isNested || found.has(concept.id)) return []
      found.add(concept.id)
      const house = houseForm(concept, 'ar')
      const like = house === null ? null : findLike(concept, ar)
      if (house === null || like === null) return []
      const {start, end, likeness} = like
      return [
        {
          ar: {start, end},
          level: likeness >= SURE ? 'warning' : 'note',
          actual: ar.text.slice(start, end),
          expected: [house.text],
          concept: concept.id,
          args: {english: hit.form},
          fix: {lang: 'ar', start, end, text: house.text, confidence: 0.6},
        },
      ]
    })
  },
}
