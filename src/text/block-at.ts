import type {Block} from '../model.ts'

/** The block that holds an offset, or ends there, by halving; null between blocks. Blocks are in order. */
export function blockAt(blocks: readonly Block[], offset: number): Block | null {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle].start <= offset) low = middle + 1
    else high = middle
  }
  const block = blocks[low - 1]
  return block !== undefined && offset <= block.end ? block : null
}
