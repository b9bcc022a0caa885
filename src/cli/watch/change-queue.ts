/** A file is taken for saved when nothing has happened for so many milliseconds. */
const QUIET = 50
/** A file that never comes to rest is looked at all the same. */
const PATIENCE = 500

/** What happened since it was last asked for. */
interface Happened {
  /** Full paths. */
  readonly paths: readonly string[]
  readonly keys: readonly string[]
}

/** Changes and keys in the order they come. */
export interface ChangeQueue {
  change(path: string): void
  press(key: string): void
  /** No more will come: whoever waits is told. */
  close(): void
  readonly isClosed: boolean
  /** Milliseconds on a clock that only goes forward, at the last change. */
  readonly changedAt: number
  /** Is aborted as soon as something happens. */
  interruption(): AbortSignal
  /**
   * Waits until something has happened and files have come to rest.
   *
   * @param wait milliseconds; null for as long as it takes
   * @returns null when nothing happened in that time, or it is closed
   */
  next(wait: number | null): Promise<Happened | null>
}

export function createChangeQueue(): ChangeQueue {
  const paths = new Set<string>()
  const keys: string[] = []
  let [isClosed, changedAt] = [false, 0]
  let controller = new AbortController()
  const {wake, sleep} = createAlarm()
  const happen = (): void => {
    controller.abort()
    wake()
  }
  const isEmpty = (): boolean => paths.size + keys.length === 0 && !isClosed
  const msToRest = (): number => (keys.length > 0 || isClosed ? 0 : changedAt + QUIET - performance.now())
  return {
    change: (path) => void (paths.add(path), (changedAt = performance.now()), happen()),
    press: (key) => void (keys.push(key), happen()),
    close: () => void ((isClosed = true), happen()),
    get isClosed() {
      return isClosed
    },
    get changedAt() {
      return changedAt
    },
    interruption() {
      if (isEmpty()) controller = new AbortController()
      return controller.signal
    },
    async next(wait) {
      if (isEmpty()) await sleep(wait)
      if (isEmpty() || isClosed) return null
      const patient = performance.now() + PATIENCE
      for (let left = msToRest(); left > 0 && performance.now() < patient; left = msToRest()) await sleep(left)
      const happened = {paths: [...paths], keys: keys.splice(0)}
      paths.clear()
      return happened
    },
  }
}

interface Alarm {
  wake(): void
  /** @param ms null for as long as nobody wakes it */
  sleep(ms: number | null): Promise<void>
}

function createAlarm(): Alarm {
  let ring = (): void => {}
  return {
    wake: () => ring(),
    sleep: (ms) =>
      new Promise((done) => {
        const timer = ms === null ? null : setTimeout(done, ms)
        ring = () => {
          if (timer !== null) clearTimeout(timer)
          done()
        }
      }),
  }
}
