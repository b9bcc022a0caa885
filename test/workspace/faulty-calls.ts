import {type FileCalls, type OpenHandle, systemCalls} from '../../src/workspace/file-calls.ts'

/** A call to the system, e.g. `open wx .a.txt.muqabala-*.tmp`. */
export type Called = string

/** Calls of the system that are counted, and of which one fails. */
export interface FaultyCalls extends FileCalls {
  readonly called: Called[]
}

/** An error as the system makes them. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made by a test`), {code, syscall: 'test'})
}

/**
 * @param fails whether a call fails, by its number from 1 and its words; it is not made then, but a file is closed all the
 * same, as systems do
 */
export function faultyCalls(fails: (at: number, call: Called) => string | null): FaultyCalls {
  const called: Called[] = []
  const tell = (...words: (string | number)[]): void => {
    const call = words
      .join(' ')
      .replaceAll(/\/[^ ]*\//gu, '')
      .replaceAll(/muqabala-[^ ]+\.tmp/gu, 'muqabala-*.tmp')
    called.push(call)
    const code = fails(called.length, call)
    if (code !== null) throw systemError(code)
  }
  const handleCalls = (handle: OpenHandle, name: string): OpenHandle => ({
    async write(bytes) {
      tell('write', name)
      return handle.write(bytes)
    },
    async chown(uid, gid) {
      tell('chown', name)
      await handle.chown(uid, gid)
    },
    async chmod(mode) {
      tell('chmod', name)
      await handle.chmod(mode)
    },
    async sync() {
      tell('sync', name)
      await handle.sync()
    },
    async close() {
      await handle.close()
      tell('close', name)
    },
  })
  const wrapped = Object.entries(systemCalls).map(([name, call]: [string, (...args: never[]) => Promise<unknown>]) => [
    name,
    async (...args: never[]) => {
      tell(name, ...args.map(String))
      return call(...args)
    },
  ])
  return {
    ...(Object.fromEntries(wrapped) as FileCalls),
    called,
    async open(path, flags, mode) {
      tell('open', flags, path)
      return handleCalls(await systemCalls.open(path, flags, mode), path)
    },
  }
}
