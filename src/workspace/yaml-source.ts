import {isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document as YamlDocument} from 'yaml'
import type {z} from 'zod'
import {InputError, type InputProblem} from '../errors.ts'
import {decodeSure} from '../bytes/decode.ts'
import {nearest} from '../text/nearest.ts'

/** A YAML file of settings, with the way from a key to its line. */
export interface YamlSource {
  readonly path: string
  /** Keys with nothing behind them are left out. */
  readonly value: unknown
  readonly yaml: YamlDocument
  readonly lines: LineCounter
}

/**
 * Reads a file of settings.
 *
 * @param path as messages name it
 * @throws InputError `config-invalid` with the line
 */
export function readYaml(bytes: Uint8Array, path: string): YamlSource {
  const lines = new LineCounter()
  const yaml = parseDocument(decodeSure(bytes, path).text, {lineCounter: lines, uniqueKeys: true})
  if (yaml.errors.length > 0) {
    const {line} = lines.linePos(yaml.errors[0].pos[0])
    throw new InputError('config-invalid', {path, line, args: {detail: yaml.errors[0].code}})
  }
  return {path, value: withoutEmpty(valueOf(yaml, path) ?? {}), yaml, lines}
}

/** An alias of nothing, and aliases of aliases without end, are found when the value is built. */
function valueOf(yaml: YamlDocument, path: string): unknown {
  try {
    return yaml.toJS()
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    throw new InputError('config-invalid', {path, line: 1, args: {detail: 'BAD_ALIAS'}})
  }
}

/** A key with nothing behind it is left out. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null))
}

/**
 * What a schema has against a file, one problem for each mistake.
 *
 * @param knownKeys the keys there are at a path
 */
export function schemaProblems(
  issue: z.core.$ZodIssue,
  source: YamlSource,
  knownKeys: (path: readonly string[]) => readonly string[],
): InputProblem[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey([...path, key], knownKeys(path), source))
  }
  return [invalidValue(path, expectedBy(issue), source)]
}

/** A value that does not fit, with what would. */
export function invalidValue(path: readonly string[], expected: string, source: YamlSource): InputProblem {
  const args = {key: path.join('.') || '(root)', expected}
  return {code: 'config-invalid-value', path: source.path, line: lineOf(path, source), args}
}

/** A key that there is not, with the one that was probably meant. */
export function unknownKey(path: readonly string[], known: readonly string[], source: YamlSource): InputProblem {
  const meant = nearest(path[path.length - 1], known)
  const args = {
    key: path.join('.'),
    known: known.join(', '),
    meant: meant === null ? '' : [...path.slice(0, -1), meant].join('.'),
  }
  const code = meant === null ? 'config-unknown-key' : 'config-mistyped-key'
  return {code, path: source.path, line: lineOf(path, source), args}
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.join(', ')
  if (issue.code === 'too_small') return `≥ ${issue.minimum}`
  if (issue.code === 'too_big') return `≤ ${issue.maximum}`
  if (issue.code === 'invalid_union')
    return [...new Set(issue.errors.flat().map(expectedBy))].filter((one) => one !== '').join(', ')
  return 'expected' in issue ? String(issue.expected) : ''
}

/** The one-based line of a key; of its nearest parent when it has none of its own. */
export function lineOf(path: readonly string[], {yaml, lines}: YamlSource): number {
  let node: unknown = yaml.contents
  let line = 1
  for (const key of path) {
    if (isSeq(node)) {
      node = node.items[Number(key)]
      if (isNode(node)) line = lines.linePos(node.range?.[0] ?? 0).line
      continue
    }
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      : undefined
    if (pair === undefined || !isScalar(pair.key)) break
    line = lines.linePos(pair.key.range?.[0] ?? 0).line
    node = pair.value
  }
  return line
}
