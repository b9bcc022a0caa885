import {afterEach} from 'vitest'
import {createAnalyst} from '../../src/server/analyst/analyst.ts'
import {listen} from '../../src/server/listen.ts'
import {serve} from '../../src/server/serve.ts'
import {readStaticFiles} from '../../src/server/static-files.ts'
import {type TempWorld, tempWorld} from '../cli/temp-world.ts'

/** The page over a workspace of its own, served as `muqabala serve` does. */
export interface ServedPage extends TempWorld {
  /** With the token. */
  readonly address: string
  /** Mistakes of ours. */
  readonly errors: unknown[]
  close(): Promise<void>
}

const running: (() => Promise<void>)[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((close) => close()))
})

/** Starts a server; the test ends it. The page must be built, in `dist/web` or in the folder that `MUQABALA_WEB` names. */
export async function servedPage(
  files: Readonly<Record<string, string>> = {},
  {isReadOnly = false}: {readonly isReadOnly?: boolean} = {},
): Promise<ServedPage> {
  const world = tempWorld(files)
  const {folder} = world
  const errors: unknown[] = []
  const analyst = createAnalyst({cwd: folder, root: folder, options: {}, lang: 'en', isReadOnly})
  const server = await serve({
    listening: await listen(0),
    analyst,
    files: await readStaticFiles(process.env['MUQABALA_WEB']),
    root: folder,
    lang: 'en',
    isReadOnly,
    onError: (error) => void errors.push(error),
  })
  running.push(server.close)
  return {...world, address: server.address, errors, close: server.close}
}
