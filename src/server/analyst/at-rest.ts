/** Milliseconds without a change before it is acted upon, at least and at most, and how much longer one waits for that. */
const calm = {least: 300, most: 5000}
const patience = 6

/** Files that have changed, until they have come to rest. */
export interface Resting {
  note(paths: readonly string[]): void
  /** Those that are waiting; none wait any more. */
  take(): readonly string[]
  close(): void
}

/**
 * @param act is called when nothing has changed for a while; it takes what waits
 * @param cost milliseconds that acting took the last time: what takes long is not done between two keystrokes
 */
export function createResting(act: () => void, cost: () => number): Resting {
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | null = null
  let since = 0
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  return {
    note(paths) {
      for (const path of paths) waiting.add(path)
      const now = performance.now()
      if (timer === null) since = now
      stop()
      const wait = Math.min(calm.most, Math.max(calm.least, cost()))
      timer = setTimeout(
        () => {
          timer = null
          act()
        },
        Math.max(0, Math.min(wait, since + patience * wait - now)),
      )
    },
    take() {
      stop()
      const paths = [...waiting]
      waiting.clear()
      return paths
    },
    close: stop,
  }
}
