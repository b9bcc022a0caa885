import {z} from 'zod'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const row = z.strictObject({
  en: z.string().regex(/^[A-Z][a-z]+$/u),
  ar: z.string().min(1),
  not: z.array(z.string().min(1)).min(1),
  unless: z.array(z.string().min(1)).default([]),
})

/** `data/name-words.yaml`: by the English name, how Arabic spells it and what it is mistaken for. Arabic is folded. */
export const nameWords: DataFile = {
  name: 'name-words',
  type: 'Record<string, {ar: string[]; not: string[]; shown: string; unless: string[]}>',
  schema: z.array(row),
  build(value, complain) {
    const built: Record<string, object> = {}
    for (const {en, ar, not, unless} of value as z.infer<typeof row>[]) {
      if (en in built) complain(`"${en}" stands in two rows; join them.`)
      const spellings = ar.split('|')
      for (const word of [...spellings, ...not].filter((one) => one.includes(' ')))
        complain(`${en}: "${word}" is more than one word; write one.`)
      built[en] = {ar: spellings.map(foldWord), not: not.map(foldWord), shown: spellings[0], unless}
    }
    return built
  },
}
