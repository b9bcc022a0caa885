/** The nouns of matching: a pool of English reference segments, and what of it was found for Arabic ones. */
import type {Evidence} from './model.ts'

/** Where a segment of the pool stands: a line of a text or memory, or a row of a table, one-based. */
export interface PoolPlace {
  readonly path: string
  readonly unit: 'line' | 'row'
  readonly at: number
}

/** A row of a source as it was read. */
export interface PoolRow {
  readonly en: string
  /** Its Arabic, where the source has both; null where it is an English text. */
  readonly ar: string | null
  readonly at: number
}

/** A file of reference segments, in its order: neighbours here are neighbours in the text. */
export interface PoolSource {
  readonly path: string
  readonly unit: PoolPlace['unit']
  readonly rows: readonly PoolRow[]
}

/** One English segment of the pool; the same text in several places is one segment. */
export interface PoolSegment {
  readonly en: string
  /** What its sources have for it in Arabic. */
  readonly ar: readonly string[]
  readonly places: readonly PoolPlace[]
}

/** A row of the pool whose own Arabic is like that of the text. */
export interface MemoryHit {
  readonly ar: string
  /** 0…1: the share of words that need no change. */
  readonly likeness: number
}

/** Arabic segments, and what of the pool says the same. */
export interface Match {
  /** `Segment.index` of one Arabic segment, or of two neighbours. */
  readonly ar: readonly number[]
  /** Segments of the pool: one, or two neighbours of one source. */
  readonly en: readonly PoolSegment[]
  /** 0…1: the probability that the English is a translation of the Arabic, or of most of it. */
  readonly score: number
  /** Where the match was made by the Arabic of the pool; null where the texts themselves were compared. */
  readonly memory: MemoryHit | null
  readonly evidence: readonly Evidence[]
}
