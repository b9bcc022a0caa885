import type {InputProblem} from '../errors.ts'
import type {Bitext, BitextRow} from '../model.ts'
import type {StreamedBitext, Writer, Written} from './writer.ts'
import {shownConfidence} from './bitext-columns.ts'
import {ofBitext, rowsOf} from './of-content.ts'
import {inPieces} from './pieces.ts'
import {escapeXml} from '../xml/xml-escape.ts'

/** Rows with one empty side are left out, and told. */
export const tmxWriter: Writer = {
  write: (content) => ofBitext(content, writePieces),
  stream: (bitext) => inPieces(streamed(bitext)),
  remarks(content, {path}): readonly InputProblem[] {
    const rows = rowsOf(content)?.rows.filter((row) => !isPair(row)).length ?? 0
    return rows === 0 ? [] : [{code: 'rows-left-out', path, args: {rows}}]
  },
}

const head = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="muqabala" creationtoolversion="1" segtype="sentence" o-tmf="muqabala" adminlang="en" srclang="ar" datatype="plaintext"/>
  <body>
`
const foot = '  </body>\n</tmx>\n'

/** Rows that are written as one string; a longer memory is written piece by piece. */
const pieceRows = 5000

/**
 * A translation memory, TMX 1.4b (LISA 2005). Rows with one empty side are left out: a memory holds pairs. No dates, so
 * that the same input gives the same bytes.
 */
export function writeTmx({rows}: Bitext): string {
  return head + rows.map(unit).join('') + foot
}

function writePieces(bitext: Bitext): Written {
  return bitext.rows.length <= pieceRows ? writeTmx(bitext) : pieces(bitext)
}

async function* pieces({rows}: Bitext): AsyncGenerator<string> {
  yield head
  for (let at = 0; at < rows.length; at += pieceRows) {
    yield rows
      .slice(at, at + pieceRows)
      .map(unit)
      .join('')
  }
  yield foot
}

async function* streamed({rows}: StreamedBitext): AsyncGenerator<string> {
  yield head
  for await (const row of rows) yield unit(row)
  yield foot
}

function isPair({ar, en}: BitextRow): boolean {
  return ar.trim() !== '' && en.trim() !== ''
}

/** Notes and properties stand before the texts (TMX 1.4b, section 3, `tu`). */
function unit(row: BitextRow): string {
  if (!isPair(row)) return ''
  const {id, ar, en, confidence, status, state = '', note = ''} = row
  return `    <tu tuid="${attribute(id)}">
${note === '' ? '' : `      <note>${escapeXml(note)}</note>\n`}${
    confidence === null ? '' : property('x-confidence', shownConfidence(confidence).toFixed(3))
  }${status === null ? '' : property('x-status', status)}${
    state === '' ? '' : property('x-state', state)
  }      <tuv xml:lang="ar"><seg>${escapeXml(ar)}</seg></tuv>
      <tuv xml:lang="en"><seg>${escapeXml(en)}</seg></tuv>
    </tu>
`
}

function property(type: string, value: string): string {
  return `      <prop type="${type}">${escapeXml(value)}</prop>\n`
}

/** Line ends and TABs of an attribute would be read as blanks. */
function attribute(value: string): string {
  return escapeXml(value).replace(/[\n\t]/gu, (mark) => `&#${mark.codePointAt(0)};`)
}
