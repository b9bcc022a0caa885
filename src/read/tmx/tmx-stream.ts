import type {InputProblem} from '../../errors.ts'
import type {BitextRow} from '../../model.ts'
import type {ReadContext} from '../content.ts'
import {closeTag, isInSegment, openTag, startReading, type TmxReading, type TmxUnit} from './tmx-reading.ts'
import {chooseSides, startTally, tmxRemarks, toRow} from './tmx-row.ts'
import {localName} from '../../xml/xml-scan.ts'
import {feedXml, type XmlFeed} from '../../xml/xml-stream.ts'

/** A unit of a memory with the texts of its Arabic and English segments, in the order of `unit.langs`. */
interface ReadUnit {
  readonly unit: TmxUnit
  readonly texts: readonly string[]
  /** One-based line on which it begins. */
  readonly line: number
}

/** Units of a memory that comes piece by piece: those that ended in the pieces so far are in `units`, to be taken out. */
export interface UnitFeed extends XmlFeed {
  readonly units: ReadUnit[]
  readonly reading: TmxReading
}

/**
 * @param path for messages
 * @throws InputError `xml-…` with the line, from `write` and `end`
 */
export function feedUnits(path: string): UnitFeed {
  const reading = startReading()
  const units: ReadUnit[] = []
  let texts: string[] = []
  let segment = ''
  let line = 1
  const feed = feedXml(
    {
      open(name, attributes, at) {
        const event = openTag(reading, localName(name), attributes)
        if (event === 'segment') segment = ''
        else if (event === 'unit') {
          line = at
          texts = []
        }
      },
      close(name) {
        const event = closeTag(reading, localName(name))
        if (event === 'segment') texts.push(segment)
        else if (event === 'unit' && reading.unit !== null) {
          units.push({unit: reading.unit, texts, line})
          reading.unit = null
        }
      },
      text(text) {
        if (isInSegment(reading)) segment += text
        else if (reading.field !== null) reading.field += text
      },
    },
    {path, roots: ['tmx']},
  )
  return {...feed, units, reading}
}

/**
 * The rows of a translation memory of any size, as they come; the same rows as those of `tmxFormat`. Memory stays flat.
 *
 * @param chunks the decoded file, without byte-order mark
 * @returns at its end, what became no row
 * @throws InputError `xml-…` with the line
 */
export async function* streamTmxRows(
  chunks: AsyncIterable<string>,
  {name}: Pick<ReadContext, 'name'>,
): AsyncGenerator<BitextRow, readonly InputProblem[]> {
  const feed = feedUnits(name)
  const tally = startTally()
  for await (const chunk of chunks) {
    feed.write(chunk)
    for (const {unit, texts} of feed.units.splice(0)) {
      const sides = chooseSides(unit, tally)
      if (sides !== null) yield toRow(unit, tally.units, {ar: texts[sides.ar], en: texts[sides.en]})
    }
  }
  feed.end()
  return tmxRemarks(tally, feed.reading, name)
}
