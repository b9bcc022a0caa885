import {z} from 'zod'
import type {DataFile} from './data-file.ts'
import {buildPhrases, phraseListSchema, phraseListType} from './phrase-list.ts'

/** `data/wordy-phrases.yaml`, by language. */
export const wordyPhrases: DataFile = {
  name: 'wordy-phrases',
  type: `Record<'ar' | 'en', ${phraseListType}>`,
  schema: z.strictObject({ar: phraseListSchema, en: phraseListSchema}),
  build(value, complain) {
    const {ar, en} = value as Record<'ar' | 'en', Record<string, string>>
    return {ar: buildPhrases(ar, complain), en: buildPhrases(en, complain)}
  },
}
