import {z} from 'zod'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const units = z.array(z.string().min(1))
const partners = z.strictObject({
  same: units.optional(),
  near: units.optional(),
  close: units.optional(),
  far: units.optional(),
})
const pairs = z.record(z.string().min(1), partners)
const costs = z.record(z.string().length(1), z.number().min(0).max(2))
const calibration = z.strictObject({bias: z.number(), distance: z.number(), share: z.number(), evidence: z.number()})
const tables = ['arabic', 'latin', 'latin_latin'] as const
const schema = z.strictObject({
  levels: z.strictObject({same: z.number(), near: z.number(), close: z.number(), far: z.number()}),
  other: z.number().positive(),
  respell: z.record(z.string().length(1), z.string().regex(/^[a-z]+$/u)),
  gaps: z.strictObject({
    letter: z.number().positive(),
    arabic: costs,
    arabic_latin: costs,
    latin: costs,
    latin_latin: costs,
  }),
  arabic: pairs,
  latin: pairs,
  latin_latin: pairs,
  calibration: z.strictObject({arabic: calibration, latin: calibration, latin_latin: calibration}),
})

type Complain = (message: string) => void

/** `data/name-letters.yaml`: each table of pairs as rows `[unit, unit, cost]`. */
export const nameLetters: DataFile = {
  name: 'name-letters',
  type: `{other: number; respell: Record<string, string>; letterGap: number; tables: Record<'arabic' | 'latin' | 'latinLatin', {pairs: [string, string, number][]; leftGaps: Record<string, number>; rightGaps: Record<string, number>; calibration: {bias: number; distance: number; share: number; evidence: number}}>}`,
  schema,
  build(value, complain) {
    const letters = value as z.infer<typeof schema>
    const {gaps} = letters
    const build = (name: (typeof tables)[number], leftGaps: object, rightGaps: object): object => ({
      pairs: flatten(name, letters, complain),
      leftGaps,
      rightGaps,
      calibration: letters.calibration[name],
    })
    return {
      other: letters.other,
      respell: letters.respell,
      letterGap: gaps.letter,
      tables: {
        arabic: build('arabic', gaps.arabic, gaps.arabic),
        latin: build('latin', gaps.arabic_latin, gaps.latin),
        latinLatin: build('latin_latin', gaps.latin_latin, gaps.latin_latin),
      },
    }
  },
}

function flatten(name: (typeof tables)[number], letters: z.infer<typeof schema>, complain: Complain): unknown[] {
  const rows: [string, string, number][] = []
  for (const [unit, partners] of Object.entries(letters[name])) {
    for (const level of ['same', 'near', 'close', 'far'] as const) {
      for (const partner of partners[level] ?? []) rows.push([unit, partner, letters.levels[level]])
    }
  }
  const seen = new Set<string>()
  for (const [unit, partner] of rows) {
    checkUnits(name, [unit, partner], complain)
    const isRepeated = seen.has(`${unit} ${partner}`) || (name !== 'latin' && seen.has(`${partner} ${unit}`))
    if (isRepeated) complain(`${name}: ${unit} and ${partner} stand together twice; keep one of them.`)
    seen.add(`${unit} ${partner}`)
  }
  return rows
}

function checkUnits(name: string, pair: readonly [string, string], complain: Complain): void {
  const [unit, partner] = pair
  for (const text of pair) {
    const letters = text.replace(/^\^/u, '').replace(/\$$/u, '')
    if (foldWord(letters) !== letters) complain(`${name}: write "${foldWord(letters)}" for "${letters}".`)
    if (letters.length > 4) complain(`${name}: "${letters}" is longer than four letters; split it.`)
  }
  if (unit.startsWith('^') !== partner.startsWith('^') || unit.endsWith('$') !== partner.endsWith('$')) {
    complain(`${name}: ${unit} and ${partner}: write ^ or $ on both or on neither.`)
  }
}
