/** Seconds of each of several things to run, the median of so many rounds. They take turns, so that all see the same machine. */
export function timeInTurn(runs: readonly (() => unknown)[], rounds = 5): number[] {
  const times = runs.map((): number[] => [])
  for (let round = -1; round < rounds; round++) {
    for (const [at, run] of runs.entries()) {
      const start = performance.now()
      run()
      // The first round warms up.
      if (round >= 0) times[at].push((performance.now() - start) / 1000)
    }
  }
  return times.map((seconds) => seconds.toSorted((a, b) => a - b)[Math.floor(rounds / 2)])
}
