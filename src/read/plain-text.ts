import type {Block, Document} from '../model.ts'
import {linesOf} from '../text/lines.ts'
import type {ReadContext} from './content.ts'

/** Plain text: every line that holds something is a block, or several lines that were wrapped; see {@link linesOf}. */
export function readPlainText(text: string, context: ReadContext): Document {
  const {name, lang, lines = 'auto', delimiter = null} = context
  const stretches = linesOf(text, {lang, mode: lines, delimiter})
  const blocks = stretches.map((span): Block => ({...span, kind: 'paragraph', opaque: []}))
  return {name, format: 'text', lang, text, blocks}
}
