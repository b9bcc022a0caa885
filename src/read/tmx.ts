import type {BitextRow} from '../model.ts'
import {projectEdits} from '../text/projection.ts'
import type {ReadContext, RowSpans} from './content.ts'
import {streamTmxRows} from './tmx/tmx-stream.ts'
import type {StreamContext, TextContents, TextFormat} from './opened-file.ts'
import {tmxRemarks} from './tmx/tmx-row.ts'
import {scanTmx} from './tmx/tmx-scan.ts'
import {xmlDeclared} from '../xml/xml-declared.ts'
import {fillEmptyElements} from '../xml/xml-empty.ts'
import {writeXml} from '../xml/xml-text.ts'

/** Translation memories, TMX 1.1 to 1.4b (LISA OSCAR 2005), level 1 and 2. */
export const tmxFormat: TextFormat = {declared: xmlDeclared, read: readTmx, streamRows}

/** The same rows piece by piece. */
async function* streamRows(chunks: AsyncIterable<string>, context: StreamContext): AsyncGenerator<BitextRow> {
  for (const problem of yield* streamTmxRows(chunks, context)) context.remark(problem)
}

/**
 * A translation memory: every segment in Arabic or English is a block; the first of each language in a unit are its row. The
 * content of `hi` is text; `bpt`, `ept`, `it`, `ph` and `ut` are codes with all that is in them.
 *
 * @throws InputError `xml-…` with the line, for what is not well-formed or no TMX
 */
function readTmx(source: string, {name}: ReadContext): TextContents {
  const {projection, blocks, rows, ar, en, lines, empty, tally, reading} = scanTmx(source, name)
  const {text} = projection
  // A slice keeps the whole text alive, and so does the document: nothing is stored twice.
  for (const [at, row] of rows.entries()) {
    row.ar = text.slice(blocks[ar[at]].start, blocks[ar[at]].end)
    row.en = text.slice(blocks[en[at]].start, blocks[en[at]].end)
  }
  return {
    content: {
      kind: 'bitext',
      bitext: {name, rows},
      lines,
      spans: rows.map((_row, at): RowSpans => ({ar: blocks[ar[at]], en: blocks[en[at]]})),
    },
    document: {name, format: 'tmx', lang: blocks[0]?.lang ?? 'ar', text, blocks},
    remarks: tmxRemarks(tally, reading, name),
    toSource: (edits) => fillEmptyElements(projectEdits(projection, edits, writeXml), empty),
  }
}
