import {InputError, type InputProblem} from '../errors.ts'
import type {EmbeddingsConfig} from '../workspace/embeddings-schema.ts'
import {toRows} from './embed-texts.ts'
import {type EmbeddingsEnvironment, findVectors} from './find-vectors.ts'

/** The vectors of a pair's segments. */
interface PairVectors {
  /** Numbers in a row; 0 where all segments are blank. */
  readonly size: number
  /** A row for each segment, by its place. Each has length 1, so that a product of two rows is their cosine; that of a blank segment is zero. */
  readonly ar: Float32Array
  readonly en: Float32Array
}

/** The vectors of all pairs, or none of them. */
export interface EmbeddedPairs {
  /** null where the service failed, if only for the last text: a run has vectors everywhere or nowhere. */
  readonly pairs: readonly PairVectors[] | null
  /** What failed, or what was gone on without. */
  readonly problems: readonly InputProblem[]
}

/**
 * Asks for the vectors of all segments of a run at once.
 *
 * @throws the reason of the signal; what is wrong with the service or its settings comes back as problems
 */
export async function embedPairs(
  pairs: readonly {readonly ar: readonly string[]; readonly en: readonly string[]}[],
  settings: EmbeddingsConfig,
  environment: EmbeddingsEnvironment,
): Promise<EmbeddedPairs> {
  try {
    const texts = pairs.flatMap(({ar, en}) => [...ar, ...en])
    const found = await findVectors(texts, settings, environment)
    // Arrays of their own: a view sent to a worker would take the vectors of all pairs along.
    const rows = pairs.map(({ar, en}) => ({size: found.size, ar: toRows(ar, found), en: toRows(en, found)}))
    return {pairs: rows, problems: found.problems}
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return {pairs: null, problems: error.problems}
  }
}
