import {z} from 'zod'
import type {DataFile} from './data-file.ts'

const words = z.array(z.string().min(1))
const schema = z.strictObject({groups: z.record(z.string(), z.union([words, z.array(words)]))})

/** `data/small-letters.yaml`: the words of all groups in one list. */
export const smallLetters: DataFile = {
  name: 'small-letters',
  type: 'string[]',
  schema,
  build(value, complain) {
    const {groups} = value as z.infer<typeof schema>
    const seen = new Set<string>()
    for (const [group, list] of Object.entries(groups)) {
      for (const word of list.flat()) {
        if (!/^[a-z]{2,}$/u.test(word)) complain(`${group}: "${word}" is not one English word in small letters.`)
        if (seen.has(word)) complain(`${group}: "${word}" stands there twice; leave it in one group.`)
        seen.add(word)
      }
    }
    return [...seen]
  },
}
