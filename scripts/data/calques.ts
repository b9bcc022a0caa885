import {z} from 'zod'
import type {DataFile} from './data-file.ts'
import {buildPhrases, phraseListSchema, phraseListType} from './phrase-list.ts'

/** `data/calques.yaml`: what is a matter of taste, and what only a machine writes. */
export const calques: DataFile = {
  name: 'calques',
  type: `Record<'taste' | 'machine', ${phraseListType}>`,
  schema: z.strictObject({taste: phraseListSchema, machine: phraseListSchema}),
  build(value, complain) {
    const {taste, machine} = value as Record<'taste' | 'machine', Record<string, string>>
    for (const phrase of Object.keys(machine)) {
      if (phrase in taste) complain(`"${phrase}" stands under taste and under machine; keep one.`)
      if (!phrase.includes(' ')) complain(`machine: "${phrase}" is one word, which somebody may write; write a phrase.`)
    }
    return {taste: buildPhrases(taste, complain), machine: buildPhrases(machine, complain)}
  },
}
