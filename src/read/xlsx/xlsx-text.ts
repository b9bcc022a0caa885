import type {Span} from '../../model.ts'
import {createProjection, type ProjectionBuilder} from '../../text/projection.ts'
import {writeXml, projectXml, xmlWays} from '../../xml/xml-text.ts'
import type {XmlTag} from '../../xml/xml-scan.ts'

/** An element that holds text of a cell: `t` of a text, `v` of a value. */
export interface TextElement {
  readonly tag: XmlTag
  /** What stands in it, each with its way of writing. */
  readonly stretches: readonly (Span & {readonly way: number})[]
  /** Where its end tag starts; the end of the tag itself where it is empty. */
  readonly close: number
}

// _x000D_ is how a workbook writes what XML cannot hold, and _x005F_ the line in front of such a thing
// (ECMA-376, part 1, 22.9.2.19 ST_Xstring).
const escape = /_x([\dA-F]{4})_/giu

/** Adds the text of an element as a person reads it. */
export function projectCell(builder: ProjectionBuilder, source: string, {stretches}: TextElement): void {
  for (const {start, end, way} of stretches) {
    let at = start
    for (const found of source.slice(start, end).matchAll(escape)) {
      const place = start + found.index
      if (place > at) projectXml(builder, source, {start: at, end: place, way})
      at = place + found[0].length
      builder.escaped({start: place, end: at}, String.fromCharCode(Number.parseInt(found[1], 16)), way)
    }
    if (at < end) projectXml(builder, source, {start: at, end, way})
  }
}

/** The text of elements as a person reads it. */
export function textOf(source: string, elements: readonly TextElement[]): string {
  return elements.map((element) => elementText(source, element)).join('')
}

function elementText(source: string, element: TextElement): string {
  const raw = element.stretches.map(({start, end}) => source.slice(start, end)).join('')
  // Most texts hold neither entities nor escapes.
  if (!/[&\r]|_x/iu.test(raw)) return raw
  const builder = createProjection(source)
  projectCell(builder, source, element)
  return builder.build().text
}

// An escape that stands in the text as such; control characters, U+FFFE and U+FFFF, halves of characters.
const unwritable =
  /_(?=x[\dA-F]{4}_)|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gi

/** Text as a workbook writes it in an element. */
export function writeCellText(text: string, way: number = xmlWays.element): string {
  const escaped = text.replace(
    unwritable,
    (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )
  return writeXml(escaped, way)
}

/** Would a program take white space away at the start or end of such a text? */
export function needsSpaceKept(text: string): boolean {
  return /^\s|\s$|\n/u.test(text)
}
