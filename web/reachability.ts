/** Whether the server answers. Events may break off while it does, and requests may fail while events go on. */
export interface Reachability {
  /** A request found nobody. */
  failed(): void
  /** The events broke off: perhaps nobody is there. */
  doubted(): void
  /** The server spoke. */
  heard(): void
}

export interface ReachabilityParts {
  /** Whether somebody answers. */
  ask(): Promise<boolean>
  onLost(): void
  onHeard(): void
}

/** First and longest wait before it is asked again, in milliseconds. */
const FIRST = 500
const LONGEST = 10_000

/** Asks again and again while nobody answers, ever more seldom. */
export function createReachability({ask, onLost, onHeard}: ReachabilityParts): Reachability {
  let isLost = false
  let wait = FIRST
  let timer: ReturnType<typeof setTimeout> | undefined
  const heard = (): void => {
    clearTimeout(timer)
    isLost = false
    wait = FIRST
    onHeard()
  }
  const failed = (): void => {
    if (!isLost) onLost()
    isLost = true
    clearTimeout(timer)
    timer = setTimeout(() => void again(), wait)
    wait = Math.min(2 * wait, LONGEST)
  }
  const again = async (): Promise<void> => {
    if (await ask()) {
      if (isLost) heard()
    } else failed()
  }
  return {failed, heard, doubted: () => void again()}
}
