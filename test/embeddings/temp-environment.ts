import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach} from 'vitest'
import type {EmbeddingsEnvironment} from '../../src/embeddings/find-vectors.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true})
})

/** A workspace of its own for one test, where nobody waits between two tries. */
export function tempEnvironment(
  others: Partial<EmbeddingsEnvironment> = {},
): EmbeddingsEnvironment & {readonly pauses: number[]} {
  const root = mkdtempSync(join(tmpdir(), 'muqabala-embeddings-'))
  folders.push(root)
  const pauses: number[] = []
  return {
    env: {},
    root,
    pauses,
    pause: async (milliseconds, signal) => {
      pauses.push(milliseconds)
      signal.throwIfAborted()
    },
    ...others,
  }
}
