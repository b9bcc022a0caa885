import {z} from 'zod'
import {features} from '../../src/match/features.ts'
import type {DataFile} from './data-file.ts'

const share = z.number().min(0).max(1)

const schema = z.strictObject({
  threshold: share,
  gain: z.strictObject({
    unseen: z.number().positive(),
    most: z.number().positive(),
    unknown: share,
    shortest: z.number().int().positive(),
  }),
  bias: z.number(),
  weights: z.record(z.string(), z.number()),
  rival: z.strictObject({bias: z.number(), own: z.number().positive(), below: z.number(), above: z.number()}),
  memory: z.strictObject({
    bias: z.number(),
    slope: z.number().positive(),
    otherNumbers: z.number().max(0),
    otherNames: z.number().max(0),
    near: share,
  }),
})

/** `data/match.yaml`: numbers, taken over as they are. */
export const match: DataFile = {
  name: 'match',
  type: `{threshold: number; gain: Record<'unseen' | 'most' | 'unknown' | 'shortest', number>; bias: number; weights: Record<string, number>; rival: Record<'bias' | 'own' | 'below' | 'above', number>; memory: Record<'bias' | 'slope' | 'otherNumbers' | 'otherNames' | 'near', number>}`,
  schema,
  build(value, complain) {
    const file = value as z.infer<typeof schema>
    const known: readonly string[] = features
    for (const name of Object.keys(file.weights)) {
      if (!known.includes(name)) complain(`weights.${name} is no feature; there are: ${known.join(', ')}.`)
    }
    for (const name of known) {
      if (!(name in file.weights)) complain(`weights.${name} is missing; write 0 if it is to have no say.`)
    }
    return file
  },
}
