import type {Concept, Lang, Term} from './model.ts'

/** The preferred term of a concept in a language; null where the glossary gives none. */
export function houseForm(concept: Concept | undefined, lang: Lang): Term | null {
  return concept?.terms.find((term) => term.lang === lang && term.status === 'preferred') ?? null
}
