import {join} from 'node:path'
import {isMap, isSeq, parseDocument, Document as YamlFile} from 'yaml'
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
  if (bytes === null) return []
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
  const source = bytes === null ? {text: '', encoding: 'utf-8' as const, hasBom: false} : decodeSure(bytes, memoryName)
  const yaml = source.text.trim() === '' ? new YamlFile([]) : parseDocument(source.text)
  if (source.text.trim() === '') yaml.commentBefore = ` ${note}`
  if (!isSeq(yaml.contents)) yaml.contents = yaml.createNode([])
  for (const decision of decisions) {
    const node = yaml.createNode({...decision})
    if (isMap(node)) node.flow = false
    yaml.add(node)
  }
  await saveFile(path, encode(yaml.toString({lineWidth: 0}), source))
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
