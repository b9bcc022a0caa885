import {relative, sep} from 'node:path'
import type {AlignedPair, Document} from '../model.ts'
import {type Context, pairOfRows} from '../pipeline.ts'
import type {OpenedFile} from '../read/opened-file.ts'

/** A bilingual file: its rows as a pair, and all its texts. */
export interface RowPair {
  readonly pair: AlignedPair
  readonly document: Document
}

/** A file's rows as a pair; null where it has none, or its format does not tell where they stand. */
export function rowPairOf({content, document}: OpenedFile, context: Context): RowPair | null {
  if (content.kind !== 'bitext' || document === null || content.spans === undefined) return null
  return {pair: pairOfRows({document, rows: content.bitext.rows, spans: content.spans}, context), document}
}

/**
 * The pair as its record keeps it.
 *
 * @param to.name of the record
 * @param to.file full path of the file
 * @param to.root full path of the workspace
 */
export function asRecorded(pair: AlignedPair, to: {name: string; file: string; root: string}): AlignedPair {
  const path = relative(to.root, to.file).replaceAll(sep, '/')
  const {ar, en} = pair
  return {
    ...pair,
    name: to.name,
    ar: {...ar, document: {...ar.document, name: path}},
    en: {...en, document: {...en.document, name: path}},
  }
}
