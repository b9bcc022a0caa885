/**
 * The position of the last of some rising numbers that is a value at most, by halving; -1 where all are greater.
 *
 * @param count how many numbers there are
 * @param numberAt the number at a position
 */
export function lastAtMost(count: number, numberAt: (position: number) => number, value: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (numberAt(middle) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
