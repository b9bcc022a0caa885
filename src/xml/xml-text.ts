import type {Span} from '../model.ts'
import type {ProjectionBuilder} from '../text/projection.ts'
import {escapeCdata, escapeXml} from './xml-escape.ts'

/** Ways of writing text in XML, for {@link writeXml} and the stretches of a projection. */
export const xmlWays = {element: 0, cdata: 1, attribute: 2} as const

const named: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

/**
 * Adds the text that stands in a stretch of well-formed XML: entities and references to characters as what they mean, line
 * ends as LF, as every XML program reads them.
 *
 * @param span as `scanXml` told it
 * @param way one of {@link xmlWays}
 */
export function projectXml(builder: ProjectionBuilder, source: string, {start, end, way}: Span & {way: number}): void {
  let at = start
  const written = source.slice(start, end)
  // Most stretches hold neither.
  if (written.includes('&') || written.includes('\r')) {
    // An entity, a reference to a character, a line end.
    for (const found of written.matchAll(/&(?:#x([\dA-Fa-f]+)|#(\d+)|(\w+));|\r\n?/gu)) {
      const text = meaning(found)
      const isReference = found[0].startsWith('&')
      if (isReference && (way === xmlWays.cdata || text === null)) continue
      const from = start + found.index
      if (from > at) builder.verbatim(at, from, way)
      at = from + found[0].length
      builder.escaped({start: from, end: at}, text ?? '\n', way)
    }
  }
  if (at < end || start === end) builder.verbatim(at, end, way)
}

/** null for a line end, and for a name that XML does not know. */
function meaning([, hexadecimal, decimal, name]: RegExpMatchArray): string | null {
  if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16))
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
  return name === undefined ? null : (named[name] ?? null)
}

/** Text as it is written in a stretch of XML of that way. */
export function writeXml(text: string, way: number): string {
  return way === xmlWays.cdata ? escapeCdata(text) : escapeXml(text)
}
