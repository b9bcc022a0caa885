import {showOverrides, type Wording} from '../wording.ts'

/** A table; columns are named as in `locales/` under `report.column`. */
export function markdownTable(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  {say}: Wording,
): string {
  const header = columns.map((name) => say(`report.column.${name}`))
  return textTable(header, rows)
}

/** A table with headings of its own. */
export function textTable(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => escapeCell(String(cell))).join(' | ')} |`
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n')
}

/** A cell on one line, with nothing in it that Markdown or HTML would read as markup. */
export function escapeCell(text: string): string {
  return showOverrides(text).replace(/[\\`*_[\]<>|&~]/gu, String.raw`\$&`)
}
