import type {Block} from '../model.ts'
import {lastAtMost} from './last-at-most.ts'

/** The block that holds an offset, or ends there; null between blocks. Blocks are in order. */
export function blockAt(blocks: readonly Block[], offset: number): Block | null {
  const block = blocks[lastAtMost(blocks.length, (at) => blocks[at].start, offset)]
  return block !== undefined && offset <= block.end ? block : null
}
