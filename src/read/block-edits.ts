import type {Document, Edit} from '../model.ts'
import {applyEdits, sortEdits} from '../text/edits.ts'

/** What becomes of the text of a block. */
export interface BlockEdit {
  /** Position of the block in the document. */
  readonly block: number
  /** In offsets of the block's text, in order. */
  readonly edits: readonly Edit[]
  /** The block's text with the edits made. */
  readonly text: string
}

/**
 * Edits of a document, block by block.
 *
 * @param edits spans are offsets in `document.text`, each inside one block
 * @throws RangeError when an edit lies in no block, or two overlap
 */
export function editsByBlock({text, blocks}: Pick<Document, 'text' | 'blocks'>, edits: readonly Edit[]): BlockEdit[] {
  const byBlock = new Map<number, Edit[]>()
  for (const edit of sortEdits(edits)) {
    const at = lastStartingBy(blocks, edit.start)
    if (at === -1 || edit.end > blocks[at].end) {
      throw new RangeError(`edit ${edit.start}-${edit.end} lies outside every block`)
    }
    const {start} = blocks[at]
    const local = {start: edit.start - start, end: edit.end - start, text: edit.text}
    byBlock.set(at, [...(byBlock.get(at) ?? []), local])
  }
  return [...byBlock].map(([block, edits]) => {
    const {start, end} = blocks[block]
    return {block, edits, text: applyEdits(text.slice(start, end), edits)}
  })
}

function lastStartingBy(blocks: Document['blocks'], place: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle].start <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}
