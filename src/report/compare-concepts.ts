import type {ConceptChange, CountedForm} from './comparison.ts'
import type {EarlierConcept} from './earlier-report.ts'
import type {ShownConcept} from './shown.ts'

/** The concepts whose consistency or whose forms are others than in an earlier report; those of now, then those that are gone. */
export function compareConcepts(before: readonly EarlierConcept[], after: readonly ShownConcept[]): ConceptChange[] {
  const earlier = new Map(before.map((concept) => [concept.id, concept]))
  const still = new Set(after.map(({id}) => id))
  const changes = [
    ...after.map((concept) => changeOf(earlier.get(concept.id), concept)),
    ...before.filter(({id}) => !still.has(id)).map((concept) => changeOf(concept, undefined)),
  ]
  return changes.filter(
    ({consistency, appeared, vanished}) =>
      consistency.before !== consistency.after || appeared.length > 0 || vanished.length > 0,
  )
}

function changeOf(before: EarlierConcept | undefined, after: EarlierConcept | undefined): ConceptChange {
  const {id = '', ar = '', en = ''} = after ?? before ?? {}
  return {
    id,
    ar,
    en,
    consistency: {before: before?.consistency ?? null, after: after?.consistency ?? null},
    appeared: formsOnlyIn(after, before),
    vanished: formsOnlyIn(before, after),
  }
}

function formsOnlyIn(one: EarlierConcept | undefined, other: EarlierConcept | undefined): CountedForm[] {
  return (['ar', 'en'] as const).flatMap((lang) => {
    const known = new Set(other?.forms[lang].map(({form}) => form))
    const own = one?.forms[lang].filter(({form}) => !known.has(form)) ?? []
    return own.map(({form, count}) => ({form, lang, count}))
  })
}
