import {z} from 'zod'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const probability = z.number().gt(0).lt(1)
const kind = z.strictObject({found: probability, chance: probability})
const names = ['term', 'number', 'latin', 'name', 'word'] as const
const features = ['arabic', 'english', 'places', 'headline', 'length', 'segments', 'bias'] as const
const marks = z.array(z.string().min(1)).min(1)

const schema = z.strictObject({
  marks: z.strictObject({ar: marks, en: marks}),
  kinds: z.strictObject(Object.fromEntries(names.map((name) => [name, kind]))),
  prior: z.number().positive(),
  weights: z.strictObject(Object.fromEntries(features.map((name) => [name, z.number()]))),
  confidence: z.strictObject({pair: z.number().gt(0.5).lt(1), candidate: probability}),
})

const union = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(' | ')

/** `data/pairing.yaml`: numbers are taken over as they are; marks of language are folded. */
export const pairing: DataFile = {
  name: 'pairing',
  type: `{marks: Record<'ar' | 'en', string[]>; kinds: Record<${union(names)}, Record<'found' | 'chance', number>>; prior: number; weights: Record<${union(features)}, number>; confidence: Record<'pair' | 'candidate', number>}`,
  schema,
  build(value, complain) {
    const file = value as z.infer<typeof schema>
    const ar = file.marks.ar.map(foldWord)
    const en = file.marks.en.map(foldWord)
    for (const mark of [...ar, ...en]) {
      if (/[\s._()[\]-]/u.test(mark)) complain(`marks: "${mark}" is more than one word; write one word only.`)
    }
    const both = ar.find((mark) => en.includes(mark))
    if (both !== undefined) complain(`marks: "${both}" stands for both languages; keep it in one of them.`)
    if (file.confidence.candidate >= file.confidence.pair)
      complain(
        'confidence.candidate must be below confidence.pair: what is named may not be surer than what is paired.',
      )
    return {...file, marks: {ar, en}}
  },
}
