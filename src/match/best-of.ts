/**
 * The highest-scored of some numbers, best first; of equals the lower number first. Cost is that of looking at each number
 * once, since hardly any of many gets in.
 *
 * @param most how many at most
 */
export function bestOf(numbers: readonly number[], scores: Float64Array, most: number): number[] {
  const best: number[] = []
  const isBetter = (a: number, b: number): boolean => scores[a] > scores[b] || (scores[a] === scores[b] && a < b)
  for (const number of numbers) {
    if (best.length === most && !isBetter(number, best[most - 1])) continue
    if (best.length === most) best.pop()
    let at = best.length
    while (at > 0 && isBetter(number, best[at - 1])) at--
    best.splice(at, 0, number)
  }
  return best
}
