import type {Document} from '../model.ts'
import type {Writer} from './writer.ts'
import {ofDocument} from './of-content.ts'
import {blockText} from './flow-text.ts'

export const plainTextWriter: Writer = {write: (content) => ofDocument(content, writePlainText)}

/** A document as plain text: one block a line; a text file's own text unchanged. */
export function writePlainText(document: Document): string {
  if (document.format === 'text') return document.text
  return document.blocks.map((block) => `${blockText(document, block)}\n`).join('')
}
