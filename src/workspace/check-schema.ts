import {z} from 'zod'
import {checkPresets} from '../data/check-presets.ts'
import type {InputProblem} from '../errors.ts'
import type {Level} from '../model.ts'
import {invalidValue, unknownKey, type YamlSource} from './yaml-source.ts'

/** What can be set of an option. */
type KnownOption =
  | {readonly kind: 'number'; readonly default: number; readonly min: number; readonly max: number}
  | {readonly kind: 'flag'; readonly default: boolean}
  | {readonly kind: 'choice'; readonly default: string; readonly choices: readonly string[]}
  | {readonly kind: 'words'; readonly default: readonly string[]}

/** A check as the configuration knows it. */
export interface KnownCheck {
  readonly id: string
  readonly options?: Readonly<Record<string, KnownOption>>
}

/** What a configuration says of a check: its level, or an object of level and options. */
type CheckValue = Level | 'off' | {level?: Level | 'off' | undefined; [option: string]: unknown}
export type ChecksConfig = Readonly<Record<string, CheckValue>>

/** Names of presets. */
const presetNames: readonly PresetName[] = Object.keys(checkPresets) as PresetName[]
export type PresetName = keyof typeof checkPresets

/** What holds for some files. */
export interface OverrideConfig {
  readonly files: readonly string[]
  readonly preset: readonly PresetName[]
  readonly checks: ChecksConfig
}

const levels = ['off', 'note', 'warning', 'error'] as const
const level = z.enum(levels)

/** One or several, as a list. */
function oneOrMore<T extends z.ZodType>(one: T): z.ZodType<z.output<T>[], z.input<T> | z.input<T>[]> {
  return z.union([one, z.array(one)]).transform((given) => (Array.isArray(given) ? given : [given]))
}

/** The shape of `checks`. Which there are, and their options, `checkProblems` looks at. */
export const checksSchema: z.ZodType<ChecksConfig> = z
  .record(z.string(), z.union([level, z.looseObject({level: level.optional()})]))
  .default({})
  .describe('Single checks by name: a level, `off`, or an object of `level` and the options of the check.')

/** The shape of `preset`. */
export const presetSchema: z.ZodType<readonly PresetName[]> = oneOrMore(z.enum(presetNames as [PresetName]))
  .prefault([])
  .describe('Sets of checks to start from, later ones before earlier ones; `checks` goes before them.')

const overrideShape = {
  files: oneOrMore(z.string().min(1)).describe(
    'Patterns of paths from the workspace, with forward slashes: `drafts/**`; one without a slash holds in every folder: `*.po`.',
  ),
  preset: presetSchema,
  checks: checksSchema,
}

/** The keys of an override. */
export const overrideKeys: readonly string[] = Object.keys(overrideShape)

/** The shape of `overrides`. */
export const overridesSchema: z.ZodType<readonly OverrideConfig[]> = z
  .array(z.strictObject(overrideShape))
  .default([])
  .describe('What holds for some files only, in order: later ones go before earlier ones.')

/**
 * What is wrong with the names, options and values under `checks`, one problem for each mistake.
 *
 * @param at the path of `checks` in the file
 */
export function checkProblems(
  config: ChecksConfig,
  known: readonly KnownCheck[],
  {at, source}: {readonly at: readonly string[]; readonly source: YamlSource},
): InputProblem[] {
  const names = known.map(({id}) => id)
  return Object.entries(config).flatMap(([id, value]) => {
    const check = known.find((one) => one.id === id)
    if (check === undefined) return [unknownKey([...at, id], names, source)]
    if (typeof value === 'string') return []
    const {level: _level, ...given} = value
    return Object.entries(given).flatMap(([name, option]) => {
      const path = [...at, id, name]
      const shape = check.options?.[name]
      if (shape === undefined) return [unknownKey(path, ['level', ...Object.keys(check.options ?? {})], source)]
      const expected = expectedBy(shape, option)
      return expected === null ? [] : [invalidValue(path, expected, source)]
    })
  })
}

/** What would fit; null for a value that does. */
function expectedBy(option: KnownOption, value: unknown): string | null {
  switch (option.kind) {
    case 'number': {
      const isFit = typeof value === 'number' && value >= option.min && value <= option.max
      return isFit ? null : `${option.min}\u2013${option.max}`
    }
    case 'flag':
      return typeof value === 'boolean' ? null : 'true, false'
    case 'choice':
      return typeof value === 'string' && option.choices.includes(value) ? null : option.choices.join(', ')
    case 'words':
      return Array.isArray(value) && value.every((word) => typeof word === 'string') ? null : 'array'
  }
}

/**
 * `checks` as a JSON Schema with every check and its options, for completion in editors.
 *
 * @param titleOf what a check is about, for people
 */
export function checksJsonSchema(known: readonly KnownCheck[], titleOf: (id: string) => string): object {
  const ofCheck = ({id, options = {}}: KnownCheck): object => {
    const description = titleOf(id)
    const named = Object.entries(options).map(([name, option]) => [name, optionSchema(option)] as const)
    if (named.length === 0) return {description, allOf: [{$ref: '#/definitions/setting'}]}
    const properties = {level: {$ref: '#/definitions/level'}, ...Object.fromEntries(named)}
    return {
      description,
      anyOf: [{$ref: '#/definitions/level'}, {type: 'object', properties, additionalProperties: false}],
    }
  }
  const properties = Object.fromEntries(known.map((check) => [check.id, ofCheck(check)]))
  return {type: 'object', properties, additionalProperties: false}
}

/** What the schemas of single checks refer to: a level, and what a check without options can be set to. */
export const checkDefinitions: Readonly<Record<string, object>> = {
  level: {enum: levels},
  setting: {
    anyOf: [
      {$ref: '#/definitions/level'},
      {type: 'object', properties: {level: {$ref: '#/definitions/level'}}, additionalProperties: false},
    ],
  },
}

function optionSchema(option: KnownOption): object {
  if (option.kind === 'number')
    return {type: 'number', minimum: option.min, maximum: option.max, default: option.default}
  if (option.kind === 'flag') return {type: 'boolean', default: option.default}
  if (option.kind === 'choice') return {enum: option.choices, default: option.default}
  return {type: 'array', items: {type: 'string'}, default: option.default}
}
