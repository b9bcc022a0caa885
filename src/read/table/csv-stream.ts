import {InputError, type InputProblem} from '../../errors.ts'
import type {BitextRow} from '../../model.ts'
import {type CsvFault, type CsvPlace, type CsvRow, scanCsvRow} from '../../text/scan-csv.ts'
import {countRagged, holdsSomething, rowReader, type TableContext, type TableRow} from './bitext-table.ts'
import {type CsvLayout, faultPlace, layoutOf, toTableRow} from './csv-rows.ts'
import {findHeader, missingColumn, sampleRows, skippedColumns} from './table-header.ts'

/** How a table is read piece by piece. */
export interface StreamContext extends TableContext {
  /** A file that says TAB by its name. */
  readonly isTabbed?: boolean
  /** What a user should know of the reading; told at the end. */
  remark?(problem: InputProblem): void
}

/** The header row must stand in so many units at the start of a file. */
const headSize = 1 << 20

/**
 * The rows of a bilingual CSV or TSV as they come, for files that are too large to hold: as `csvFormat` and `tsvFormat` read
 * them, in memory that does not grow with the file.
 *
 * @param chunks the decoded text, in pieces of any size, without byte-order mark
 * @throws InputError as those formats do, when the faulty row is reached
 */
export async function* streamRows(chunks: AsyncIterable<string>, context: StreamContext): AsyncGenerator<BitextRow> {
  const {name} = context
  const feed = createFeed(chunks)
  await feed.fill(headSize)
  const layout = layoutOf(feed.text(), {name, wanted: ['ar', 'en'], isTabbed: context.isTabbed === true})
  const rows = tableRows(feed, layout, name)
  const sample: TableRow[] = []
  for (let next = await rows.next(); next.done !== true; next = await rows.next()) {
    sample.push(next.value)
    if (sample.length === sampleRows) break
  }
  const header = findHeader(sample, ['ar', 'en'], name)
  if (header === null) throw missingColumn(sample.filter(holdsSomething), ['ar', 'en'], name)
  const read = rowReader(header, context)
  const ragged = countRagged(header.width)
  let count = 0
  for await (const row of joined(sample.slice(header.at + 1), rows)) {
    if (!holdsSomething(row)) continue
    ragged.see(row)
    yield read(row, count++)
  }
  for (const problem of [...skippedColumns(header, name), ...ragged.remarks(name)]) context.remark?.(problem)
}

async function* joined(first: readonly TableRow[], rest: AsyncIterable<TableRow>): AsyncGenerator<TableRow> {
  yield* first
  yield* rest
}

/** Text of which the read part is let go. */
interface Feed {
  text(): string
  /** Is there nothing behind the text? */
  isLast(): boolean
  /** Lets the text before an offset go, and adds as much as is left and `least` units, if there is so much. */
  advance(to: number, least: number): Promise<void>
  fill(least: number): Promise<void>
}

function createFeed(chunks: AsyncIterable<string>): Feed {
  const source = chunks[Symbol.asyncIterator]()
  let text = ''
  let isLast = false
  const fill = async (least: number): Promise<void> => {
    const parts = [text]
    let length = 0
    while (!isLast && length < least) {
      const next = await source.next()
      if (next.done === true) isLast = true
      else {
        parts.push(next.value)
        length += next.value.length
      }
    }
    text = parts.join('')
  }
  return {
    text: () => text,
    isLast: () => isLast,
    fill,
    async advance(to, least) {
      text = text.slice(to)
      // A row that is longer than the text is scanned again: each time with twice as much, so that the sum stays linear.
      await fill(Math.max(least, text.length))
    },
  }
}

/** Every row that is whole, empty lines too. */
async function* tableRows(feed: Feed, layout: CsvLayout, path: string): AsyncGenerator<TableRow> {
  let place: CsvPlace = layout
  for (;;) {
    for (let row = nextRow(feed, place, layout); row !== null; row = nextRow(feed, place, layout)) {
      if ('fault' in row) throw new InputError('format-invalid', faultPlace(row, path))
      yield toTableRow(row)
      place = {at: row.next, line: row.nextLine}
    }
    if (feed.isLast()) return
    await feed.advance(place.at, 1 << 16)
    place = {...place, at: 0}
  }
}

/** The row at a place; null where the text ends before it does. */
function nextRow(feed: Feed, place: CsvPlace, {quoting}: CsvLayout): CsvRow | CsvFault | null {
  const text = feed.text()
  const isPartial = !feed.isLast()
  if (place.at >= text.length) return null
  const row = scanCsvRow(text, place, {...quoting, isPartial})
  if ('fault' in row) return isPartial && row.fault === 'CSV_QUOTE_NOT_CLOSED' ? null : row
  // A CR at the end may be half a line end.
  return isPartial && row.next === text.length ? null : row
}
