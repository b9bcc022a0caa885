import {InputError} from '../../errors.ts'
import type {Block, Document, Edit, Span} from '../../model.ts'
import {applyEdits, sortEdits} from '../../text/edits.ts'

/** What is needed to try edits. */
interface Trial {
  readonly document: Document
  /** As the format is called in messages. */
  readonly title: string
  /** @throws InputError where the text is no longer of the format */
  blocksOf(text: string): readonly Block[]
}

/**
 * Edits of a text whose markup stands in it, if they stay inside their blocks: a `|` in a table or a `#` at the start of a
 * line makes other blocks. The edited text is read again to know.
 *
 * @throws InputError `text-unwritable`
 */
export function tryEdits(edits: readonly Edit[], {document, title, blocksOf}: Trial): readonly Edit[] {
  const sorted = sortEdits(edits)
  const wanted = movedBlocks(document.blocks, sorted)
  const found = readAgain(() => blocksOf(applyEdits(document.text, sorted)))
  const at = wanted.findIndex(({start, end}, index) => found?.[index]?.start !== start || found[index].end !== end)
  if (found !== null && at === -1 && found.length === wanted.length && !sorted.some(({text}) => text.includes('\0'))) {
    return sorted
  }
  const detail = sorted.some(({text}) => text.includes('\0')) ? 'character-zero' : 'markup-changed'
  const line = document.text.slice(0, sorted[0]?.start ?? 0).split('\n').length
  throw new InputError('text-unwritable', {path: document.name, line, args: {format: title, detail}})
}

/** Where the blocks stand after the edits; those without text are gone. */
function movedBlocks(blocks: readonly Block[], edits: readonly Edit[]): Span[] {
  const moved: Span[] = []
  let shift = 0
  let next = 0
  for (const block of blocks) {
    const start = block.start + shift
    for (; next < edits.length && edits[next].start <= block.end; next++) {
      shift += edits[next].text.length - (edits[next].end - edits[next].start)
    }
    const end = block.end + shift
    if (end > start) moved.push({start, end})
  }
  return moved
}

function readAgain(read: () => readonly Block[]): readonly Block[] | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}
