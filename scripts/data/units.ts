import {z} from 'zod'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const word = z.string().min(1)
const words = z.array(word)
const byUnit = z.record(word, z.tuple([words, words]))
const schema = z.strictObject({
  currencies: byUnit,
  plain: z.record(word, z.strictObject({words, units: words})),
  units: byUnit,
  percent: words,
  signs: z.record(word, word),
  codes: z.array(z.string().regex(/^[A-Z]{3}$/u, 'A code is three capitals: EUR.')),
  large: words,
})

type Complain = (message: string) => void

/** `data/units.yaml`: every folded word with its unit, and what a shared name may be. */
export const units: DataFile = {
  name: 'units',
  type: `{words: Record<string, string>; currencies: string[]; mayBe: Record<string, string[]>; signs: Record<string, string>; codes: Record<string, string>; large: string[]}`,
  schema,
  build(value, complain) {
    const data = value as z.infer<typeof schema>
    const lists: [string, readonly string[]][] = [
      ...Object.entries({...data.currencies, ...data.units}).map(([unit, [arabic, english]]): [string, string[]] => [
        unit,
        [...arabic, ...english],
      ]),
      ...Object.entries(data.plain).map(([unit, {words}]): [string, string[]] => [unit, words]),
      ['%', data.percent],
    ]
    const known = new Set(lists.map(([unit]) => unit))
    const mayBe = Object.fromEntries(Object.entries(data.plain).map(([unit, {units}]) => [unit, units]))
    for (const unit of [...Object.values(mayBe).flat(), ...Object.values(data.signs)])
      if (!known.has(unit)) complain(`"${unit}" is no unit of this file; write the words for it first.`)
    const plainCurrencies = Object.keys(mayBe).filter((unit) => unit !== 'degree')
    return {
      words: foldLists(lists, complain),
      currencies: [...Object.keys(data.currencies), ...plainCurrencies],
      mayBe,
      signs: Object.fromEntries(Object.entries(data.signs).map(([sign, unit]) => [foldWord(sign), unit])),
      codes: Object.fromEntries(data.codes.map((code) => [foldWord(code), code === 'RMB' ? 'CNY' : code])),
      large: data.large.map(foldWord),
    }
  },
}

function foldLists(lists: readonly [string, readonly string[]][], complain: Complain): Record<string, string> {
  const folded: Record<string, string> = {}
  for (const [unit, words] of lists) {
    for (const key of words.map(foldWord)) {
      const other = Object.hasOwn(folded, key) ? folded[key] : unit
      if (other !== unit) complain(`"${key}" stands for ${other} and for ${unit}; keep one of them.`)
      folded[key] = unit
    }
  }
  return folded
}
