import type {Document} from '../model.ts'
import type {Writer} from './writer.ts'
import {ofDocument} from './of-content.ts'
import {blockText} from './flow-text.ts'

export const markdownWriter: Writer = {write: (content) => ofDocument(content, writeMarkdown)}

/** A document as Markdown: its own text when it is Markdown, else headings, items and paragraphs, escaped. */
export function writeMarkdown(document: Document): string {
  if (document.format === 'markdown') return document.text
  const blocks = document.blocks.map((block) => {
    const text = escapeMarkdown(blockText(document, block))
    if (block.kind === 'heading') return `## ${text}\n`
    return block.kind === 'list-item' ? `- ${text}\n` : `${text}\n`
  })
  return blocks.join('\n')
}

/** Text with a backslash before everything that Markdown would read as markup. */
export function escapeMarkdown(text: string): string {
  return (
    text
      // Anywhere: \ ` * _ [ ] < > | ~ &
      .replace(/[\\`*_[\]<>|~&]/gu, String.raw`\$&`)
      // At the start of a line: # + - = before their blank, 1. and 1)
      .replace(/^([#+\-=])/u, String.raw`\$1`)
      .replace(/^(\d+)([.)])/u, String.raw`$1\$2`)
  )
}
