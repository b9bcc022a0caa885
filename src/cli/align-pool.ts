import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {setImmediate as nextTurn} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import type {Lesson} from '../align/learn.ts'
import type {Link} from '../model.ts'
import type {AlignTask, ReadPair} from '../pipeline.ts'
import type {LinkTask} from './align-worker.ts'

/** Threads that align pairs. */
export interface AlignPool {
  readonly threads: number
  lesson(task: AlignTask): Promise<Lesson>
  links(task: LinkTask): Promise<Link[]>
  close(): Promise<void>
}

/** Fewer segments than this are aligned sooner than threads start. */
const WORTHWHILE = 4000

/** Threads for a batch of pairs; where they would gain nothing, the one there is. The worker is there once the project is built. */
export async function openPool(reads: readonly ReadPair[]): Promise<AlignPool> {
  const segments = reads.reduce((sum, {task}) => sum + task.ar.length + task.en.length, 0)
  const threads = Math.min(availableParallelism(), reads.length)
  const worker = new URL('align-worker.js', import.meta.url)
  if (segments < WORTHWHILE || threads < 2 || !existsSync(fileURLToPath(worker))) return ownThread()
  const {Tinypool} = await import('tinypool')
  const pool = new Tinypool({
    filename: worker.href,
    runtime: 'worker_threads',
    minThreads: threads,
    maxThreads: threads,
  })
  return {
    threads,
    lesson: (task) => pool.run(task, {name: 'lesson'}) as Promise<Lesson>,
    links: (task) => pool.run(task, {name: 'links'}) as Promise<Link[]>,
    close: () => pool.destroy(),
  }
}

async function ownThread(): Promise<AlignPool> {
  const {lesson, links} = await import('./align-worker.ts')
  // Between two pairs the program gets to hear of Ctrl-C.
  return {
    threads: 1,
    lesson: async (task) => nextTurn().then(() => lesson(task)),
    links: async (task) => nextTurn().then(() => links(task)),
    close: async () => {},
  }
}
