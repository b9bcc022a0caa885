import {z} from 'zod'
import type {Lang, Level} from '../model.ts'
import {abbreviationKinds} from '../split-model.ts'
import {
  checkDefinitions,
  checksJsonSchema,
  type ChecksConfig,
  checksSchema,
  type KnownCheck,
  type OverrideConfig,
  overrideKeys,
  overridesSchema,
  type PresetName,
  presetSchema,
} from './check-schema.ts'
import {type EmbeddingsConfig, embeddingsKeys, embeddingsSchema} from './embeddings-schema.ts'
import {type SplitConfig, splitKeys, splitSchema} from './split-schema.ts'

/** Formats of the bilingual files beside a record. */
export const outputFormats = ['csv', 'tsv', 'tmx', 'xlsx', 'docx', 'xliff', 'html'] as const
export type OutputFormat = (typeof outputFormats)[number]

/** The bilingual file of a pair. */
export function outputPath(config: Config, pair: string, output: OutputFormat): string {
  return `${config.aligned}/${outputName(pair, output)}`
}

/** Its name; XLIFF ends as CAT tools know it. */
export function outputName(pair: string, output: OutputFormat): string {
  return `${pair}.${output === 'xliff' ? 'xlf' : output}`
}

/** The configuration with its defaults filled in. */
export interface Config {
  readonly lang?: Lang | undefined
  readonly texts: {readonly ar: string; readonly en: string}
  /** File that states pairs. */
  readonly pairs?: string | undefined
  readonly glossary: readonly string[]
  readonly aligned: string
  readonly outputs: readonly OutputFormat[]
  readonly failOn: Level
  readonly preset: readonly PresetName[]
  readonly checks: ChecksConfig
  readonly overrides: readonly OverrideConfig[]
  /** File of findings that are ignored. */
  readonly ignores: string
  /** File of findings that are known, so that only new ones are reported. */
  readonly baseline?: string | undefined
  readonly spelling: {readonly profile?: string | undefined}
  readonly normalize: {readonly minConfidence: number}
  readonly split: SplitConfig
  /** undefined: no service is asked. */
  readonly embeddings?: EmbeddingsConfig | undefined
}

const shape = {
  lang: z
    .enum(['ar', 'en'])
    .optional()
    .describe('Language of messages and reports; the environment decides when left out.'),
  texts: z
    .strictObject({
      ar: z.string().default('seeds/ar').describe('Folder of the Arabic texts.'),
      en: z.string().default('seeds/en').describe('Folder of the English references, paired by name.'),
    })
    .prefault({}),
  pairs: z
    .string()
    .min(1)
    .optional()
    .describe('CSV or TSV file that states pairs whose names differ: an Arabic and an English path in each row.'),
  glossary: z
    .array(z.string())
    .default(['glossary'])
    .describe('Glossary files or folders, in the order of their weight.'),
  aligned: z.string().default('aligned').describe('Folder for what `muqabala align` writes.'),
  outputs: z
    .array(z.enum(outputFormats))
    .default(['csv', 'tmx'])
    .describe('Bilingual files to write beside each record.'),
  failOn: z
    .enum(['error', 'warning', 'note'])
    .default('warning')
    .describe('`muqabala check` ends with code 1 when it has findings at or above this level.'),
  preset: presetSchema,
  checks: checksSchema,
  overrides: overridesSchema,
  ignores: z
    .string()
    .min(1)
    .default('muqabala.ignore.yaml')
    .describe('File of the findings that `muqabala ignore` leaves out, with their reasons.'),
  baseline: z
    .string()
    .min(1)
    .optional()
    .describe(
      'File of the findings that are known: only others are reported. `muqabala check --update-baseline` writes it.',
    ),
  spelling: z
    .strictObject({
      profile: z
        .string()
        .min(1)
        .optional()
        .describe('Spelling profile: egypt, gulf, levant, maghreb, persian-letters, or a file of your own.'),
    })
    .prefault({}),
  normalize: z
    .strictObject({
      minConfidence: z
        .number()
        .min(0)
        .max(1)
        .default(0.7)
        .describe('`muqabala normalize` makes no change below this, from 0 to 1.'),
    })
    .prefault({}),
  split: splitSchema,
  embeddings: embeddingsSchema,
}

/** The keys inside those keys that have some, by the path to them. */
const innerKeys: Readonly<Record<string, readonly string[]>> = {
  texts: ['ar', 'en'],
  overrides: overrideKeys,
  spelling: ['profile'],
  normalize: ['minConfidence'],
  split: splitKeys,
  embeddings: embeddingsKeys,
  'split.abbreviations': ['ar', 'en'],
  'split.abbreviations.ar': abbreviationKinds,
  'split.abbreviations.en': abbreviationKinds,
}

/** The keys of `muqabala.yaml` at a path. */
export function configKeys(path: readonly string[]): readonly string[] {
  // Places in a list say nothing.
  const names = path.filter((key) => !/^\d+$/u.test(key))
  return innerKeys[names.join('.')] ?? Object.keys(shape)
}

/** The shape of `muqabala.yaml`. Everything may be left out. */
export const configSchema: z.ZodType<Config> = z.strictObject(shape)

/**
 * The JSON Schema of `muqabala.yaml`, for completion in editors.
 *
 * @param checks those there are
 * @param titleOf what a check is about, for people
 */
export function configJsonSchema(checks: readonly KnownCheck[], titleOf: (id: string) => string): object {
  const schema = z.toJSONSchema(configSchema, {target: 'draft-07', io: 'input'})
  const properties = schema.properties as {checks: object; overrides: {items: {properties: {checks: object}}}}
  const {description} = properties.checks as {description?: string}
  const named = {$ref: '#/definitions/checks'}
  properties.checks = {description, allOf: [named]}
  properties.overrides.items.properties.checks = named
  return {...schema, definitions: {...checkDefinitions, checks: checksJsonSchema(checks, titleOf)}}
}
