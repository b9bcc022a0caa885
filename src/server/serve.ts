import {resolve} from 'node:path'
import {watchFailure} from '../cli/watch/watch-failure.ts'
import {type FileWatch, watchFiles} from '../cli/watch/watch-files.ts'
import type {Lang} from '../model.ts'
import {type AppParts, createApp} from './app.ts'
import {createDesk} from './desk.ts'
import {createEvents} from './events.ts'
import {createKeys} from './keys.ts'
import type {Listening} from './listen.ts'
import type {Analyst, Desk} from './ports.ts'
import type {StaticFile} from './static-files.ts'

/** What a server of a workspace is made of. */
export interface ServerParts {
  readonly listening: Listening
  readonly analyst: Analyst
  readonly files: ReadonlyMap<string, StaticFile>
  /** Full path of the workspace. */
  readonly root: string
  readonly lang: Lang
  readonly isReadOnly: boolean
  /** Gets mistakes of ours, and what cannot be watched. */
  onError(error: unknown): void
}

/** A server that answers. */
export interface RunningServer {
  /** With the token. */
  readonly address: string
  /** Ends it; the Analyst, too. */
  close(): Promise<void>
}

/** Answers from now on, and looks at the files of the workspace. */
export async function serve(parts: ServerParts): Promise<RunningServer> {
  const {listening, analyst, root, isReadOnly} = parts
  const {port} = listening
  const keys = createKeys(port)
  const events = createEvents()
  const desk = createDesk({root, isReadOnly, recordOf: (path) => analyst.recordOf(path)})
  const app: AppParts = {...parts, desk, events, keys}
  listening.answer(createApp(app), {port, keys})
  const watching = watch(parts, desk)
  analyst.onMistake(parts.onError)
  analyst.on((event) => {
    events.send(event)
    if (event.kind === 'project') watching.retarget()
  })
  desk.on((event) => {
    events.send(event)
    // Without waiting for the watch, which not every disk has.
    if (event.kind === 'pair') void analyst.changed([resolve(root, event.path)]).catch(parts.onError)
  })
  return {
    address: `http://127.0.0.1:${port}/?token=${keys.token}`,
    async close() {
      events.close()
      await listening.close()
      await watching.close()
      await analyst.close()
    },
  }
}

interface Watching {
  retarget(): void
  close(): Promise<void>
}

/** Tells both parts of every file that changes. Never fails: a page that has to be loaded again is better than none. */
function watch({analyst, onError}: ServerParts, desk: Desk): Watching {
  let isClosed = false
  const change = (path: string): void => {
    void Promise.all([analyst.changed([path]), desk.changed([path])]).catch(onError)
  }
  const files: Promise<FileWatch | null> = analyst
    .targets()
    .then((targets) => watchFiles(targets, {change, error: (error) => onError(watchFailure(error) ?? error)}))
    .catch((error: unknown) => {
      if (!isClosed) onError(error)
      return null
    })
  return {
    retarget() {
      void files
        .then(async (watcher) => watcher?.retarget(await analyst.targets()))
        .catch((error: unknown) => {
          if (!isClosed) onError(error)
        })
    },
    async close() {
      isClosed = true
      // Where the Analyst never came to say what to listen at, closing it ends the waiting.
      await Promise.race([
        files.then((watcher) => watcher?.close()),
        new Promise((done) => setTimeout(done, 1000).unref()),
      ])
    },
  }
}
