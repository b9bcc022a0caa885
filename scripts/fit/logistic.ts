/** A logistic curve over log odds, fitted to what was right and what was not by Newton's method. */
export function fitLogistic(points: readonly {readonly odds: number; readonly isRight: boolean}[]): {
  bias: number
  slope: number
} {
  let [bias, slope] = [0, 1]
  for (let step = 0; step < 50; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9]
    for (const {odds, isRight} of points) {
      const share = 1 / (1 + Math.exp(-(bias + slope * odds)))
      const error = share - Number(isRight)
      const weight = share * (1 - share)
      g0 += error
      g1 += error * odds
      h00 += weight
      h01 += weight * odds
      h11 += weight * odds * odds
    }
    const determinant = h00 * h11 - h01 * h01
    bias -= (h11 * g0 - h01 * g1) / determinant
    slope -= (h00 * g1 - h01 * g0) / determinant
  }
  return {bias, slope}
}
