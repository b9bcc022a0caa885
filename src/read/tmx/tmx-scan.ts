import type {BitextRow, Block, Code, Span} from '../../model.ts'
import {createLineCounter} from '../../text/line-counter.ts'
import {createProjection, type Projection, type ProjectionBuilder} from '../../text/projection.ts'
import {chooseSides, startTally, type TmxTally, toRow} from './tmx-row.ts'
import {findPlaceholders} from '../../text/placeholders.ts'
import {closeTag, isInSegment, openTag, startReading, type TmxReading} from './tmx-reading.ts'
import {type EmptyElements, markEmptyElement} from '../../xml/xml-empty.ts'
import {plainXml} from '../../xml/xml-plain.ts'
import {localName, scanXml, type XmlTag} from '../../xml/xml-scan.ts'
import {projectXml, xmlWays} from '../../xml/xml-text.ts'

/** The rows of a memory as lists of numbers, one number a row: an object a row would make a large file slow. */
interface RowPlaces {
  /** Positions of the sides in `blocks`. */
  readonly ar: number[]
  readonly en: number[]
  /** One-based lines of the file on which the units begin. */
  readonly lines: number[]
}

/** A row to which its texts are to be added. */
type NewRow = Omit<BitextRow, 'ar' | 'en'> & {ar: string; en: string}

/** A memory with the places of everything in it. */
export interface ScannedTmx extends RowPlaces {
  readonly projection: Projection
  readonly blocks: readonly Block[]
  /** Rows whose texts are still empty. */
  readonly rows: readonly NewRow[]
  readonly empty: EmptyElements
  readonly tally: TmxTally
  readonly reading: TmxReading
}

/** What is kept while the file is scanned. */
interface Scanning extends RowPlaces {
  readonly source: string
  readonly builder: ProjectionBuilder
  readonly blocks: Block[]
  readonly rows: NewRow[]
  readonly empty: EmptyElements
  readonly reading: TmxReading
  readonly tally: TmxTally
  readonly lineAt: (offset: number) => number
  /** Offset in the text of the open segment, and where its tag ends in the source. */
  start: number
  line: number
  /** Line of the open unit. */
  unitLine: number
  codes: Code[] | null
  /** Place of the open code in the source. */
  codeFrom: number
}

const nothing: readonly Span[] = []

/**
 * @param path for messages
 * @throws InputError `xml-…` with the line
 */
export function scanTmx(source: string, path: string): ScannedTmx {
  const scanning = startScanning(source)
  const {reading, blocks, builder} = scanning
  scanXml(
    source,
    {
      open(tag) {
        const event = openTag(reading, localName(tag.name), tag.attributes)
        if (event === 'unit') scanning.unitLine = scanning.lineAt(tag.start)
        else if (event !== 'none') openText(scanning, tag, event)
      },
      close(tag) {
        const event = closeTag(reading, localName(tag.name))
        if (event === 'unit') closeUnit(scanning)
        else if (event !== 'none') closeText(scanning, tag, event)
      },
      text({start, end}, isCdata) {
        const way = isCdata ? xmlWays.cdata : xmlWays.element
        if (isInSegment(reading)) projectXml(builder, source, {start, end, way})
        else if (reading.field !== null) reading.field += plainXml(source, {start, end}, isCdata)
      },
    },
    {path, roots: ['tmx']},
  )
  const projection = builder.build()
  markPlaceholders(blocks, projection.text)
  return {...scanning, projection}
}

function closeUnit(scanning: Scanning): void {
  const {reading, blocks, rows, tally} = scanning
  const {unit} = reading
  reading.unit = null
  if (unit === null) return
  const sides = chooseSides(unit, tally)
  if (sides === null) return
  const first = blocks.length - unit.langs.length
  rows.push(toRow(unit, tally.units, {ar: '', en: ''}))
  scanning.ar.push(first + sides.ar)
  scanning.en.push(first + sides.en)
  scanning.lines.push(scanning.unitLine)
}

/** Tells placeholders such as `{0}` and `%s` as what is no language. Most blocks have none and are not looked at. */
function markPlaceholders(blocks: Block[], text: string): void {
  const mark = /[<{%$]/g
  let next = mark.exec(text)?.index ?? text.length
  for (const [at, block] of blocks.entries()) {
    const {start, end} = block
    if (next >= end) continue
    const opaque = findPlaceholders(text.slice(start, end))
    if (opaque.length > 0) {
      blocks[at] = {...block, opaque: opaque.map((span) => ({start: span.start + start, end: span.end + start}))}
    }
    mark.lastIndex = end
    next = mark.exec(text)?.index ?? text.length
  }
}

function startScanning(source: string): Scanning {
  return {
    source,
    builder: createProjection(source),
    blocks: [],
    rows: [],
    ar: [],
    en: [],
    lines: [],
    unitLine: 1,
    empty: new Map(),
    reading: startReading(),
    tally: startTally(),
    lineAt: createLineCounter(source),
    start: 0,
    line: 1,
    codes: null,
    codeFrom: 0,
  }
}

function openText(scanning: Scanning, tag: XmlTag, event: 'segment' | 'code' | 'mark'): void {
  const {builder, blocks, empty} = scanning
  if (event === 'code') scanning.codeFrom = tag.start
  else if (event === 'mark') addCode(scanning, tag)
  else {
    if (blocks.length > 0) builder.between('\n')
    scanning.start = builder.length
    scanning.line = scanning.lineAt(tag.start)
    scanning.codes = null
    if (tag.isEmpty) markEmptyElement(builder, tag, empty)
  }
}

function closeText(scanning: Scanning, tag: Span, event: 'segment' | 'code' | 'mark'): void {
  if (event === 'segment') closeSegment(scanning, tag)
  else if (event === 'code') addCode(scanning, {start: scanning.codeFrom, end: tag.end})
  // The end of <x/> is no tag of its own.
  else if (tag.end > tag.start) addCode(scanning, tag)
}

function addCode(scanning: Scanning, {start, end}: Span): void {
  scanning.codes ??= []
  scanning.codes.push({at: scanning.builder.length, source: scanning.source.slice(start, end)})
}

function closeSegment(scanning: Scanning, tag: Span): void {
  const {builder, blocks, reading, tally, start, line, codes} = scanning
  // Nothing but codes, or nothing at all: text can be written before the end tag.
  if (builder.length === start && tag.end > tag.start) builder.verbatim(tag.start, tag.start)
  const at = {line, name: reading.unit?.id ?? String(tally.units + 1)}
  const {length: end} = builder
  const lang = reading.unit?.langs.at(-1) ?? 'ar'
  // Written out twice, since a memory has a million segments, most of them without codes.
  if (codes === null) blocks.push({start, end, kind: 'paragraph', opaque: nothing, lang, at})
  else blocks.push({start, end, kind: 'paragraph', opaque: nothing, lang, codes, at})
}
