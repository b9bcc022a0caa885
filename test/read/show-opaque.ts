import type {Document} from '../../src/model.ts'

/** The text of a document's first block with its opaque parts between ⟦ and ⟧. */
export function showOpaque(document: Document | null): string {
  if (document === null) throw new Error('no document')
  const [block] = document.blocks
  let shown = ''
  let at = block.start
  for (const {start, end} of block.opaque) {
    shown += `${document.text.slice(at, start)}⟦${document.text.slice(start, end)}⟧`
    at = end
  }
  return shown + document.text.slice(at, block.end)
}
