import type {Concept, TermHit} from '../model.ts'
import type {Side, UnitCheck, UnitFinding} from './check.ts'
import {houseForm} from '../house-form.ts'

/** Below this, the link itself is in doubt, and nothing is said of what it lacks. */
const surely = 0.5

/**
 * Reports a glossary term that one side of a link has and the other lacks in any of its forms. Missing in the Arabic is a
 * warning; missing in the English a note, since translators often write a pronoun.
 *
 * @example 'Xi met Putin' / 'التقى شي وبوتين' // says nothing
 * @example 'Xi met Putin' / 'التقى شي نظيره' // reports Putin, expected بوتين
 */
export const termMissing: UnitCheck = {
  id: 'term-missing',
  level: 'warning',
  run({ar, en, link}, concepts) {
    if (ar === null || en === null || link === null || link.confidence < surely) return []
    return [
      ...missing(withoutNumbers(en), ar.hits, concepts).map((hit) => toFinding(hit, concepts)),
      ...missing(withoutNumbers(ar), en.hits, concepts).map((hit) => toFinding(hit, concepts)),
    ]
  },
}

/** The million of 190 million is a number, and numbers have a check of their own. */
function withoutNumbers({hits, numbers}: Side): TermHit[] {
  return hits.filter((hit) => !numbers.some((number) => number.start < hit.end && hit.start < number.end))
}

/** The first hit of each concept that the other side lacks. */
function missing(
  here: readonly TermHit[],
  there: readonly TermHit[],
  concepts: ReadonlyMap<string, Concept>,
): TermHit[] {
  const found = new Set(there.map((hit) => hit.concept))
  return here.filter((hit, at) => {
    const isFirst = here.findIndex((other) => other.concept === hit.concept) === at
    const other = hit.lang === 'ar' ? 'en' : 'ar'
    const hasForm = houseForm(concepts.get(hit.concept), other) !== null
    return isFirst && !hit.isNested && hasForm && !found.has(hit.concept)
  })
}

function toFinding(hit: TermHit, concepts: ReadonlyMap<string, Concept>): UnitFinding {
  const other = hit.lang === 'ar' ? 'en' : 'ar'
  const expected = houseForm(concepts.get(hit.concept), other)
  return {
    [hit.lang]: {start: hit.start, end: hit.end},
    level: hit.lang === 'en' ? 'warning' : 'note',
    actual: hit.form,
    expected: expected === null ? [] : [expected.text],
    concept: hit.concept,
    variant: hit.lang === 'en' ? 'in-ar' : 'in-en',
  }
}
