import {z} from 'zod'
import {InputError} from '../errors.ts'
import type {AlignedRecord, Document} from '../model.ts'
import type {Content} from './content.ts'
import {findJsonError} from './json/json-error.ts'
import {readI18next} from './json/i18next.ts'
import type {TextFormat} from './opened-file.ts'

/**
 * Documents, records, rows and glossaries as `write/json.ts` writes them; other objects and lists of objects
 * are language files: of i18next, and those that are like them.
 */
export const jsonFormat: TextFormat = {
  read(text, context) {
    const value = parse(text, context.name)
    const own = readOwn(value, context.name)
    if (own !== null) return {content: own, document: null}
    const catalogue = isObject(Array.isArray(value) ? value[0] : value) ? readI18next(text, context) : null
    if (catalogue === null) throw invalid(context.name, '(root)')
    return catalogue
  },
}

const offset = z.number().int().nonnegative()
const span = z.object({start: offset, end: offset})
const lang = z.enum(['ar', 'en'])
const kind = z.enum(['heading', 'paragraph', 'list-item', 'table-cell'])

const document = z.object({
  name: z.string(),
  format: z.string(),
  lang,
  text: z.string(),
  blocks: z.array(
    span.extend({
      kind,
      opaque: z.array(span),
      lang: lang.exactOptional(),
      codes: z.array(z.object({at: offset, source: z.string()})).exactOptional(),
      at: z.object({line: offset, name: z.string().nullable()}).exactOptional(),
      isKey: z.boolean().exactOptional(),
    }),
  ),
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

// In the order in which records are written, so that one that is read and written again is the same.
const segment = z.object({
  index: offset,
  ...span.shape,
  text: z.string(),
  lang,
  // Records of version 0.1 said `paragraph` for sentences.
  kind: z.preprocess((value) => (value === 'paragraph' ? 'sentence' : value), segmentKind),
  kindScore: z.number().min(0).max(1).default(1),
  block: offset,
  opaque: z.array(span),
  isCut: z.literal(true).exactOptional(),
  gap: z.string().exactOptional(),
  edited: z.string().exactOptional(),
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
      state: z.string().exactOptional(),
      isMarked: z.literal(true).exactOptional(),
      note: z.string().exactOptional(),
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
      note: z.string().exactOptional(),
      state: z.string().exactOptional(),
    }),
  ),
})

const term = z.object({
  text: z.string(),
  lang,
  status: z.enum(['preferred', 'admitted', 'deprecated']),
  isShort: z.boolean(),
})
const glossary = z.object({
  concepts: z.array(
    z.object({
      id: z.string(),
      pos: z.enum(['properNoun', 'noun', 'adjective', 'verb', 'other']),
      terms: z.array(term),
      doNotTranslate: z.boolean(),
      domain: z.string().nullable(),
      definition: z.string().nullable(),
      note: z.string().nullable(),
      source: z.string().nullable(),
      specs: z.array(z.string()),
      place: z.object({path: z.string(), line: offset}),
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
  return readOwn(value, path) ?? {kind: 'document', document: checkDocument(validate(document, value, path), path)}
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** null where it is not one of ours: a language file may have texts under the same keys. */
function readOwn(value: unknown, path: string): Content | null {
  if (!isObject(value)) return null
  const first = (key: string): unknown => (Array.isArray(value[key]) ? (value[key][0] ?? null) : undefined)
  const rows = first('rows')
  const isNamed = typeof value.name === 'string'
  if (rows !== undefined && (isNamed || (isObject(rows) && ('ar' in rows || 'en' in rows)))) {
    return {kind: 'bitext', bitext: validate(bitext, value, path)}
  }
  if (first('links') !== undefined && ('ar' in value || 'en' in value)) {
    return {kind: 'record', record: checkRecord(validate(record, value, path), path)}
  }
  const concept = first('concepts')
  if (concept === null || (isObject(concept) && 'terms' in concept)) {
    return {kind: 'glossary', concepts: validate(glossary, value, path).concepts}
  }
  const block = first('blocks')
  if ((block !== null && !isObject(block)) || !('text' in value)) return null
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
