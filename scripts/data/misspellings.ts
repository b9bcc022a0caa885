import {z} from 'zod'
import type {DataFile} from './data-file.ts'

const table = z.record(z.string().min(1), z.string().min(1))
const lists = z.array(z.array(z.string().min(1)))
const schema = z.strictObject({
  words: table,
  nouns: table,
  dad_za: table,
  feminine: lists,
  final_ya: lists,
  final_alif: z.array(z.string().min(1)),
  wasl: z.strictObject({verbs: lists, nouns: lists}),
})

type Complain = (message: string) => void

/** `data/misspellings.yaml`: wrong spellings with the right ones, those made by rule written out. */
export const misspellings: DataFile = {
  name: 'misspellings',
  type: "{entries: Record<string, [kind: 'word' | 'noun' | 'dad' | 'ta' | 'ya' | 'alif', right: string]>; wasl: Record<'verbs' | 'nouns', string[]>}",
  schema,
  build(value, complain) {
    const {words, nouns, dad_za, feminine, final_ya, final_alif, wasl} = value as z.infer<typeof schema>
    const entries: Record<string, [string, string]> = {}
    const add = (kind: string, wrong: string, right: string): void => {
      if (!/^[\u0621-\u064A]+(?: [\u0621-\u064A]+)*$/u.test(wrong))
        complain(`"${wrong}" has more than letters; write it without tashkeel.`)
      if (wrong === right) complain(`"${wrong}" is its own right spelling; say what is wrong with it.`)
      if (wrong in entries && entries[wrong][1] !== right) complain(`"${wrong}" has two right spellings; keep one.`)
      entries[wrong] = [kind, right]
    }
    const addAll = (kind: string, table: Readonly<Record<string, string>>): void => {
      for (const [wrong, right] of Object.entries(table)) add(kind, wrong, right)
    }
    addAll('word', words)
    addAll('noun', nouns)
    addAll('dad', dad_za)
    for (const word of feminine.flat()) add('ta', cut(word, 'ة', complain) + 'ه', word)
    for (const word of final_ya.flat()) add('ya', cut(word, 'ي', complain) + 'ى', word)
    for (const word of final_alif) add('alif', cut(word, 'ى', complain) + 'ي', word)
    for (const word of [...wasl.verbs, ...wasl.nouns].flat()) cut(word, 'ا', complain)
    return {entries, wasl: {verbs: unique(wasl.verbs), nouns: unique(wasl.nouns)}}
  },
}

/** The word without the letter that it must have: alif at its beginning, others at its end. */
function cut(word: string, letter: string, complain: Complain): string {
  const isThere = letter === 'ا' ? word.startsWith('ا') : word.endsWith(letter)
  if (!isThere) complain(`"${word}" has no ${letter} where its list wants it.`)
  return word.slice(0, -1)
}

function unique(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())]
}
