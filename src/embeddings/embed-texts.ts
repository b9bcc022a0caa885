import type {InputProblem} from '../errors.ts'
import type {EmbeddingsConfig} from '../workspace/embeddings-schema.ts'
import {type EmbeddingsEnvironment, findVectors, type FoundVectors} from './find-vectors.ts'

/** Vectors of texts, row after row. */
export interface EmbeddedTexts {
  /** `texts.length` rows of `size` numbers. Each row has length 1, so that a product of two rows is their cosine; that of a blank text is zero. */
  readonly vectors: Float32Array
  /** Numbers in a row; 0 where every text is blank. */
  readonly size: number
  /** What was gone on without: a cache that could not be read or written. */
  readonly problems: readonly InputProblem[]
}

/**
 * Asks the service of a configuration for the vectors of texts; those that the workspace keeps are not asked for again.
 *
 * @throws InputError with one of the `embeddings-` codes, then what else was wrong; or the reason of the signal
 */
export async function embedTexts(
  texts: readonly string[],
  settings: EmbeddingsConfig,
  environment: EmbeddingsEnvironment,
): Promise<EmbeddedTexts> {
  const found = await findVectors(texts, settings, environment)
  return {vectors: toRows(texts, found), size: found.size, problems: found.problems}
}

/** The vectors of texts in one array of their own. */
export function toRows(texts: readonly string[], {size, of}: FoundVectors): Float32Array {
  const rows = new Float32Array(texts.length * size)
  for (const [at, text] of texts.entries()) {
    const vector = of(text)
    if (vector !== undefined) rows.set(vector, at * size)
  }
  return rows
}
