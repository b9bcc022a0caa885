import {atPlace} from '../at-place.ts'
import type {TextCheck} from '../check.ts'

/** Reports a sentence of more words than the house allows. */
export const longSentence: TextCheck = {
  id: 'long-sentence',
  family: 'language',
  level: 'note',
  isOptional: true,
  options: {words: {kind: 'number', default: 50, min: 5, max: 500}},
  examples: {
    reported: [
      {ar: '⟦وصل الوفد صباح اليوم إلى المدينة القديمة.⟧', options: {words: 5}},
      {en: '⟦The delegation reached the old town in the morning.⟧ It rained.', options: {words: 6}},
    ],
    silent: [
      {ar: 'وصل الوفد صباح اليوم إلى المدينة القديمة.'},
      {en: 'It rained.', options: {words: 5}},
      {ar: 'وصل الوفد.\nغادر الوفد.\nعاد الوفد.', options: {words: 5}},
    ],
  },
  runText({document, segments}, {options}) {
    const most = Number(options.words)
    return segments.flatMap(({start, end, kind, text}) => {
      if (kind !== 'sentence' || text.length <= most * 2) return []
      const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\u2019'-]*/gu)?.length ?? 0
      return words > most ? [atPlace(document, {start, end}, {args: {words, most}})] : []
    })
  },
}
