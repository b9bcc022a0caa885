import {z} from 'zod'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const words = z.array(z.string().min(1))
const schema = z.strictObject({heads: words, names: z.array(words)})

/** `data/compound-names.yaml`: first words, and names with their blank; both folded. */
export const compoundNames: DataFile = {
  name: 'compound-names',
  type: '{heads: string[]; names: string[]}',
  schema,
  build(value, complain) {
    const {heads, names} = value as z.infer<typeof schema>
    const all = names.flat()
    for (const head of heads) {
      if (!/^[\u0621-\u064A]+$/u.test(head)) complain(`"${head}" is not one Arabic word; write letters only.`)
    }
    for (const [at, name] of all.entries()) {
      if (!/^[\u0621-\u064A]+ [\u0621-\u064A]+$/u.test(name)) {
        complain(`"${name}" is not two Arabic words with one blank; write letters only, without tashkeel.`)
      }
      if (all.indexOf(name) < at) complain(`"${name}" stands there twice; leave one of them.`)
    }
    return {heads: heads.map(foldWord), names: all.map(foldWord)}
  },
}
