/** A word's letters while rules change them: each cell is one letter of the text and what stands for it now. */
export type Cells = readonly string[]

/** A change of letters: offsets in the joined cells, half-open. */
export interface LetterEdit {
  readonly rule: string
  readonly at: number
  readonly end: number
  readonly text: string
  readonly confidence: number
}

/** One cell a letter. */
export function toCells(letters: string): Cells {
  return letters.split('')
}

/**
 * The cells with a change made. Where as many letters come as go, each stays in its cell, so that a letter that does not
 * change is not touched; else the first cell takes them all.
 */
export function editCells(cells: Cells, {at, end, text}: Pick<LetterEdit, 'at' | 'end' | 'text'>): Cells {
  let offset = 0
  let first = -1
  let last = -1
  let before = ''
  let behind = ''
  for (const [index, cell] of cells.entries()) {
    const next = offset + cell.length
    if (next > at && offset < end) {
      if (first < 0) {
        first = index
        before = cell.slice(0, Math.max(0, at - offset))
      }
      last = index
      behind = cell.slice(Math.max(0, end - offset))
    }
    offset = next
  }
  if (first < 0) return cells
  const changed = before + text + behind
  const count = last - first + 1
  const made = changed.length === count ? changed.split('') : [changed, ...Array.from({length: count - 1}, () => '')]
  return [...cells.slice(0, first), ...made, ...cells.slice(last + 1)]
}

/** The cells that are no longer what they were: first and last, half-open; null when none is. */
export function changedCells(cells: Cells, letters: string): {first: number; end: number} | null {
  let first = -1
  let end = -1
  for (const [index, cell] of cells.entries()) {
    if (cell === letters[index]) continue
    if (first < 0) first = index
    end = index + 1
  }
  return first < 0 ? null : {first, end}
}
