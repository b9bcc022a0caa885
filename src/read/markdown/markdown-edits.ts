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
  const edited = applyEdits(document.text, sorted)
  const found = readAgain(() => blocksOf(edited))
  const hasZero = sorted.some(({text}) => text.includes('\0'))
  const isRead = found !== null && isSame(movedBlocks(document.blocks, sorted), {found, edited, edits: sorted})
  if (isRead && !hasZero) return sorted
  const detail = hasZero ? 'character-zero' : 'markup-changed'
  const line = document.text.slice(0, sorted[0]?.start ?? 0).split('\n').length
  throw new InputError('text-unwritable', {path: document.name, line, args: {format: title, detail}})
}

/** Where the blocks stand after the edits. */
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
    moved.push({start, end})
  }
  return moved
}

/** Do blocks stand where they should? Those without text are gone. */
function isSame(
  wanted: readonly Span[],
  {found, edited, edits}: {found: readonly Block[]; edited: string; edits: readonly Edit[]},
): boolean {
  // What an edit writes must be read, its blanks too; those behind a first word that is taken away belong to no block.
  const mayTrim = edits.every(({text}) => text === text.trim())
  let next = 0
  for (const {start, end} of wanted) {
    const text = edited.slice(start, end)
    const isGone = mayTrim ? text.trim() === '' : text === ''
    const block = found.at(next)
    if (block?.start === start && block.end === end) next++
    else if (isGone) continue
    else if (mayTrim && block?.start === end - text.trimStart().length && block.end === start + text.trimEnd().length)
      next++
    else return false
  }
  return next === found.length
}

function readAgain(read: () => readonly Block[]): readonly Block[] | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}
