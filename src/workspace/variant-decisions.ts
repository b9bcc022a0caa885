import {join} from 'node:path'
import {isSeq, parseDocument, Document as YamlFile} from 'yaml'
import {z} from 'zod'
import {decodeSure} from '../bytes/decode.ts'
import {encode} from '../bytes/encode.ts'
import {readBytes, saveFile} from './files.ts'
import {withLock} from './lock.ts'
import {invalidValue, readYaml} from './yaml-source.ts'
import {InputError} from '../errors.ts'

/** What a person said of a spelling: never ask about it, or it is not one of this name. */
export interface Decision {
  readonly form: string
  /** Id of the concept it was proposed for; null for a new name. */
  readonly concept: string | null
  /** House form of the name it was proposed for. */
  readonly name: string
  readonly decision: 'never' | 'other'
}

/** Beside the workspace's settings. */
export const memoryName = 'variants.yaml'

const schema = z.array(
  z.strictObject({
    form: z.string().min(1),
    concept: z
      .string()
      .nullish()
      .transform((concept) => concept ?? null),
    name: z.string().default(''),
    decision: z.enum(['never', 'other']),
  }),
)

/**
 * The decisions of a workspace; none where there is no `variants.yaml`.
 *
 * @throws InputError for a file that is not what it should be, with the line
 */
export async function loadDecisions(root: string): Promise<Decision[]> {
  const bytes = await readBytes(join(root, memoryName), {optional: true})
  return bytes === null ? [] : readDecisions(bytes)
}

/**
 * The decisions of a file.
 *
 * @throws InputError for a file that is not what it should be, with the line
 */
export function readDecisions(bytes: Uint8Array): Decision[] {
  const source = readYaml(bytes, memoryName)
  const value = source.yaml.toJS() ?? []
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  const expected = issue.code === 'invalid_value' ? issue.values.join(', ') : 'form, concept, name, decision'
  const problem = invalidValue(issue.path.map(String), expected, source)
  throw new InputError(problem.code, problem)
}

/** Adds decisions to `variants.yaml`, and makes it when it is not there; comments and entries in it stay. */
export async function saveDecisions(root: string, decisions: readonly Decision[], note: string): Promise<void> {
  const path = join(root, memoryName)
  await withLock(path, () => addDecisions(path, decisions, note))
}

async function addDecisions(path: string, decisions: readonly Decision[], note: string): Promise<void> {
  const bytes = await readBytes(path, {optional: true})
  const now = withDecisions(bytes, decisions, note)
  if (now !== bytes) await saveFile(path, now)
}

/**
 * The file with more decisions; those that stand in it already are not written again. Everything in it stays as it is, byte
 * for byte; only a list in brackets is laid out anew.
 *
 * @param bytes null where there is no file yet
 * @param note what stands at the head of a new file
 * @throws InputError for a file that is not what it should be
 */
export function withDecisions(bytes: Uint8Array | null, decisions: readonly Decision[], note: string): Uint8Array {
  const known = new Set((bytes === null ? [] : readDecisions(bytes)).map(keyOf))
  const fresh = decisions.filter((decision) => {
    const isKnown = known.has(keyOf(decision))
    known.add(keyOf(decision))
    return !isKnown
  })
  if (bytes !== null && fresh.length === 0) return bytes
  const source = bytes === null ? {text: '', encoding: 'utf-8' as const, hasBom: false} : decodeSure(bytes, memoryName)
  return encode(textWith(source.text, fresh, note), {...source, path: memoryName})
}

function keyOf({form, concept, name, decision}: Decision): string {
  return JSON.stringify([form, concept, name, decision])
}

function textWith(text: string, decisions: readonly Decision[], note: string): string {
  const entries = new YamlFile(decisions.map(({form, concept, name, decision}) => ({form, concept, name, decision})))
  const lines = entries.toString({lineWidth: 0})
  if (text.trim() === '') return `# ${note}\n\n${lines}`
  const yaml: YamlFile = parseDocument(text)
  const {contents} = yaml
  const isPlain = isSeq(contents) ? contents.flow !== true : contents === null
  if (!isPlain || yaml.directives?.docEnd === true) {
    if (!isSeq(contents)) yaml.contents = yaml.createNode([])
    for (const decision of decisions) yaml.add(yaml.createNode({...decision}))
    return yaml.toString({lineWidth: 0})
  }
  const first = contents?.range?.[0] ?? 0
  const indent = contents === null ? '' : ' '.repeat(first - (text.lastIndexOf('\n', first - 1) + 1))
  const lineEnd = /\r\n/u.test(text) ? '\r\n' : '\n'
  const added = lines
    .trimEnd()
    .split('\n')
    .map((line) => indent + line + lineEnd)
  return `${text}${text.endsWith('\n') ? '' : lineEnd}${added.join('')}`
}

/**
 * Whether a spelling of a name was decided on, or the name as a whole.
 *
 * @param form null for the name itself: its house form
 */
export function isDecided(
  decisions: readonly Decision[],
  name: {readonly concept: string | null; readonly ar: string},
  form: string | null,
): boolean {
  return decisions.some((one) => {
    if (one.form !== (form ?? name.ar)) return false
    if (one.decision === 'never') return form !== null || name.concept === null
    return form === null ? one.concept === null && name.concept === null : isOfName(one, name)
  })
}

/** The name that a spelling was said not to belong to. */
function isOfName(decision: Decision, name: {readonly concept: string | null; readonly ar: string}): boolean {
  return name.concept === null ? decision.name === name.ar : decision.concept === name.concept
}
