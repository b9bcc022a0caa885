import {z} from 'zod'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const words = z.array(z.array(z.string().min(1)))
const schema = z.record(
  z.string().min(1),
  z.strictObject({after: words, before: words, negation: z.array(z.string().min(1)), adjectives: words}),
)

type Complain = (message: string) => void

/** `data/short-forms.yaml`: everything folded, groups of words made into one list. */
export const shortForms: DataFile = {
  name: 'short-forms',
  type: 'Record<string, {after: string[]; before: string[]; negation: string[]; adjectives: string[]}>',
  schema,
  build(value, complain) {
    const forms = value as z.infer<typeof schema>
    return Object.fromEntries(
      Object.entries(forms).map(([form, {after, before, negation, adjectives}]) => {
        const fold = (section: string, list: readonly string[]): string[] =>
          foldList(list, (message) => complain(`${form}.${section}: ${message}`))
        const lists = {
          after: fold('after', after.flat()),
          before: fold('before', before.flat()),
          negation: fold('negation', negation),
          adjectives: fold('adjectives', adjectives.flat()),
        }
        return [foldWord(form), lists]
      }),
    )
  },
}

/** Words that read the same once folded (أي, اي) may stand there twice: a linguist writes both. */
function foldList(list: readonly string[], complain: Complain): string[] {
  for (const word of list) {
    if (!/^[\u0621-\u064A]+$/u.test(word))
      complain(`"${word}" is not an Arabic word; write letters only, without tashkeel.`)
  }
  return [...new Set(list.map(foldWord))]
}
