import type {Document, Edit} from '../model.ts'
import {applyEdits, sortEdits} from '../text/edits.ts'
import {lastAtMost} from '../text/last-at-most.ts'

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
    const at = lastAtMost(blocks.length, (position) => blocks[position].start, edit.start)
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
