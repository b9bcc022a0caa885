import type {Block, Document} from '../model.ts'
import type {ReadContext} from './content.ts'

/** Plain text: every line that holds something is a block. */
export function readPlainText(text: string, context: ReadContext): Document {
  const blocks: Block[] = []
  for (const {index, 0: line} of text.matchAll(/[^\r\n\u0085\u2028\u2029]+/gu)) {
    const body = line.trim()
    if (body === '') continue
    const start = index + line.indexOf(body)
    blocks.push({start, end: start + body.length, kind: 'paragraph', opaque: []})
  }
  return {name: context.name, format: 'text', lang: context.lang, text, blocks}
}
