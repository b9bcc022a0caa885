import {z} from 'zod'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const phrases = z.array(z.string().min(1))
const section = z.strictObject({phrases, not: phrases, same: phrases})

type Section = Record<'phrases' | 'not' | 'same', string[]>

/** `data/yearly-amounts.yaml`: by language, folded. */
export const yearlyAmounts: DataFile = {
  name: 'yearly-amounts',
  type: "Record<'ar' | 'en', Record<'phrases' | 'not' | 'same', string[]>>",
  schema: z.strictObject({ar: section, en: section}),
  build(value, complain) {
    const {ar, en} = value as Record<'ar' | 'en', Section>
    const build = (one: Section): Section => ({
      phrases: foldAll(one.phrases, complain),
      not: foldAll(one.not, complain),
      same: foldAll(one.same, complain),
    })
    return {ar: build(ar), en: build(en)}
  },
}

function foldAll(list: readonly string[], complain: (message: string) => void): string[] {
  const folded = list.map((phrase) => phrase.split(' ').map(foldWord).join(' '))
  for (const [at, phrase] of folded.entries()) {
    if (/[\u064B-\u0652\u0640]/u.test(list[at]))
      complain(`"${list[at]}" has tashkeel or a tatweel; write letters only.`)
    if (folded.indexOf(phrase) < at) complain(`"${list[at]}" stands there twice; keep one.`)
  }
  return folded
}
