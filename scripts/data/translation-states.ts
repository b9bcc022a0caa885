import {z} from 'zod'
import type {DataFile} from './data-file.ts'

const groups = ['review', 'rejected', 'draft', 'machine'] as const
const words = z.array(z.string().min(1))
const schema = z.strictObject({review: words, rejected: words, draft: words, machine: words})

/** `data/translation-states.yaml`: the groups by state, in small letters. */
export const translationStates: DataFile = {
  name: 'translation-states',
  type: `Record<string, 'review' | 'rejected' | 'draft' | 'machine'>`,
  schema,
  build(value, complain) {
    const lists = value as z.infer<typeof schema>
    const byState: Record<string, string> = {}
    for (const group of groups) {
      for (const word of lists[group]) {
        const state = word.toLowerCase()
        const before = byState[state]
        if (before !== undefined) complain(`${group}: "${word}" stands under ${before} as well; keep one of them.`)
        // What stands behind a blank is the sub-state of XLIFF 2, which every tool makes up for itself.
        if (/\s/u.test(word)) complain(`${group}: "${word}" has a blank in it; a state is one word.`)
        byState[state] = group
      }
    }
    return byState
  },
}
