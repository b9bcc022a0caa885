import type {AlignedPair, Block, CheckedText} from '../../model.ts'
import type {Corpus} from '../check.ts'

/** The two texts of a row of a bilingual file, as wide as they stand there. */
export interface RowBlocks {
  readonly pair: AlignedPair
  readonly ar: Block
  readonly en: Block
}

/** Below this, the row itself is in doubt. */
const surely = 0.5

/** The rows of the bilingual files of a run that have text on both sides, each once however many links are made of it. */
export function* rowsOf({pairs}: Pick<Corpus, 'pairs'>): Generator<RowBlocks> {
  for (const pair of pairs) {
    if (pair.ar.document.name !== pair.en.document.name) continue
    let last: Block | null = null
    for (const {ar, en, confidence, isDropped} of pair.links) {
      if (isDropped || confidence < surely || ar.length === 0 || en.length === 0) continue
      const row = {pair, ar: blockOf(pair.ar, ar[0]), en: blockOf(pair.en, en[0])}
      if (row.ar !== last) yield row
      last = row.ar
    }
  }
}

function blockOf({document, segments}: CheckedText, index: number): Block {
  return document.blocks[segments[index].block]
}
