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

/**
 * The one-based line of the first quoted cell that is not closed before a delimiter or a line end: where to look for a
 * quotation mark too few. null when every cell is closed.
 *
 * @param text from its header row on
 */
function openQuoteLine(text: string, delimiter: string): number | null {
  let line = 1
  let isCellStart = true
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]
    if (mark === '"' && isCellStart) {
      const opened = line
      const end = closingQuote(text, at + 1)
      const next = text[end + 1]
      if (end < 0 || !(next === undefined || next === delimiter || next === '\n' || next === '\r')) return opened
      line += text.slice(at, end).split('\n').length - 1
      at = end
      isCellStart = false
    } else {
      if (mark === '\n') line++
      isCellStart = mark === delimiter || mark === '\n' || mark === '\r'
    }
  }
  return null
}

/**
 * What csv-parse found wrong: its code, and the one-based line to look at, which is that of the open quotation mark where
 * there is one.
 *
 * @param text what was parsed
 * @throws what is no error of csv-parse
 */
export function csvFault(error: unknown, text: string, delimiter: string): {line: number; detail: string} {
  const {lines, code} = error as {lines?: number; code?: string}
  if (code === undefined) throw error
  return {line: openQuoteLine(text, delimiter) ?? lines ?? 1, detail: code}
}

/** The next quotation mark that is not doubled; −1 when there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}
