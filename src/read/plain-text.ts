import type {Block, Document, Span} from '../model.ts'
import {linesOf} from '../text/lines.ts'
import type {ReadContext} from './content.ts'
import type {TextFormat} from './opened-file.ts'

export const plainTextFormat: TextFormat = {
  read(text, context) {
    const document = readPlainText(text, context)
    return {content: {kind: 'document', document}, document}
  },
}

/** One list for all: a long text has millions of blocks. */
const nothing: readonly Span[] = []

/** Plain text: every line that holds something is a block, or several lines that were wrapped; see {@link linesOf}. */
export function readPlainText(text: string, context: ReadContext): Document {
  const {name, lang, lines = 'auto', delimiter = null} = context
  const stretches = linesOf(text, {lang, mode: lines, delimiter})
  const blocks = stretches.map(({start, end}): Block => ({start, end, kind: 'paragraph', opaque: nothing}))
  return {name, format: 'text', lang, text, blocks}
}
