import {InputError} from '../../errors.ts'
import {listen} from '../../server/listen.ts'
import {openBrowser} from '../../server/open-browser.ts'
import {type RunningServer, serve as startServer} from '../../server/serve.ts'
import {readStaticFiles} from '../../server/static-files.ts'
import {openAnalyst} from '../../server/analyst/open-analyst.ts'
import type {Action, Options} from '../action.ts'
import {openWorkspace} from '../open-workspace.ts'
import {INTERRUPTED, type Session} from '../session.ts'

/** `muqabala serve`: a local page over the workspace, until Ctrl-C. */
export const serve: Action = async (session, _operands, options) => {
  const ending = endOf(session)
  const server = await start(session, options)
  let forget: (() => Promise<void>) | null = null
  try {
    await session.remark(options.readOnly === true ? 'remark.serving-read-only' : 'remark.serving')
    await session.world.out(`${server.address}\n`)
    if (session.world.isTty.out && options.open !== false) forget = await openBrowser(server.address)
    await ending
    session.end(INTERRUPTED)
  } finally {
    await forget?.()
    await server.close()
  }
}

async function start(session: Session, options: Options): Promise<RunningServer> {
  const port = portOf(options.port)
  const files = await readStaticFiles()
  const {root} = await openWorkspace(session, options)
  const {lang} = session.wording
  const isReadOnly = options.readOnly === true
  const listening = await listen(port)
  try {
    const {cwd} = session.world
    const analyst = await openAnalyst({cwd, root, options, lang, isReadOnly})
    const onError = (error: unknown): void => void tellError(error, session)
    return await startServer({listening, analyst, files, root, lang, isReadOnly, onError})
  } catch (error) {
    await listening.close()
    throw error
  }
}

/** @throws InputError `port-invalid` */
function portOf(given: Options[string]): number | null {
  if (given === undefined) return null
  const port = String(given)
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535) throw new InputError('port-invalid', {args: {port}})
  return Number(port)
}

/** Resolves when somebody ends the run. */
function endOf({world}: Session): Promise<void> {
  const signals = [world.interruption?.(), world.termination?.()].filter((signal) => signal !== undefined)
  const signal = AbortSignal.any(signals)
  return new Promise((done) => {
    if (signal.aborted) done()
    else signal.addEventListener('abort', () => done(), {once: true})
  })
}

/** For whoever looks at the terminal: a problem in words, a mistake of ours as it is; of that the page is told only that there was one. */
async function tellError(error: unknown, {world, warn}: Session): Promise<void> {
  if (error instanceof InputError) return warn(error.problems)
  const detail = error instanceof Error ? (world.env.MUQABALA_DEBUG ? error.stack : error.message) : String(error)
  await world.err(`muqabala: internal error: ${detail}\n`)
}
