import {
  type AbbreviationKind,
  abbreviationKinds,
  type OwnAbbreviations,
  type BreakMark,
  breakMarks,
  boilerplateKinds,
} from '../split-model.ts'
import {z} from 'zod'
import type {SegmentKind} from '../model.ts'
import type {LineMode} from '../text/lines.ts'

/** Every line mode, as options and configuration name them. */
const lineModes: readonly LineMode[] = ['auto', 'break', 'wrap', 'sentence']

type WordsByKind = Partial<Record<AbbreviationKind, string[]>>
type GivenWords = string[] | WordsByKind

/** How a workspace splits, as `muqabala.yaml` has it. */
export interface SplitConfig {
  readonly lines: LineMode
  readonly delimiter?: string | undefined
  readonly breakAfter: readonly BreakMark[]
  readonly quotes: 'split' | 'whole'
  readonly lists: 'split' | 'keep'
  readonly abbreviations: {readonly ar?: GivenWords | undefined; readonly en?: GivenWords | undefined}
  readonly srx?: string | undefined
  readonly dropBoilerplate: boolean
  readonly keep: readonly SegmentKind[]
}

const words = z.array(z.string().min(1).max(30))
const kinds = z.enum(abbreviationKinds as [AbbreviationKind, ...AbbreviationKind[]])
const given = z
  .union([words, z.partialRecord(kinds, words)])
  .describe('A list of titles, behind which no sentence ends, or lists by kind: title, phrase, page, month, unit …')

const shape = {
  lines: z
    .enum(lineModes as [LineMode, ...LineMode[]])
    .default('auto')
    .describe('What a line end of a plain text means: auto, break, wrap, or sentence (one line, one sentence).'),
  delimiter: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\r\n]+$/u)
    .optional()
    .describe('A line of just this parts a plain text, e.g. <p>.'),
  breakAfter: z
    .array(z.enum(breakMarks as [BreakMark, ...BreakMark[]]))
    .default([])
    .describe('Marks behind which segments end, too.'),
  quotes: z.enum(['split', 'whole']).default('split').describe('whole: no boundary inside a quotation.'),
  lists: z.enum(['split', 'keep']).default('split').describe('keep: a list inside a line stays one segment.'),
  abbreviations: z
    .strictObject({ar: given.optional(), en: given.optional()})
    .prefault({})
    .describe('Abbreviations of the house, without their last stop.'),
  srx: z.string().min(1).optional().describe('SRX 2.0 file whose rules are read in place of ours.'),
  dropBoilerplate: z
    .boolean()
    .default(false)
    .describe('Leaves bylines, sources, read-more lines, keywords, references and dates out of aligning and checking.'),
  keep: z
    .array(z.enum(boilerplateKinds as [SegmentKind, ...SegmentKind[]]))
    .default([])
    .describe('Kinds of lines that are kept all the same.'),
}

/** The keys of `split` in `muqabala.yaml`. */
export const splitKeys: readonly string[] = Object.keys(shape)

/** The shape of `split` in `muqabala.yaml`. */
export const splitSchema: z.ZodType<SplitConfig> = z.strictObject(shape).prefault({})

/** A plain list is one of titles. */
export function toOwnAbbreviations(given: SplitConfig['abbreviations']): OwnAbbreviations | undefined {
  if (given.ar === undefined && given.en === undefined) return undefined
  const byKind = (words: GivenWords = []): WordsByKind => (Array.isArray(words) ? {title: words} : words)
  return {ar: byKind(given.ar), en: byKind(given.en)}
}
