import * as fc from 'fast-check'
import {expect} from 'vitest'
import {InputError} from '../../src/errors.ts'
import type {Document, Edit} from '../../src/model.ts'
import type {TextContents} from '../../src/read/opened-file.ts'
import {applyEdits} from '../../src/text/edits.ts'

/** How a format is tried with any file and any edit. */
interface Tried {
  readonly file: fc.Arbitrary<string>
  /** What the edits write. */
  readonly words: fc.Arbitrary<string>
  /** Reads a file; may refuse it. */
  read(source: string): Promise<TextContents>
}

/**
 * Tries edits anywhere in texts: each changes its text and no other when the file is read again, or is refused. An edit that
 * was made must give a file that can be read.
 *
 * @returns how many edits were made; the others, or their files, were refused
 */
export async function tryAnyEdit({file, words, read}: Tried): Promise<number> {
  let made = 0
  const property = fc.asyncProperty(file, words, fc.nat(), fc.nat(), fc.nat(), async (source, text, a, b, c) => {
    const contents = await orRefused(() => read(source))
    const document = contents?.document ?? null
    if (document === null) return
    const at = a % document.blocks.length
    const block = document.blocks[at]
    const start = block.start + (b % (block.end - block.start + 1))
    const end = start + (c % (block.end - start + 1))
    const edits = await orRefused(
      async (): Promise<readonly Edit[]> => contents?.toSource?.([{start, end, text}]) ?? [],
    )
    if (edits === null) return
    const before = textsOf(document)
    const whole = before[at].slice(0, start - block.start) + text + before[at].slice(end - block.start)
    const again = await read(applyEdits(source, edits))
    expect(again.document === null ? null : textsOf(again.document)).toEqual(before.with(at, whole))
    made++
  })
  await fc.assert(property, {numRuns: 2000})
  return made
}

/** The texts of the blocks. */
export function textsOf({text, blocks}: Document): string[] {
  return blocks.map(({start, end}) => text.slice(start, end))
}

/** null for what is refused; whatever else goes wrong is thrown. */
async function orRefused<T>(part: () => Promise<T>): Promise<T | null> {
  try {
    return await part()
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}
