import {InputError} from '../../src/errors.ts'
import type {Document} from '../../src/model.ts'
import {openFile} from '../../src/read/formats.ts'
import type {OpenedFile} from '../../src/read/opened-file.ts'
import {writeContent} from '../../src/write/formats.ts'
import type {Written} from '../../src/write/writer.ts'

/** What became of a file: read, or refused with a reason. */
export type Outcome = 'read' | 'refused'

/**
 * Opens a file as the program does, writes what it holds as JSON, writes it unedited, changes its first text and reads the
 * result again.
 *
 * @throws Error for whatever is no clear refusal, and where reading again gives other texts
 */
export async function tryFile(bytes: Uint8Array, name: string): Promise<Outcome> {
  let file: OpenedFile
  try {
    file = await openFile(bytes, {name})
  } catch (error) {
    return refusal(error)
  }
  await drain(await writeContent(file.content, {path: 'x.json', format: 'json'}))
  const same = await file.edit([])
  if (Buffer.compare(same, bytes) !== 0) throw new Error('unedited, but not the same bytes')
  if (file.document !== null) await tryEdit(file, file.document, name)
  return 'read'
}

async function tryEdit(file: OpenedFile, document: Document, name: string): Promise<void> {
  const block = document.blocks.find(({start, end}) => end > start)
  if (block === undefined) return
  let edited: Uint8Array
  try {
    edited = await file.edit([{start: block.start, end: block.start + 1, text: 'ب'}])
  } catch (error) {
    refusal(error)
    return
  }
  const again = await openFile(edited, {name, encoding: file.encoding?.encoding ?? null}).catch(refused)
  if (again === null || again.document === null) throw new Error('the edited file cannot be read')
}

function refused(error: unknown): null {
  refusal(error)
  return null
}

function refusal(error: unknown): 'refused' {
  if (error instanceof InputError) return 'refused'
  throw error
}

async function drain(written: Written): Promise<void> {
  if (typeof written === 'string' || written instanceof Uint8Array) return
  for await (const piece of written) if (piece.length === 0) continue
}
