import {z} from 'zod'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const words = z.array(z.string().min(1))
const row = z.strictObject({
  en: words.min(1),
  not: words.min(1),
  but: words.min(1),
  unless: words.default([]),
  with: words.default([]),
})

/** `data/false-friends.yaml`: by the English word, what it is mistaken for. Arabic is folded. */
export const falseFriends: DataFile = {
  name: 'false-friends',
  type: 'Record<string, {not: string[]; but: string[]; shown: string[]; unless: string[]; with: string[]}>',
  schema: z.array(row),
  build(value, complain) {
    const built: Record<string, object> = {}
    for (const {en, not, but, unless, with: needed} of value as z.infer<typeof row>[]) {
      for (const word of en) {
        if (!/^[a-z-]+$/u.test(word)) complain(`"${word}" is no English word in small letters.`)
        if (word in built) complain(`"${word}" stands in two rows; join them.`)
        for (const clash of not.filter((one) => but.some((other) => foldWord(other) === foldWord(one))))
          complain(`${word}: "${clash}" is under "not" and under "but"; keep one.`)
        const arabic = {not: not.map(foldWord), but: but.map(foldWord)}
        built[word] = {...arabic, shown: but.slice(0, 3), unless, with: needed}
      }
    }
    return built
  },
}
