#!/usr/bin/env node
import {run} from './run.ts'

const {stdin, stdout, stderr} = process

// A reader that has enough (`| head`) closes the pipe: that is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

function write(stream: NodeJS.WriteStream, content: string | Uint8Array): Promise<void> {
  return new Promise((done) => {
    if (stream.write(content)) done()
    else stream.once('drain', done)
  })
}

function listen(onKey: (key: string) => void): () => void {
  const hear = (chunk: Buffer): void => onKey(chunk.toString())
  stdin.setRawMode(true)
  stdin.on('data', hear)
  return () => {
    stdin.off('data', hear)
    stdin.setRawMode(false)
    stdin.pause()
  }
}

/** The first time; the second ends the program. */
function signalOf(name: NodeJS.Signals): AbortSignal {
  const controller = new AbortController()
  process.once(name, () => controller.abort())
  return controller.signal
}

try {
  process.exitCode = await run({
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    stdin,
    out: (content) => write(stdout, content),
    err: (text) => write(stderr, text),
    isTty: {out: stdout.isTTY ?? false, err: stderr.isTTY ?? false},
    ...(stdin.isTTY && stdout.isTTY ? {keys: listen} : {}),
    interruption: () => signalOf('SIGINT'),
    termination: () => signalOf('SIGTERM'),
  })
} catch (error) {
  // A mistake of ours: say so in one line; the stack is for those who ask for it.
  const detail = error instanceof Error ? (process.env.MUQABALA_DEBUG ? error.stack : error.message) : String(error)
  stderr.write(`muqabala: internal error: ${detail}\n`)
  process.exitCode = 70
}
