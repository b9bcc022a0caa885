import {type TempWorld, tempWorld} from './temp-world.ts'
import {run} from '../../src/cli/run.ts'

/** A line of `watch --format json`. */
export interface WatchEvent {
  readonly event: 'checked' | 'notices'
  readonly isComplete: boolean
  readonly documents: readonly string[]
  readonly findings: readonly {readonly rule: string; readonly message: string; readonly actual: string | null}[]
  readonly counts: Readonly<Record<'error' | 'warning' | 'note', number>>
  readonly new: readonly string[]
  readonly gone: readonly string[]
  readonly problems: readonly {readonly code: string; readonly path?: string}[]
  readonly remarks: readonly string[]
}

/** A watch that is running in a folder of its own. */
export interface Watch {
  readonly world: TempWorld
  /** Everything on standard output and standard error so far. */
  readonly printed: {out: string; err: string}
  /** The next event that is asked for, of those not asked for yet; others before it are passed over. */
  until(isMeant: (event: WatchEvent) => boolean): Promise<WatchEvent>
  /** The next time that all texts were compared. */
  complete(): Promise<WatchEvent>
  press(key: string): void
  /** As Ctrl-C does. */
  interrupt(): void
  readonly ended: Promise<number>
}

const running: Watch[] = []

/** To be called after each test: ends what still runs. */
export async function endWatches(): Promise<void> {
  for (const watch of running.splice(0)) {
    watch.interrupt()
    await watch.ended
  }
}

export function startWatch(
  files: Readonly<Record<string, string | Uint8Array>>,
  argv: readonly string[] = ['--format', 'json'],
  isTty = false,
): Watch {
  const world = tempWorld(files)
  const controller = new AbortController()
  const events: WatchEvent[] = []
  const printed = {out: '', err: ''}
  let wake = (): void => {}
  let rest = ''
  let press = (_key: string): void => {}
  const ended = run({
    argv: ['watch', ...argv],
    cwd: world.folder,
    env: {LANG: 'en_US.UTF-8', NO_COLOR: '1'},
    stdin: (async function* (): AsyncGenerator<Uint8Array> {})(),
    async out(text) {
      printed.out += String(text)
      const lines = (rest + String(text)).split('\n')
      rest = lines.pop() ?? ''
      if (argv.includes('json')) events.push(...lines.map((line) => JSON.parse(line) as WatchEvent))
      wake()
    },
    async err(text) {
      printed.err += text
      wake()
    },
    isTty: {out: isTty, err: false},
    now: () => new Date(2024, 0, 2, 9, 5, 0),
    interruption: () => controller.signal,
    keys(onKey) {
      press = onKey
      return () => {}
    },
  })
  let isOver = false
  const over = (): void => {
    isOver = true
    wake()
  }
  ended.then(over, over)
  const until: Watch['until'] = async (isMeant) => {
    for (;;) {
      while (events.length > 0) {
        const event = events.shift()
        if (event !== undefined && isMeant(event)) return event
      }
      if (isOver) throw new Error(`The watch has ended: ${printed.err}`)
      await new Promise<void>((done) => (wake = done))
    }
  }
  const watch: Watch = {
    world,
    printed,
    until,
    complete: () => until(({event, isComplete}) => event === 'checked' && isComplete),
    press: (key) => press(key),
    interrupt: () => controller.abort(),
    ended,
  }
  running.push(watch)
  return watch
}

/** Waits until something is true that was printed. */
export async function printedUntil(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((done) => setTimeout(done, 20))
}
