import {dirname} from 'node:path'
import {causeOf, codeOf} from './cause-of.ts'
import {type FileCalls, systemCalls} from './file-calls.ts'

/**
 * Makes a folder and those above it where they are missing, one by one: making them all in one call never comes back in
 * Node 20 where a folder takes no others (below /proc).
 *
 * @param path full path
 * @returns the folders that were made, the outermost first
 * @throws the system's error; what was made is then removed again
 */
export async function makeFolder(path: string, calls: FileCalls = systemCalls): Promise<string[]> {
  const missing: string[] = []
  for (let folder = path; !(await isThere(folder, calls)); folder = dirname(folder)) missing.unshift(folder)
  const made: string[] = []
  try {
    for (const folder of missing) if (await makeOne(folder, calls)) made.push(folder)
  } catch (error) {
    await removeFolders(made, calls)
    throw error
  }
  return made
}

/** Takes back folders that were made for nothing, those that are empty still. */
export async function removeFolders(made: readonly string[], calls: FileCalls = systemCalls): Promise<void> {
  for (const folder of made.toReversed()) await calls.rmdir(folder).catch(causeOf)
}

/** What stands in the way of a folder is said by the call that makes it. */
async function isThere(path: string, calls: FileCalls): Promise<boolean> {
  if (dirname(path) === path) return true
  try {
    if ((await calls.stat(path)).isDirectory()) return true
  } catch (error) {
    if (causeOf(error) === 'ENOENT') return false
    throw error
  }
  // As the system says it of the folder itself; one further up says ENOTDIR when it is looked into.
  throw Object.assign(new Error('EEXIST'), {code: 'EEXIST', syscall: 'mkdir'})
}

/** @returns false where another run made it at the same time */
async function makeOne(path: string, calls: FileCalls): Promise<boolean> {
  try {
    await calls.mkdir(path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await calls.stat(path)).isDirectory()) return false
    throw error
  }
}
