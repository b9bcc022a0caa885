import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {BufferFindings, BufferTask} from './buffer.ts'

/** Where texts are checked. */
export interface CheckThread {
  check(task: BufferTask): Promise<BufferFindings>
  close(): Promise<void>
}

/**
 * A thread that checks, so that the server goes on answering while it does. It is there once the project is built; else the
 * server's own does it.
 */
export async function openThread(): Promise<CheckThread> {
  const worker = new URL('check-thread.js', import.meta.url)
  if (!existsSync(fileURLToPath(worker))) {
    const {checkTask} = await import('./check-thread.ts')
    return {check: checkTask, close: async () => {}}
  }
  const {Tinypool} = await import('tinypool')
  const pool = new Tinypool({filename: worker.href, runtime: 'worker_threads', minThreads: 1, maxThreads: 1})
  return {
    check: (task) => pool.run(task, {name: 'checkTask'}) as Promise<BufferFindings>,
    close: () => pool.destroy(),
  }
}
