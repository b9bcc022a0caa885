import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Analyst, AnalystSettings} from '../ports.ts'

/**
 * An Analyst, which begins to read the workspace at once. It works in a thread of its own, so that the server goes on answering;
 * the thread is there once the project is built, else it is the server's own.
 */
export async function openAnalyst(settings: AnalystSettings): Promise<Analyst> {
  const worker = new URL('analyst-thread.js', import.meta.url)
  if (!existsSync(fileURLToPath(worker))) {
    const {createAnalyst} = await import('./analyst.ts')
    return createAnalyst(settings)
  }
  const {analystInThread} = await import('./analyst-in-thread.ts')
  return analystInThread(worker, settings)
}
