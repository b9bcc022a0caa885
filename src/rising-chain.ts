/**
 * Positions of the longest run of numbers that rise, others between them left out: of the places of links in a text, those
 * that stand in the order of the other text. O(n log n), by patience sorting.
 */
export function risingChain(numbers: readonly number[]): number[] {
  const tops: number[] = []
  const before = new Int32Array(numbers.length).fill(-1)
  for (let at = 0; at < numbers.length; at++) {
    let [from, to] = [0, tops.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (numbers[tops[middle]] < numbers[at]) from = middle + 1
      else to = middle
    }
    if (from > 0) before[at] = tops[from - 1]
    tops[from] = at
  }
  const chain: number[] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]) chain.push(at)
  return chain.toReversed()
}
