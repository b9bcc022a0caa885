import type {TermHit} from '../model.ts'
import type {VariantText, Words} from './read-words.ts'

/** For each word the number of the hit that it stands in, −1 for none. */
export interface GlossaryCover {
  readonly hitOf: Int32Array
  readonly hits: readonly TermHit[]
}

/** Marks the words that the glossary lists as they stand, as part of a longer term too. */
export function glossaryCover(texts: readonly VariantText[], words: Words): GlossaryCover {
  const hitOf = new Int32Array(words.type.length).fill(-1)
  const hits: TermHit[] = []
  let segment = 0
  for (const {text} of texts) {
    const first = segment
    // What the search found by likeness is what is to be proposed.
    for (const hit of text.hits.filter(({match}) => match !== 'variant')) {
      const number = hits.push(hit) - 1
      const offset = text.segments[hit.segment].start
      markHit({words, hitOf}, first + hit.segment, {start: offset + hit.start, end: offset + hit.end, number})
    }
    segment += text.segments.length
  }
  return {hitOf, hits}
}

function markHit(
  {words, hitOf}: {words: Words; hitOf: Int32Array},
  segment: number,
  hit: {start: number; end: number; number: number},
): void {
  for (let at = words.firstWord[segment]; at < words.firstWord[segment + 1]; at++) {
    if (words.start[at] < hit.end && hit.start < words.end[at]) hitOf[at] = hit.number
  }
}
