/** What an answer says of itself, on the scale of log odds, and whether it is right. */
interface Point {
  readonly odds: number
  readonly isRight: boolean
}

/** A logistic curve over log odds. */
interface Curve {
  readonly bias: number
  readonly slope: number
}

/** A logistic curve over log odds, fitted to what was right and what was not by Newton's method with halved steps. */
export function fitLogistic(points: readonly Point[]): Curve {
  let curve: Curve = {bias: 0, slope: 1}
  let loss = lossOf(points, curve)
  for (let step = 0; step < 50; step++) {
    const next = bestStep(points, curve, loss)
    if (next === null) return curve
    curve = next
    loss = lossOf(points, curve)
  }
  return curve
}

/** Newton's step, halved until it gains; far from the goal, a whole one may go past it and further with each step. */
function bestStep(points: readonly Point[], {bias, slope}: Curve, loss: number): Curve | null {
  const change = newtonStep(points, {bias, slope})
  for (let share = 1; share > 1e-6; share /= 2) {
    const next = {bias: bias - share * change.bias, slope: slope - share * change.slope}
    if (lossOf(points, next) < loss) return next
  }
  return null
}

function newtonStep(points: readonly Point[], {bias, slope}: Curve): Curve {
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
  return {bias: (h11 * g0 - h01 * g1) / determinant, slope: (h00 * g1 - h01 * g0) / determinant}
}

/** How improbable the answers are under a curve, in natural logarithms. */
function lossOf(points: readonly Point[], {bias, slope}: Curve): number {
  return points.reduce((sum, {odds, isRight}) => {
    const against = (isRight ? -1 : 1) * (bias + slope * odds)
    return sum + Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)))
  }, 0)
}
