import {expect} from 'vitest'
import type {Concept, TermHit} from '../../src/model.ts'
import {findTerms} from '../../src/terms/find-terms.ts'
import {createMatcher} from '../../src/terms/matcher.ts'
import {marked} from '../marked.ts'
import {segmentsOf} from '../../src/segment/segment-text.ts'

/** Finds in one segment and marks the forms that are not nested. */
export function show(input: string, concepts: readonly Concept[], lang: 'ar' | 'en' = 'ar'): void {
  const {text, spans} = marked(input)
  const hits = findTerms(segmentsOf([text], lang), createMatcher(concepts)).filter((hit) => !hit.isNested)
  expect(hits.map(({start, end}) => ({start, end}))).toEqual(spans)
}

/** Finds in the segments of one Arabic document. */
export function find(
  texts: readonly string[],
  concepts: readonly Concept[],
  witness: readonly string[] = [],
): TermHit[] {
  return findTerms(segmentsOf(texts, 'ar'), createMatcher(concepts), {witness: new Set(witness)})
}
