import {isArabicMark, isInvisible} from '../text/characters.ts'
import type {Wording} from './wording.ts'

/**
 * Rows of cells in columns, for a terminal: the first column from its start, figures from their end. Arabic rows begin with
 * a mark of direction, so that all of them run from the right, whatever their first cell holds.
 */
export function plainTable(rows: readonly (readonly string[])[], {lang}: Pick<Wording, 'lang'>): string[] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const widths = Array.from({length: columns}, (_, column) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 0),
  )
  const mark = lang === 'ar' ? '\u200F' : ''
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const blanks = ' '.repeat(widths[column] - widthOf(cell))
      return column === 0 ? cell + blanks : blanks + cell
    })
    return `${mark}${cells.join('  ').trimEnd()}`
  })
}

/** Places on the screen: marks that stand above a letter or show nothing take none. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (!isArabicMark(code) && !isInvisible(code) && !/^\p{Mn}$/u.test(character)) width++
  }
  return width
}
