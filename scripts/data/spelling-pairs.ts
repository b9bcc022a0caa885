import {z} from 'zod'
import type {DataFile} from './data-file.ts'

const rows = z.array(z.array(z.string().min(1)).min(2))
const words = z.array(z.array(z.string().min(1)))
const schema = z.strictObject({
  bare: rows,
  none: rows,
  name: rows,
  noun: rows,
  homographs: words,
  form_iv: words,
})

/** `data/spelling-pairs.yaml`: each row with what may stand beside its word. */
export const spellingPairs: DataFile = {
  name: 'spelling-pairs',
  type: "{rows: {endings: 'bare' | 'none' | 'name' | 'noun'; spellings: string[]}[]; homographs: string[]; formIv: string[]}",
  schema,
  build(value, complain) {
    const {homographs, form_iv, ...groups} = value as z.infer<typeof schema>
    const seen = new Set<string>()
    const rows = Object.entries(groups).flatMap(([endings, list]) => list.map((spellings) => ({endings, spellings})))
    for (const {endings, spellings} of rows) {
      for (const word of spellings)
        if (!isWord(word)) complain(`${endings}: "${word}" is not one Arabic word without tashkeel.`)
      if (seen.has(spellings[0]))
        complain(`${endings}: "${spellings[0]}" begins two rows; put all its spellings in one.`)
      seen.add(spellings[0])
    }
    for (const word of [...homographs, ...form_iv].flat()) {
      if (!isWord(word)) complain(`"${word}" is not one Arabic word without tashkeel.`)
    }
    return {rows, homographs: [...new Set(homographs.flat())], formIv: form_iv.flat()}
  },
}

function isWord(word: string): boolean {
  return /^[\u0621-\u064A]+$/u.test(word)
}
