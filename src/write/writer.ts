import type {InputProblem} from '../errors.ts'
import type {BitextRow, Lang} from '../model.ts'
import type {Content} from '../read/content.ts'

/** What a writer is told beside the content. */
export interface WriteContext {
  /** Path of the file as the user gave it. */
  readonly path: string
  /** Findings, headings: the language of words that a file shows to people; Arabic when left out. */
  readonly lang?: Lang
}

/** A file as it is written: whole, or piece by piece where it may be large. */
export type Written = string | Uint8Array | AsyncIterable<string>

/** A format that can be written: one file in `write/`. */
export interface Writer {
  /** null: the format cannot hold such content. */
  write(content: Content, context: WriteContext): Written | null | Promise<Written | null>
  /** Rows as they come, for files that are too large to hold in memory. */
  stream?(bitext: StreamedBitext, context: WriteContext): AsyncIterable<string>
  /** What it has to give up, e.g. links that cross, rows with one side; nothing when left out. */
  remarks?(content: Content, context: WriteContext): readonly InputProblem[]
}

/** A bilingual file whose rows come one by one. */
export interface StreamedBitext {
  readonly name: string
  readonly rows: AsyncIterable<BitextRow>
}
