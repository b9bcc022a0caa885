import {z} from 'zod'
import type {DataFile} from './data-file.ts'

const share = z.number().min(0).max(1)

const schema = z.strictObject({
  length: z.strictObject({
    ratio: z.number().positive(),
    variance: z.number().positive(),
    mean: z.number().positive(),
    deviation: z.number().positive(),
  }),
  names: z.strictObject({rough: share, capital: share, other: share, known: share}),
  gain: z.strictObject({most: z.number().positive(), unseen: z.number().positive()}),
  weights: z.record(z.string(), z.number()),
  confidence: z.strictObject({bias: z.number(), slope: z.number().positive()}),
  moved: z.strictObject({cost: z.number().min(0), margin: z.number().positive()}),
})

/** `data/alignment.yaml`: numbers, taken over as they are. */
export const alignment: DataFile = {
  name: 'alignment',
  type: `{length: Record<'ratio' | 'variance' | 'mean' | 'deviation', number>; names: Record<'rough' | 'capital' | 'other' | 'known', number>; gain: Record<'most' | 'unseen', number>; weights: Record<string, number>; confidence: Record<'bias' | 'slope', number>; moved: Record<'cost' | 'margin', number>}`,
  schema,
  build(value, complain) {
    const file = value as z.infer<typeof schema>
    if (file.names.other < file.names.capital)
      complain('names.other must not be below names.capital: lower-case words need the stricter limit.')
    return file
  },
}
