import type {Concept, TermHit} from '../../model.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {numbersOf} from '../facts/numbers-of.ts'
import {houseForm} from '../../house-form.ts'
import {type Absence, explainMissing} from './explain-missing.ts'

/** The side that has a term, and the one that may lack it. */
type Sides = Record<'here' | 'there', Side>

/** Below this, the link itself is in doubt, and nothing is said of what it lacks. */
const surely = 0.5

/**
 * Reports a glossary term that one side of a link has and the other lacks in any of its forms. A proper name that the Arabic
 * lacks is a warning; what may be there in other words, common nouns, and what the English lacks are notes.
 */
export const termMissing: UnitCheck = {
  id: 'term-missing',
  family: 'terms',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'التقى شي جين بينغ نظيره.', en: 'Xi Jinping met ⟦Putin⟧.'},
      {ar: 'رحبت الوزارة بالقرار.', en: 'The ministry welcomed the ⟦ceasefire⟧.'},
      {ar: 'غادر الوفد ⟦شنغهاي⟧ أمس.', en: 'The delegation left yesterday.'},
    ],
    silent: [
      {ar: 'التقى شي جين بينغ بوتين.', en: 'Xi Jinping met Putin.'},
      {ar: 'أعلنت السلطات الأوكرانية ذلك.', en: "Ukraine's authorities announced it."},
      {ar: 'رحبت بوقف النار.', en: 'She welcomed the ceasefire.'},
      {ar: 'كتبت الصحيفة ذلك.', en: 'The newspaper wrote it.'},
    ],
  },
  run({ar, en, link}, {concepts}) {
    if (ar === null || en === null || link === null || link.confidence < surely) return []
    return [
      ...missing({here: en, there: ar}, concepts).flatMap((hit) => judge(hit, {here: en, there: ar}, concepts)),
      ...missing({here: ar, there: en}, concepts).flatMap((hit) => judge(hit, {here: ar, there: en}, concepts)),
    ]
  },
}

/** What is missing for good, and what is perhaps. A common noun that only the Arabic has says nothing: translators add some. */
function judge(hit: TermHit, sides: Sides, concepts: ReadonlyMap<string, Concept>): UnitFinding[] {
  const concept = concepts.get(hit.concept)
  if (concept === undefined || (hit.lang === 'ar' && concept.pos !== 'properNoun')) return []
  const absence = explainMissing(hit, concept, sides)
  return absence === 'explained' ? [] : [toFinding(hit, absence, concepts)]
}

/** The first hit of each concept that the other side lacks. */
function missing({here, there}: Sides, concepts: ReadonlyMap<string, Concept>): TermHit[] {
  const found = new Set(there.hits.map((hit) => hit.concept))
  const lacking = here.hits.filter(
    (hit) => !found.has(hit.concept) && !hit.isNested && houseForm(concepts.get(hit.concept), there.lang) !== null,
  )
  if (lacking.length === 0) return []
  // The million of 190 million is a number, and numbers have a check of their own.
  const numbers = numbersOf(here)
  const seen = new Set<string>()
  return lacking.filter((hit) => {
    if (seen.has(hit.concept) || numbers.some(({start, end}) => start < hit.end && hit.start < end)) return false
    seen.add(hit.concept)
    return true
  })
}

function toFinding(hit: TermHit, absence: Absence, concepts: ReadonlyMap<string, Concept>): UnitFinding {
  const other = hit.lang === 'ar' ? 'en' : 'ar'
  const expected = houseForm(concepts.get(hit.concept), other)
  return {
    [hit.lang]: {start: hit.start, end: hit.end},
    level: hit.lang === 'en' && absence === 'missing' ? 'warning' : 'note',
    actual: hit.form,
    expected: expected === null ? [] : [expected.text],
    concept: hit.concept,
    variant: hit.lang === 'en' ? 'in-ar' : 'in-en',
  }
}
