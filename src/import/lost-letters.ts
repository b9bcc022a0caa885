import type {BitextRow} from '../model.ts'
import {scriptOf} from '../text/script-of.ts'

/** Fewer cells than this prove nothing: they may be names or addresses. */
const telling = 4
/** A column with fewer Arabic letters than this among its letters is not Arabic. */
const least = 0.1

/**
 * Whether the Arabic column of a file has hardly any Arabic letters: saved in an encoding without them it holds question
 * marks, read in a wrong one it holds accented Latin letters; or the two columns have changed places.
 *
 * @param rows those with an Arabic cell count
 */
export function hasLostArabic(rows: readonly Pick<BitextRow, 'ar'>[]): boolean {
  const cells = rows.map(({ar}) => ar).filter((cell) => cell.trim() !== '')
  return cells.length >= telling && scriptOf(cells.join('\n')).arabic < least
}
