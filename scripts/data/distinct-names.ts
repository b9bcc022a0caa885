import {z} from 'zod'
import {countScripts} from '../../src/text/characters.ts'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const spellings = z.array(z.string().min(1)).min(1)
const schema = z.strictObject({
  names: z.record(z.string(), z.array(z.record(z.string().min(1), spellings))),
  feminine: z.array(z.strictObject({men: spellings, women: spellings})),
})

/** `data/distinct-names.yaml`: for each spelling, folded, the numbers of the names that it may be. */
export const distinctNames: DataFile = {
  name: 'distinct-names',
  type: '{names: Record<string, number[]>; feminine: {men: string[]; women: string[]}[]}',
  schema,
  build(value, complain) {
    const {names, feminine} = value as z.infer<typeof schema>
    const rows = Object.values(names).flatMap((groups) => groups.flatMap((group) => Object.entries(group)))
    const latinNumbers = numberLatin(rows.map(([, latin]) => latin))
    const numbers: Record<string, readonly number[]> = {}
    for (const [row, [arabic, latin]] of rows.entries()) {
      // Names that share a Latin spelling may stand for one another where it was read from Latin letters: Rashid.
      const shared = latin.flatMap((spelling) => latinNumbers[foldWord(spelling)])
      for (const spelling of arabic.split('|')) {
        const complaint = complaintOf(spelling, numbers)
        if (complaint !== null) complain(`"${spelling}" ${complaint}`)
        numbers[foldWord(spelling)] = [...new Set([row, ...shared])].toSorted((a, b) => a - b)
      }
    }
    return {names: {...numbers, ...latinNumbers}, feminine}
  },
}

/** For each Latin spelling, folded, the rows that have it. */
function numberLatin(rows: readonly (readonly string[])[]): Record<string, number[]> {
  const numbers: Record<string, number[]> = {}
  for (const [row, spellings] of rows.entries()) {
    for (const spelling of new Set(spellings.map(foldWord))) (numbers[spelling] ??= []).push(row)
  }
  return numbers
}

function complaintOf(spelling: string, numbers: Readonly<Record<string, unknown>>): string | null {
  if (countScripts(spelling).ar === 0)
    return 'is not Arabic; the Arabic name comes first, its Latin spellings behind it.'
  if (spelling.startsWith('ال')) return 'has the article; write it without ال.'
  if (/\s/u.test(spelling)) return 'has several words; write one.'
  if (Object.hasOwn(numbers, foldWord(spelling))) return 'stands there twice; one Arabic spelling is one name.'
  return null
}
