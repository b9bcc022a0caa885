/**
 * One-based lines of offsets that come in rising order, counted as they come: linear in the text, whatever the number of
 * offsets. Lines end as most do in the text: with LF, or with CR where it has no LF.
 */
export function createLineCounter(text: string): (offset: number) => number {
  const mark = text.includes('\n') ? '\n' : '\r'
  let line = 1
  let next = text.indexOf(mark)
  return (offset) => {
    while (next !== -1 && next < offset) {
      line++
      next = text.indexOf(mark, next + 1)
    }
    return line
  }
}
