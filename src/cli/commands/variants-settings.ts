import {InputError} from '../../errors.ts'
import type {Options} from '../action.ts'

/** What a spelling becomes in the glossary. */
export type NewStatus = 'deprecated' | 'admitted'

/** What `muqabala variants` was asked for. */
export interface VariantSettings {
  readonly minScore: number
  readonly minCount: number
  /** Listed spellings are not shown. */
  readonly isNewOnly: boolean
  /** Ids of names, and spellings; empty for all. */
  readonly only: readonly string[]
  readonly forms: readonly string[]
  readonly format: 'text' | 'json' | 'csv'
  readonly as: NewStatus
  readonly isWriting: boolean
  readonly isAsking: boolean
  /** As the user wrote it; null when left out. */
  readonly into: string | null
}

/** From here on nine of ten proposals were right on news texts, with English or without. */
const MIN_SCORE = 0.6

/**
 * Reads the options.
 *
 * @throws InputError for a number that is none, or a glossary file that cannot be one
 */
export function variantSettings(files: readonly string[], options: Options): VariantSettings {
  const into = typeof options.into === 'string' ? options.into : null
  if (into !== null && !/\.(?:csv|ya?ml)$/iu.test(into)) throw new InputError('into-not-glossary', {path: into})
  const isAsking = options.interactive === true
  if (isAsking && files.includes('-')) throw new InputError('interactive-stdin')
  return {
    minScore: readScore(options.minScore),
    minCount: readCount(options.minCount),
    isNewOnly: options.new === true,
    only: (options.only as string[] | undefined) ?? [],
    forms: (options.form as string[] | undefined) ?? [],
    format: options.format === 'json' || options.format === 'csv' ? options.format : 'text',
    as: options.as === 'admitted' ? 'admitted' : 'deprecated',
    isWriting: options.write === true,
    isAsking,
    into,
  }
}

function readScore(value: Options[string]): number {
  if (value === undefined) return MIN_SCORE
  const score = Number(value)
  if (String(value).trim() === '' || !(score >= 0 && score <= 1)) {
    throw new InputError('confidence-invalid', {args: {value: String(value)}})
  }
  return score
}

function readCount(value: Options[string]): number {
  if (value === undefined) return 1
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1) throw new InputError('count-invalid', {args: {value: String(value)}})
  return count
}
