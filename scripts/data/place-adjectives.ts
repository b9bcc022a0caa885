import {z} from 'zod'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const words = z.array(z.string().min(1)).min(1)
const schema = z.strictObject({
  places: z.array(z.strictObject({places: words, arabic: words, english: words})),
})

/** `data/place-adjectives.yaml`: by the folded Arabic name of the place; Arabic folded, English as it stands. */
export const placeAdjectives: DataFile = {
  name: 'place-adjectives',
  type: 'Record<string, {arabic: string[]; english: string[]}>',
  schema,
  build(value, complain) {
    const {places} = value as z.infer<typeof schema>
    const byPlace: Record<string, {arabic: string[]; english: string[]}> = {}
    for (const {places: names, arabic, english} of places) {
      for (const word of names) {
        if (!/^[\u0621-\u064A]+(?: [\u0621-\u064A]+)*$/u.test(word))
          complain(`"${word}" is not Arabic; write letters only.`)
      }
      for (const word of arabic) {
        if (!/^[\u0621-\u064A]+$/u.test(word)) complain(`"${word}" is not one Arabic word; write letters only.`)
      }
      for (const word of english) {
        if (!/^[A-Z][A-Za-z]+$/u.test(word)) complain(`"${word}" is not one English word with its capital.`)
      }
      // Spellings that read the same once folded may stand there twice: a linguist writes both.
      for (const key of new Set(names.map(foldWord))) {
        if (Object.hasOwn(byPlace, key)) complain(`"${key}" stands there twice; leave one of them.`)
        byPlace[key] = {arabic: [...new Set(arabic.map(foldWord))], english: [...english]}
      }
    }
    return byPlace
  },
}
