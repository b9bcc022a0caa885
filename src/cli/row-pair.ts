import {relative, sep} from 'node:path'
import type {RowNote} from '../ignore/directives.ts'
import type {AlignedPair, Document} from '../model.ts'
import {type Context, pairOfRows, type RowFile} from '../pipeline.ts'
import type {OpenedFile} from '../read/opened-file.ts'

/** A bilingual file: its rows as a pair, and all its texts. */
export interface RowPair {
  /** Made when it is asked for: of a large file it takes much room. */
  readonly pair: AlignedPair
  readonly file: RowFile
  readonly document: Document
  /** Notes of rows that say what is not to be reported. */
  readonly notes: readonly RowNote[]
}

/** A file's rows as a pair; null where it has none, or its format does not tell where they stand. */
export function rowPairOf({content, document}: OpenedFile, context: Context): RowPair | null {
  if (content.kind !== 'bitext' || document === null || content.spans === undefined) return null
  const {rows} = content.bitext
  const {spans} = content
  const notes = rows.flatMap(({note = ''}, at): RowNote[] => {
    if (!note.includes('muqabala-')) return []
    return [{note, spans: [spans[at].ar, spans[at].en].filter((span) => span !== null)}]
  })
  const file: RowFile = {document, rows, spans}
  let pair: AlignedPair | null = null
  return {
    get pair() {
      pair ??= pairOfRows(file, context)
      return pair
    },
    file,
    document,
    notes,
  }
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
