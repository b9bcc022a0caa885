import {InputError} from '../../errors.ts'
import type {Action} from '../action.ts'
import {INTERRUPTED} from '../session.ts'
import {type ChangeQueue, createChangeQueue} from '../watch/change-queue.ts'
import {createEngine, type Engine} from '../watch/engine.ts'
import {createReporter, type Reporter} from '../watch/report-updates.ts'
import {watchFailure} from '../watch/watch-failure.ts'
import {watchFiles} from '../watch/watch-files.ts'
import {watchTargets} from '../watch/watch-targets.ts'

/** Milliseconds without a save before all texts are compared, which takes longer than looking at one. */
const CALM = 300

/** Ctrl-C, where keys come one by one. */
const CTRL_C = '\u0003'

/** `muqabala watch`: checks, and checks again what is saved, until Ctrl-C or the key q. */
export const watch: Action = async (session, operands, options) => {
  if (operands.includes('-')) throw new InputError('watch-stdin')
  const engine = await createEngine(session, {operands, options})
  const queue = createChangeQueue()
  const reporter = createReporter(session, {isJson: options.format === 'json', isShowingAll: options.all === true})
  const files = await watchFiles(watchTargets(session, engine.state.watched, operands), {
    change: (path) => queue.change(path),
    error(error) {
      const failure = watchFailure(error)
      if (failure === null) throw error
      void session.warn(failure.problems)
    },
  })
  const interruption = session.world.interruption?.()
  const stop = (): void => {
    session.end(INTERRUPTED)
    queue.close()
  }
  interruption?.addEventListener('abort', stop)
  if (interruption?.aborted === true) stop()
  const release = session.world.keys?.((key) => (key === CTRL_C ? stop() : queue.press(key)))
  try {
    const retarget = (): void => files.retarget(watchTargets(session, engine.state.watched, operands))
    await lookOnAndOn({engine, queue, reporter, retarget})
  } finally {
    interruption?.removeEventListener('abort', stop)
    release?.()
    await files.close()
  }
}

interface Watching {
  readonly engine: Engine
  readonly queue: ChangeQueue
  readonly reporter: Reporter
  /** Listens at the files that now have a say. */
  readonly retarget: () => void
}

async function lookOnAndOn(watching: Watching): Promise<void> {
  const {queue} = watching
  let wait: number | null = (await lookAtAll(watching)) ? null : 0
  while (!queue.isClosed) {
    const happened = await queue.next(wait)
    if (queue.isClosed) return
    if (happened === null) wait = (await lookAtAll(watching)) ? null : 0
    else {
      const next = await take(watching, happened)
      // What waits to be compared goes on waiting, whatever key was pressed.
      wait = next ?? wait
    }
  }
}

/** @returns how long to wait before all is compared; null where nothing new calls for it */
async function take(
  {engine, queue, reporter}: Watching,
  {paths, keys}: {readonly paths: readonly string[]; readonly keys: readonly string[]},
): Promise<number | null> {
  if (keys.includes('q')) queue.close()
  if (keys.includes('a')) {
    reporter.isShowingAll = !reporter.isShowingAll
    await reporter.again()
  }
  if (keys.includes('r')) {
    engine.forget()
    return 0
  }
  if (!(await engine.note(paths))) return null
  const from = queue.changedAt
  const update = await engine.soon()
  await reporter.notice(engine.notices())
  if (update === null) return 0
  await reporter.report(update, performance.now() - from)
  return CALM
}

/** @returns false where something happened meanwhile */
async function lookAtAll({engine, queue, reporter, retarget}: Watching): Promise<boolean> {
  const from = performance.now()
  const update = await engine.all(queue.interruption())
  if (update === null) return false
  retarget()
  await reporter.notice(engine.notices())
  await reporter.report(update, performance.now() - from)
  return true
}
