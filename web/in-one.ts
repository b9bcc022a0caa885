/**
 * Calls that come while one is under way become one more after it: what is under way may bring something older than what was
 * asked for since. Resolves when nothing is left to do.
 */
export function createInOne(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let isAskedAgain = false
  const run = async (): Promise<void> => {
    try {
      do {
        isAskedAgain = false
        await work()
      } while (isAskedAgain)
    } finally {
      running = null
    }
  }
  return () => {
    isAskedAgain = true
    running ??= run()
    return running
  }
}
