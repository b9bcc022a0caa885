import {Document as YamlFile, isMap, isSeq, parseDocument} from 'yaml'
import {z} from 'zod'
import {decodeSure} from '../bytes/decode.ts'
import {encode} from '../bytes/encode.ts'
import {InputError} from '../errors.ts'
import type {Entry} from '../ignore-model.ts'
import {readBytes, saveFile} from './files.ts'
import {readYaml, schemaProblems} from './yaml-source.ts'

const shape = {
  id: z.string().min(1),
  rule: z.string().min(1),
  variant: z.string().optional(),
  document: z.string().min(1),
  concept: z.string().nullable().optional(),
  actual: z.string().default(''),
  before: z.string().default(''),
  after: z.string().default(''),
  reason: z.string().optional(),
}
const schema: z.ZodType<Entry[]> = z.array(z.strictObject(shape))

/**
 * The entries of a file: YAML, or JSON as a baseline is written.
 *
 * @param path full path
 * @param shown as messages name it
 * @returns null where there is no such file
 * @throws InputError for a file that is not what it should be, with the line; `file-not-found` where it is needed
 */
export async function readEntries(
  path: string,
  shown: string,
  {isNeeded = false}: {readonly isNeeded?: boolean} = {},
): Promise<Entry[] | null> {
  const bytes = await readBytes(path, {optional: true})
  if (bytes === null && isNeeded) throw new InputError('file-not-found', {path: shown})
  return bytes === null ? null : parseEntries(bytes, shown)
}

function parseEntries(bytes: Uint8Array, shown: string): Entry[] {
  const quick = schema.safeParse(parseJson(decodeSure(bytes, shown).text))
  if (quick.success) return quick.data
  // Slower, but it knows lines.
  const source = readYaml(bytes, shown)
  const checked = schema.safeParse(source.yaml.toJS() ?? [])
  if (checked.success) return checked.data
  const problems = checked.error.issues.flatMap((issue) => schemaProblems(issue, source, () => Object.keys(shape)))
  throw new InputError(problems[0].code, problems[0], problems.slice(1))
}

function parseJson(text: string): unknown {
  if (!text.startsWith('[')) return null
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Writes a baseline: JSON, one entry a line, so that versions can be compared. */
export async function saveBaseline(path: string, entries: readonly Entry[]): Promise<void> {
  const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n')
  await saveFile(path, lines === '' ? '[]\n' : `[\n${lines}\n]\n`)
}

/**
 * Adds entries at the end of a YAML file, one a line, and makes it when it is not there. What is in it stays as it is, byte
 * for byte; only a list in brackets is laid out anew.
 *
 * @param to.note what stands at the head of a new file
 * @throws InputError for a file that is not what it should be
 */
export async function addEntries(
  to: {readonly path: string; readonly shown: string; readonly note: string},
  entries: readonly Entry[],
): Promise<void> {
  const {path, shown, note} = to
  const bytes = await readBytes(path, {optional: true})
  if (bytes !== null) parseEntries(bytes, shown)
  const source = bytes === null ? {text: '', encoding: 'utf-8' as const, hasBom: false} : decodeSure(bytes, shown)
  await saveFile(path, encode(withEntries(source.text, entries, note), {...source, path: shown}))
}

/**
 * Takes entries out of a file. The others stay as they are, and so do comments on lines of their own; only a list in brackets is
 * laid out anew.
 *
 * @param ids of entries; those that are not there are passed over
 * @returns how many were taken out
 * @throws InputError for a file that is not what it should be
 */
export async function removeEntries(
  from: {readonly path: string; readonly shown: string},
  ids: ReadonlySet<string>,
): Promise<number> {
  const {path, shown} = from
  const bytes = await readBytes(path, {optional: true})
  if (bytes === null) return 0
  const count = parseEntries(bytes, shown).filter(({id}) => ids.has(id)).length
  if (count === 0) return 0
  const source = decodeSure(bytes, shown)
  await saveFile(path, encode(withoutEntries(source.text, ids), {...source, path: shown}))
  return count
}

function withoutEntries(text: string, ids: ReadonlySet<string>): string {
  const yaml = parseDocument(text, {keepSourceTokens: true})
  const list = yaml.contents
  if (!isSeq(list)) return text
  const isOut = (item: unknown): boolean => isMap(item) && ids.has(String(item.get('id')))
  if (list.flow === true) {
    list.items = list.items.filter((item) => !isOut(item))
    return yaml.toString({lineWidth: 0})
  }
  const tokens = list.srcToken?.type === 'block-seq' ? list.srcToken.items : []
  let left = text
  for (const [at, item] of [...list.items.entries()].toReversed()) {
    if (isOut(item)) left = withoutLines(left, {dash: dashOf(tokens[at]), item})
  }
  return left
}

/** Where the hyphen of an entry stands. */
function dashOf(
  token: {readonly start: readonly {readonly type: string; readonly offset: number}[]} | undefined,
): number {
  return token?.start.find(({type}) => type === 'seq-item-ind')?.offset ?? 0
}

/** Without the lines of an entry, from its hyphen to the end of its last value. */
function withoutLines(text: string, {dash, item}: {readonly dash: number; readonly item: unknown}): string {
  const range = isMap(item) ? item.range : null
  const start = text.lastIndexOf('\n', dash - 1) + 1
  // A block ends where its last line does, with the line end.
  const last = Math.max(dash, (range?.[1] ?? dash) - 1)
  const end = text.indexOf('\n', last)
  return text.slice(0, start) + (end === -1 ? '' : text.slice(end + 1))
}

function withEntries(text: string, entries: readonly Entry[], note: string): string {
  const lines = entries.map((entry) => `- ${flowLine(entry)}\n`)
  if (text.trim() === '') return [`# ${note}\n`, ...lines].join('')
  const yaml = parseDocument(text)
  const list = isSeq(yaml.contents) ? yaml.contents : null
  if (list === null) return [withLineEnd(text), ...lines].join('')
  if (list.flow !== true) {
    const first = list.range?.[0] ?? 0
    const indent = ' '.repeat(first - (text.lastIndexOf('\n', first - 1) + 1))
    return [withLineEnd(text), ...lines.map((line) => indent + line)].join('')
  }
  for (const entry of entries) yaml.add(yaml.createNode(entry))
  return yaml.toString({lineWidth: 0})
}

function withLineEnd(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}

/** An entry in braces on one line. */
function flowLine(entry: Entry): string {
  const {id, reason, ...rest} = entry
  const yaml = new YamlFile({id, ...(reason === undefined ? {} : {reason}), ...rest}, {})
  const node = yaml.contents as {flow?: boolean} | null
  if (node !== null) node.flow = true
  return yaml.toString({lineWidth: 0, flowCollectionPadding: false}).trim()
}
