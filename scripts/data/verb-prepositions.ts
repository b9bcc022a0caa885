import type {DataFile} from './data-file.ts'
import {buildPhrases, phraseListSchema, phraseListType} from './phrase-list.ts'

/** `data/verb-prepositions.yaml`. */
export const verbPrepositions: DataFile = {
  name: 'verb-prepositions',
  type: phraseListType,
  schema: phraseListSchema,
  build(value, complain) {
    return buildPhrases(value as Record<string, string>, complain)
  },
}
