import {join} from 'node:path'
import {isMap, isScalar, LineCounter, parseDocument, type Document as YamlDocument} from 'yaml'
import type {z} from 'zod'
import {InputError, type InputProblem} from '../errors.ts'
import {decode} from '../read/decode.ts'
import {nearest} from '../text/nearest.ts'
import {type Config, configKeys, configSchema} from './config-schema.ts'
import {readBytes} from './files.ts'

const configName = 'muqabala.yaml'

/**
 * The configuration of a workspace; the defaults where it has no `muqabala.yaml`.
 *
 * @param checks names of the checks there are, to know a mistyped one
 * @throws InputError with one problem for each mistake, its line, and what was probably meant
 */
export async function loadConfig(folder: string, checks: readonly string[]): Promise<Config> {
  const bytes = await readBytes(join(folder, configName), {optional: true})
  if (bytes === null) return configSchema.parse({})
  const lines = new LineCounter()
  const yaml = parseDocument(decode(bytes, configName).text, {lineCounter: lines, uniqueKeys: true})
  if (yaml.errors.length > 0) {
    const {line} = lines.linePos(yaml.errors[0].pos[0])
    throw new InputError('config-invalid', {path: configName, line, args: {detail: yaml.errors[0].code}})
  }
  const checked = configSchema.safeParse(withoutEmpty(yaml.toJS() ?? {}))
  const problems = checked.success
    ? unknownChecks(Object.keys(checked.data.checks), {checks, yaml, lines})
    : checked.error.issues.flatMap((issue) => toProblems(issue, {yaml, lines}))
  if (!checked.success || problems.length > 0) throw new InputError(problems[0].code, problems[0], problems.slice(1))
  return checked.data
}

/** A key with nothing behind it is left out. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null))
}

interface Source {
  readonly yaml: YamlDocument
  readonly lines: LineCounter
}

function toProblems(issue: z.core.$ZodIssue, source: Source): InputProblem[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(path)
    return issue.keys.map((key) => unknownKey([...path, key], known, source))
  }
  const line = lineOf(path, source)
  const expected =
    issue.code === 'invalid_value' ? issue.values.join(', ') : 'expected' in issue ? String(issue.expected) : ''
  return [{code: 'config-invalid-value', path: configName, line, args: {key: path.join('.') || '(root)', expected}}]
}

function unknownChecks(names: readonly string[], source: Source & {checks: readonly string[]}): InputProblem[] {
  return names
    .filter((name) => !source.checks.includes(name))
    .map((name) => unknownKey(['checks', name], source.checks, source))
}

function unknownKey(path: readonly string[], known: readonly string[], source: Source): InputProblem {
  const meant = nearest(path[path.length - 1], known)
  const args = {
    key: path.join('.'),
    known: known.join(', '),
    meant: meant === null ? '' : [...path.slice(0, -1), meant].join('.'),
  }
  const code = meant === null ? 'config-unknown-key' : 'config-mistyped-key'
  return {code, path: configName, line: lineOf(path, source), args}
}

function knownKeys(path: readonly string[]): string[] {
  return path[0] === 'texts' ? ['ar', 'en'] : [...configKeys]
}

/** The one-based line of a key; of its nearest parent when it has none of its own. */
function lineOf(path: readonly string[], {yaml, lines}: Source): number {
  let node: unknown = yaml.contents
  let line = 1
  for (const key of path) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      : undefined
    if (pair === undefined || !isScalar(pair.key)) break
    line = lines.linePos(pair.key.range?.[0] ?? 0).line
    node = pair.value
  }
  return line
}
