import {z} from 'zod'
import type {LinkDecision, LinkKey, GlossaryDecision} from '../review-model.ts'
import type {DecideBody, FixBody, GlossaryBody, IgnoreBody, StepBody, TakeBackBody} from '../page-requests.ts'

/** Text that a file can hold: no NUL, no half of a surrogate pair. */
const text = (most: number): z.ZodString =>
  z
    .string()
    .max(most)
    .regex(/^[^\0\p{Surrogate}]*$/u)

const lang = z.enum(['ar', 'en'])
const index = z.number().int().nonnegative().max(1e9)
const path = text(4096).min(1)
const version = z.string().regex(/^[0-9a-f]{64}$/u)
/** Ids of findings. */
const ids = z.array(text(200)).max(100_000)
/** A cell of a glossary, or an id in it. */
const cell = text(100_000)

const link: z.ZodType<LinkKey> = z.strictObject({ar: z.array(index), en: z.array(index)})
const links = z.array(link).max(100_000)

export const linkDecision: z.ZodType<LinkDecision> = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('confirm'), links}),
  z.strictObject({kind: z.literal('release'), links}),
  z.strictObject({kind: z.literal('mark'), links, isMarked: z.boolean()}),
  z.strictObject({kind: z.literal('note'), link, note: text(20_000)}),
  z.strictObject({kind: z.literal('merge'), links}),
  z.strictObject({kind: z.literal('split'), link, ar: index, en: index}),
  z.strictObject({kind: z.literal('unlink'), link}),
  z.strictObject({kind: z.literal('move'), lang, segment: index, to: z.enum(['up', 'down'])}),
  z.strictObject({kind: z.literal('cut'), lang, segment: index, at: index}),
  z.strictObject({kind: z.literal('join'), lang, segment: index}),
  z.strictObject({kind: z.literal('edit'), lang, segment: index, text: text(500_000)}),
])

const cells = z.record(text(200), cell)
export const glossaryDecision: z.ZodType<GlossaryDecision> = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('accept'), concept: cell, form: cell, as: z.enum(['deprecated', 'admitted'])}),
  z.strictObject({kind: z.literal('other'), concept: cell.nullable(), name: cell, form: cell}),
  z.strictObject({kind: z.literal('never'), concept: cell.nullable(), name: cell, form: cell}),
  z.strictObject({kind: z.literal('add'), cells, file: path.nullable()}),
  z.strictObject({kind: z.literal('edit'), concept: cell, cells}),
  z.strictObject({kind: z.literal('merge'), into: cell, from: cell}),
])

/** Bodies of requests: nothing else is let in, not even a key more. */
export const decideBody: z.ZodType<DecideBody> = z.strictObject({path, version, decision: linkDecision})
export const stepBody: z.ZodType<StepBody> = z.strictObject({path, version})
export const glossaryBody: z.ZodType<GlossaryBody> = z.strictObject({
  version: text(200),
  decision: glossaryDecision,
})
export const versionBody: z.ZodType<{readonly version: string}> = z.strictObject({version: text(200)})
export const fixBody: z.ZodType<FixBody> = z.strictObject({version: text(200), ids})
export const takeBackBody: z.ZodType<TakeBackBody> = z.strictObject({path})
export const ignoreBody: z.ZodType<IgnoreBody> = z.strictObject({ids, reason: text(5000)})
export const idsBody: z.ZodType<{readonly ids: readonly string[]}> = z.strictObject({ids})

/** Queries: the same. */
export const pathQuery: z.ZodType<{readonly path: string}> = z.strictObject({path})
/** No path: all pairs. */
export const exportQuery: z.ZodType<{readonly path?: string | undefined; readonly format: string}> = z.strictObject({
  path: path.optional(),
  format: z.string().regex(/^[a-z0-9-]{1,20}$/u),
})
/** A file's own name: no folder, no way out of one. */
const fileName = text(255).regex(/^(?!\.{1,2}$)[^/\\\u0001-\u001F\u007F]+$/u)
export const importQuery: z.ZodType<{readonly path: string; readonly name: string}> = z.strictObject({
  path,
  name: fileName,
})
export const textsQuery: z.ZodType<{readonly lang: 'ar' | 'en'; readonly name: string}> = z.strictObject({
  lang,
  name: fileName,
})
