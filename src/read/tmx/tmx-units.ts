import type {PoolRow} from '../../match-model.ts'
import {feedUnits} from './tmx-stream.ts'

/**
 * The units of a translation memory, TMX 1.1 to 1.4b (LISA 2005), that have English: one row for each English segment, with
 * the unit's Arabic if there is any, whichever language stands first. Codes of the tool that wrote it are left out. Nothing is
 * fetched or expanded.
 *
 * @param path for messages
 * @returns rows with the line on which their unit begins
 * @throws InputError `xml-…` with the line, for what is not well-formed or no TMX
 */
export function readTmxUnits(xml: string, path: string): PoolRow[] {
  const feed = feedUnits(path)
  feed.write(xml)
  feed.end()
  return feed.units.flatMap(({unit, texts, line}) => {
    const arabic = unit.langs.indexOf('ar')
    const ar = arabic === -1 ? null : texts[arabic]
    return texts.filter((_text, at) => unit.langs[at] === 'en').map((en) => ({en, ar, at: line}))
  })
}
