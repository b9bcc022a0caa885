import {z} from 'zod'
import {InputError} from '../errors.ts'
import type {AlignedRecord, Document} from '../model.ts'
import type {Content} from './content.ts'
import {findJsonError} from './json-error.ts'

const offset = z.number().int().nonnegative()
const span = z.object({start: offset, end: offset})
const lang = z.enum(['ar', 'en'])
const kind = z.enum(['heading', 'paragraph', 'list-item', 'table-cell'])

const document = z.object({
  name: z.string(),
  format: z.string(),
  lang,
  text: z.string(),
  blocks: z.array(span.extend({kind, opaque: z.array(span)})),
})

const segmentKind = z.enum([
  'sentence',
  'heading',
  'list-item',
  'table-cell',
  'caption',
  'byline',
  'source',
  'promotion',
  'tags',
  'reference',
  'date',
])

const segment = span.extend({
  index: offset,
  text: z.string(),
  lang,
  // Records of version 0.1 said `paragraph` for sentences.
  kind: z.preprocess((value) => (value === 'paragraph' ? 'sentence' : value), segmentKind),
  kindScore: z.number().min(0).max(1).default(1),
  block: offset,
  opaque: z.array(span),
})
const side = z.object({path: z.string(), segments: z.array(segment)})
const record = z.object({
  version: z.literal(1),
  name: z.string(),
  ar: side,
  en: side,
  links: z.array(
    z.object({
      ar: z.array(offset),
      en: z.array(offset),
      confidence: z.number().min(0).max(1),
      status: z.enum(['auto', 'confirmed', 'edited']),
      isMoved: z.boolean(),
      isDropped: z.boolean().default(false),
      evidence: z.array(
        z.object({kind: z.enum(['term', 'number', 'name', 'latin', 'word', 'mark']), ar: z.string(), en: z.string()}),
      ),
    }),
  ),
})

const bitext = z.object({
  name: z.string(),
  rows: z.array(
    z.object({
      id: z.string(),
      ar: z.string(),
      en: z.string(),
      confidence: z.number().min(0).max(1).nullable(),
      status: z.enum(['auto', 'confirmed', 'edited']).nullable(),
      findings: z.string(),
      evidence: z.string().default(''),
      isMoved: z.boolean().default(false),
    }),
  ),
})

/**
 * A Document, an aligned record or the rows of a bilingual file in JSON.
 *
 * @throws InputError `json-invalid` with the line, or `format-invalid` with the key that is wrong
 */
export function readJson(text: string, path: string): Content {
  const value = parse(text, path)
  const has = (key: string): boolean => typeof value === 'object' && value !== null && key in value
  if (has('rows')) return {kind: 'bitext', bitext: validate(bitext, value, path)}
  if (has('links')) return {kind: 'record', record: checkRecord(validate(record, value, path), path)}
  return {kind: 'document', document: checkDocument(validate(document, value, path), path)}
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const at = findJsonError(text) ?? text.length
    const line = text.slice(0, at).split('\n').length
    throw new InputError('json-invalid', {path, line})
  }
}

function validate<T>(schema: z.ZodType<T>, value: unknown, path: string): T {
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data
  throw invalid(path, checked.error.issues[0].path.join('.') || '(root)')
}

/** Blocks in order, inside the text; opaque parts inside their block. */
function checkDocument(read: Document, path: string): Document {
  let last = 0
  for (const [at, block] of read.blocks.entries()) {
    const isInside = block.opaque.every((part) => part.start >= block.start && part.end <= block.end)
    if (block.start < last || block.end < block.start || block.end > read.text.length || !isInside) {
      throw invalid(path, `blocks.${at}`)
    }
    last = block.end
  }
  return read
}

/** Every segment in exactly one link. */
function checkRecord(read: AlignedRecord, path: string): AlignedRecord {
  for (const lang of ['ar', 'en'] as const) {
    const linked = read.links.flatMap((link) => link[lang]).toSorted((a, b) => a - b)
    if (linked.length !== read[lang].segments.length || linked.some((index, at) => index !== at)) {
      throw invalid(path, `links (${lang})`)
    }
  }
  return read
}

function invalid(path: string, detail: string): InputError {
  return new InputError('format-invalid', {path, args: {detail}})
}
