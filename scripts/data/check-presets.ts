import {z} from 'zod'
import type {DataFile} from './data-file.ts'

const levels = ['note', 'warning', 'error'] as const
const families = [
  'terms',
  'completeness',
  'consistency',
  'numbers',
  'markup',
  'punctuation',
  'characters',
  'language',
  'translation',
  'alignment',
] as const
const preset = z.strictObject({
  families: z.partialRecord(z.enum(families), z.enum(['off', 'all', ...levels])).default({}),
  checks: z.record(z.string(), z.enum(['off', 'on', ...levels])).default({}),
})
const schema = z.strictObject({newsroom: preset, strict: preset, 'qa-bilingual': preset})

type Presets = Record<'newsroom' | 'strict' | 'qa-bilingual', z.infer<typeof preset>>

const union = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(' | ')
const level = union(levels)

/** `data/check-presets.yaml`; `generate.ts` asks `presetProblems` of it once the checks are loaded. */
export const checkPresets: DataFile = {
  name: 'check-presets',
  type: `Record<'newsroom' | 'strict' | 'qa-bilingual', {families: Partial<Record<${union(families)}, 'off' | 'all' | ${level}>>; checks: Record<string, 'off' | 'on' | ${level}>}>`,
  schema,
  build: (value) => value as Presets,
}

/** Checks that presets name and nobody knows, as sentences for the author of the data. */
export function presetProblems(
  presets: Readonly<Record<string, {readonly checks: Readonly<Record<string, string>>}>>,
  known: readonly string[],
): string[] {
  return Object.entries(presets).flatMap(([name, {checks}]) =>
    Object.keys(checks)
      .filter((id) => !known.includes(id))
      .map((id) => `data/check-presets.yaml: ${name}: there is no check "${id}"; write one of ${known.join(', ')}.`),
  )
}
