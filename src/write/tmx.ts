import type {Bitext, BitextRow} from '../model.ts'
import {escapeXml} from './xml.ts'

/**
 * A translation memory, TMX 1.4b (LISA 2005). Rows with one empty side are left out: a memory holds pairs. No dates, so
 * that the same input gives the same bytes.
 */
export function writeTmx(bitext: Bitext): string {
  const units = bitext.rows.filter((row) => row.ar.trim() !== '' && row.en.trim() !== '').map(unit)
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="muqabala" creationtoolversion="1" segtype="sentence" o-tmf="muqabala" adminlang="en" srclang="ar" datatype="plaintext"/>
  <body>
${units.join('')}  </body>
</tmx>
`
}

function unit(row: BitextRow): string {
  const confidence = row.confidence === null ? '' : property('x-confidence', row.confidence.toFixed(3))
  const status = row.status === null ? '' : property('x-status', row.status)
  return `    <tu tuid="${escapeXml(row.id)}">
${confidence}${status}      <tuv xml:lang="ar"><seg>${escapeXml(row.ar)}</seg></tuv>
      <tuv xml:lang="en"><seg>${escapeXml(row.en)}</seg></tuv>
    </tu>
`
}

function property(type: string, value: string): string {
  return `      <prop type="${type}">${escapeXml(value)}</prop>\n`
}
