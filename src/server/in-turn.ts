const last = new Map<string, Promise<unknown>>()

/** Does pieces of work on one thing one after the other, in the order in which they were asked for. */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(key)
  const done = (async () => {
    // Whether the one before went well is for those who asked for it.
    await before?.catch(() => {})
    return work()
  })()
  last.set(key, done)
  try {
    return await done
  } finally {
    if (last.get(key) === done) last.delete(key)
  }
}
