import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {TextEdit} from 'vscode-languageserver/node'
import {editBetween} from '../cache/text-edit.ts'
import {InputError} from '../errors.ts'
import type {Edit} from '../model.ts'
import type {OpenedFile} from '../read/opened-file.ts'
import {applyEdits} from '../text/edits.ts'
import {markBefore} from './source-map.ts'

/**
 * Edits of a document as edits of the editor's text: the file is edited as a command would, and what comes out is compared.
 *
 * @param edits offsets of `file.document`
 * @returns null where the format cannot hold the change
 */
export async function fixEdits(
  file: OpenedFile,
  source: TextDocument,
  edits: readonly Edit[],
): Promise<TextEdit[] | null> {
  const after = await editedText(file, edits)
  if (after === null) return null
  const text = source.getText()
  const mark = file.document === null ? null : markBefore(file.document, text)
  if (mark !== null) {
    const moved = edits.map(({start, end, text: newText}) => ({start: start + mark, end: end + mark, text: newText}))
    if (applyEdits(text, moved) === after) return moved.map((edit) => toTextEdit(edit, source))
  }
  return text === after ? [] : [toTextEdit(difference(text, after), source)]
}

async function editedText(file: OpenedFile, edits: readonly Edit[]): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', {ignoreBOM: true}).decode(await file.edit(edits))
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

/** What must be written where, so that one text becomes the other. */
function difference(before: string, after: string): Edit {
  const {head, tail, by} = editBetween(before, after)
  let [start, end] = [head, tail]
  while (start > 0 && isInside(before, start)) start--
  while (end < before.length && isInside(before, end)) end++
  return {start, end, text: after.slice(start, end + by)}
}

/** Between the halves of a surrogate pair or of CR LF no editor can put anything. */
function isInside(text: string, at: number): boolean {
  const [before, behind] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return (before === 0x0d && behind === 0x0a) || (before >= 0xd800 && before < 0xdc00)
}

function toTextEdit({start, end, text}: Edit, source: TextDocument): TextEdit {
  return {range: {start: source.positionAt(start), end: source.positionAt(end)}, newText: text}
}
