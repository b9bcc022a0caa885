import type {PageConcept} from '../../src/page-model.ts'
import {createSearch, type Search} from '../lists/folded-search.ts'
import {byCodeUnit} from '../lists/group-by.ts'

/** What concepts are put in order by. */
export type ConceptOrder = 'consistency' | 'count' | 'ar' | 'en' | 'file'

/** Which concepts are shown. */
export interface ConceptFilter {
  readonly query: string
  /** Only those that the texts have in more than one form, or in one that they should not have. */
  readonly isUneven: boolean
  readonly order: ConceptOrder
}

/** All concepts, those that need a look first. */
export const everyConcept: ConceptFilter = {query: '', isUneven: false, order: 'consistency'}

/** What is searched of a concept: its forms, those found in the texts, its id and its other cells. */
function textOf({id, cells, forms}: PageConcept): string {
  const found = [...forms.ar, ...forms.en].map(({form}) => form)
  return [id, ...Object.values(cells), ...found].join('\n')
}

/** The search of the concepts. */
export function conceptSearch(): Search<PageConcept> {
  return createSearch(textOf)
}

/** The concepts that a filter lets through, in its order. */
export function listConcepts(
  concepts: readonly PageConcept[],
  {query, isUneven, order}: ConceptFilter,
  search: Search<PageConcept>,
): readonly PageConcept[] {
  const has = query.trim() === '' ? () => true : search(query)
  const found = concepts.filter((concept) => (!isUneven || concept.consistency < 1) && has(concept))
  const compare = orders[order]
  return found.toSorted((one, other) => compare(one, other) || byCodeUnit(one.id, other.id))
}

// Names are put in order as their language does it, for people; machines get code units.
const collators = {ar: new Intl.Collator('ar'), en: new Intl.Collator('en')}

const orders: Readonly<Record<ConceptOrder, (one: PageConcept, other: PageConcept) => number>> = {
  consistency: (one, other) => one.consistency - other.consistency || other.count - one.count,
  count: (one, other) => other.count - one.count,
  ar: (one, other) => collators.ar.compare(one.ar, other.ar),
  en: (one, other) => collators.en.compare(one.en, other.en),
  file: (one, other) => byCodeUnit(one.file, other.file) || one.line - other.line,
}
