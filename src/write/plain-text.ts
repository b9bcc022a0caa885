import type {Document} from '../model.ts'

/** A document as plain text: one block a line; a text file's own text unchanged. */
export function writePlainText(document: Document): string {
  if (document.format === 'text') return document.text
  return document.blocks.map((block) => `${oneLine(document.text.slice(block.start, block.end))}\n`).join('')
}

/** A soft line break inside a sentence becomes a blank. */
export function oneLine(text: string): string {
  return text.replace(/[^\S\n]*\n\s*/gu, ' ')
}
