import type {Payload, ShownConcept} from './shown.ts'

/** A concept and its position in the payload. */
export interface MatrixRow {
  readonly concept: ShownConcept
  readonly at: number
}

/** The concepts of a table by document: all, or, where that would be too many cells, those spelled in several ways, the worst first. */
export function matrixRows(
  {concepts, documents}: Pick<Payload, 'concepts' | 'documents'>,
  mostCells: number,
): MatrixRow[] {
  const rows = concepts.map((concept, at) => ({concept, at}))
  const limit = Math.max(1, Math.floor(mostCells / Math.max(1, documents.length)))
  if (rows.length <= limit) return rows
  return rows
    .filter(({concept}) => concept.forms.ar.length > 1 || concept.forms.en.length > 1)
    .toSorted((a, b) => a.concept.consistency - b.concept.consistency || a.at - b.at)
    .slice(0, limit)
}
