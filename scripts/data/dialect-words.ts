import {z} from 'zod'
import type {DataFile} from './data-file.ts'
import {buildPhrases, phraseListSchema, phraseListType} from './phrase-list.ts'

/** `data/dialect-words.yaml`: all groups as one list. */
export const dialectWords: DataFile = {
  name: 'dialect-words',
  type: phraseListType,
  schema: z.record(z.string().min(1), phraseListSchema),
  build(value, complain) {
    const groups = value as Record<string, Record<string, string>>
    const words: Record<string, string> = {}
    for (const [group, list] of Object.entries(groups)) {
      for (const [word, better] of Object.entries(list)) {
        if (word.includes(' ')) complain(`${group}: "${word}" is more than one word; write one.`)
        if (word in words) complain(`${group}: "${word}" stands in another group, too; keep one.`)
        words[word] = better
      }
    }
    return buildPhrases(words, complain)
  },
}
