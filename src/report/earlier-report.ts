import {z} from 'zod'
import {InputError} from '../errors.ts'
import type {Lang, Level, TermStatus} from '../model.ts'
import type {ShownConcept, ShownFinding} from './shown.ts'

/** A place as far as a comparison needs it. */
interface EarlierPlace {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
}

/** A finding of an earlier report, with its sentence. */
export interface EarlierFinding extends Pick<
  ShownFinding,
  'rule' | 'variant' | 'actual' | 'expected' | 'args' | 'concept'
> {
  readonly id?: string | undefined
  readonly level: Level
  readonly ar: EarlierPlace | null
  readonly en: EarlierPlace | null
  readonly kwic: {readonly before: string; readonly text: string; readonly after: string} | null
  readonly message: string
}

/** A form of an earlier report. */
interface EarlierForm {
  readonly form: string
  readonly status: TermStatus
  readonly isListed: boolean
  readonly count: number
  readonly places: readonly {readonly document: string}[]
}

/** A concept of an earlier report. */
export interface EarlierConcept extends Pick<ShownConcept, 'id' | 'ar' | 'en' | 'consistency'> {
  readonly forms: Readonly<Record<Lang, readonly EarlierForm[]>>
}

/** What a comparison needs of an earlier `report.json`. */
export interface EarlierReport {
  readonly documents: readonly {readonly name: string}[]
  readonly concepts: readonly EarlierConcept[]
  readonly findings: readonly EarlierFinding[]
}

const place = z
  .object({document: z.string(), start: z.number(), end: z.number(), line: z.number(), column: z.number()})
  .nullable()
const forms = z.array(
  z.object({
    form: z.string(),
    status: z.enum(['preferred', 'admitted', 'deprecated']),
    isListed: z.boolean(),
    count: z.number(),
    places: z.array(z.object({document: z.string()})),
  }),
)
const shape: z.ZodType<EarlierReport> = z.object({
  version: z.literal(1),
  documents: z.array(z.object({name: z.string()})),
  concepts: z.array(
    z.object({
      id: z.string(),
      ar: z.string(),
      en: z.string(),
      consistency: z.number(),
      forms: z.object({ar: forms, en: forms}),
    }),
  ),
  findings: z.array(
    z.object({
      id: z.string().optional(),
      rule: z.string(),
      variant: z.string(),
      level: z.enum(['error', 'warning', 'note']),
      ar: place,
      en: place,
      actual: z.string().nullable(),
      expected: z.array(z.string()),
      args: z.record(z.string(), z.union([z.string(), z.number()])),
      concept: z.string().nullable(),
      kwic: z.object({before: z.string(), text: z.string(), after: z.string()}).nullable(),
      message: z.string(),
    }),
  ),
})

/**
 * The text of an earlier `report.json`.
 *
 * @param path as messages name it
 * @throws InputError `json-invalid`, or `report-invalid` with the first key that is wrong
 */
export function readEarlierReport(text: string, path: string): EarlierReport {
  const read = shape.safeParse(parseJson(text, path))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new InputError('report-invalid', {path, args: {detail: issue.path.join('.') || 'version'}})
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError('json-invalid', {path})
    throw error
  }
}
