import {totalmem} from 'node:os'
import {Worker} from 'node:worker_threads'
import type {ProjectPayload} from '../../page-model.ts'
import type {Analyst, AnalystSettings, EventListener} from '../ports.ts'
import {sayBoth} from '../said.ts'
import {type Call, fromPlain, type Message, type Method, methods} from './calls.ts'

/** Deep markup needs more than a thread has by itself. */
const stackSizeMb = 8

/** Somebody who waits for an answer. */
interface Waiting {
  readonly done: (value: unknown) => void
  readonly fail: (error: unknown) => void
}

/** An Analyst in a thread of its own. When the thread breaks down, everything that is asked of it fails with the cause. */
export function analystInThread(url: URL, settings: AnalystSettings): Analyst {
  const worker = startThread(url, settings)
  const listeners = new Set<EventListener>()
  let project: ProjectPayload | null = null
  let onMistake: (error: unknown) => void = () => {}
  const {call, settle, breakDown} = createCalls((message) => worker.postMessage(message, []))
  worker.on('message', (message: Message) => {
    if (message.kind === 'project') project = message.project
    else if (message.kind === 'event') for (const listener of listeners) listener(message.event)
    else if (message.kind === 'mistake') onMistake(fromPlain(message.error))
    else settle(message)
  })
  let isAwaited = false
  const end = (error: unknown): void => {
    if (!isAwaited) {
      isAwaited = true
      onMistake(error)
      for (const listener of listeners) listener({kind: 'mistake', message: sayBoth('page.analyst.mistake-final')})
    }
    // Nobody would renew it.
    project = null
    breakDown(error)
  }
  worker.on('error', end)
  worker.on('exit', () => end(new Error('the thread of the analyst has ended')))
  const asked = methodsBy(call)
  return {
    ...asked,
    project: async () => project ?? asked.project(),
    on(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    onMistake: (listener) => void (onMistake = listener),
    async close() {
      isAwaited = true
      await call('close', []).catch(() => {})
      await worker.terminate()
    },
  }
}

function startThread(url: URL, settings: AnalystSettings): Worker {
  const maxOldGenerationSizeMb = Math.max(2048, Math.floor((totalmem() / 2 ** 20) * 0.6))
  return new Worker(url, {workerData: settings, resourceLimits: {maxOldGenerationSizeMb, stackSizeMb}})
}

/** Every method as a call. */
function methodsBy(call: (method: Method, args: readonly unknown[]) => Promise<unknown>): Pick<Analyst, Method> {
  return Object.fromEntries(
    methods.map((method) => [method, (...args: readonly unknown[]) => call(method, args)]),
  ) as unknown as Pick<Analyst, Method>
}

/** Calls that wait for their answers. */
function createCalls(post: (call: Call) => void): {
  call(method: Call['method'], args: readonly unknown[]): Promise<unknown>
  settle(message: Extract<Message, {readonly id: number}>): void
  /** All that wait fail, and all that come. */
  breakDown(error: unknown): void
} {
  const waiting = new Map<number, Waiting>()
  let broken: {readonly error: unknown} | null = null
  let next = 0
  return {
    async call(method, args) {
      if (broken !== null) throw broken.error
      const id = next++
      return new Promise((done, fail) => {
        waiting.set(id, {done, fail})
        post({id, method, args})
      })
    },
    settle(message) {
      const one = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.kind === 'answer') one?.done(message.value)
      else one?.fail(fromPlain(message.error))
    },
    breakDown(error) {
      broken ??= {error}
      for (const {fail} of waiting.values()) fail(broken.error)
      waiting.clear()
    },
  }
}
