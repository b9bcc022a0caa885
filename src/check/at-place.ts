import type {Document, Place, Span} from '../model.ts'
import type {PlacedFinding} from './check.ts'

/** A finding at a place of a document, on the side of its language; what is left out is empty. */
export function atPlace(
  document: Document,
  {start, end}: Span,
  finding: Partial<Omit<PlacedFinding, 'ar' | 'en'>> = {},
): PlacedFinding {
  const place: Place = {document: document.name, start, end}
  return {
    ar: document.lang === 'ar' ? place : null,
    en: document.lang === 'en' ? place : null,
    actual: document.text.slice(start, end),
    expected: [],
    concept: null,
    args: {},
    variant: '',
    fix: null,
    related: [],
    ...finding,
  }
}
