import {listen} from '../../src/server/listen.ts'
import {serve} from '../../src/server/serve.ts'
import {stubAnalyst} from './stub-analyst.ts'

/** A server in a process of its own, which can be killed: `kill-server.ts FOLDER` prints its address. */
const [root] = process.argv.slice(2)
const analyst = stubAnalyst()
const onError = (error: unknown): void => console.error(error)
const {address} = await serve({
  listening: await listen(0),
  analyst,
  files: new Map(),
  root,
  lang: 'en',
  isReadOnly: false,
  onError,
})
console.log(address)
