/** How a CSV file is written. */
export interface CsvDialect {
  readonly delimiter: string
  /** Units before the header row: the line `sep=;` that Excel writes. */
  readonly skip: number
}

/**
 * The delimiter of a CSV file, from its first line: Excel writes , or ; by the country, and TAB when it copies. The
 * commonest of the three outside quotation marks wins, the comma when there is none.
 *
 * @param text without byte-order mark
 */
export function sniffCsv(text: string): CsvDialect {
  // sep=; on a line of its own.
  const told = /^sep=([,;\t])\r?\n/iu.exec(text)
  if (told !== null) return {delimiter: told[1], skip: told[0].length}
  const counts = new Map([',', ';', '\t'].map((mark) => [mark, 0]))
  let isQuoted = false
  for (const mark of text) {
    if (mark === '"') isQuoted = !isQuoted
    else if (!isQuoted && (mark === '\n' || mark === '\r')) break
    else if (!isQuoted && counts.has(mark)) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  }
  const [delimiter] = [...counts].toSorted((a, b) => b[1] - a[1])[0]
  return {delimiter, skip: 0}
}
