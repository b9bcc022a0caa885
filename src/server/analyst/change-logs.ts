import {readdir, stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {unlessInput} from '../../errors.ts'
import type {LogSummary} from '../../page-model.ts'
import {type ChangeLog, hashOf, logFolder, readLog} from '../../workspace/change-log.ts'
import {readBytes} from '../../workspace/files.ts'
import {isInside} from '../../workspace/is-inside.ts'

/** More are not offered: who goes back further uses the command. */
const most = 30

// 0001.json
const logName = /^\d{4,9}\.json$/u

/** Hashes of files by what the system says of them, so that large ones are not read again and again. */
const hashes = new Map<string, {readonly sign: string; readonly hash: string}>()

/** The logs of changes that can be taken back, newest first: those of which a file still has the changes. */
export async function changeLogs(root: string): Promise<LogSummary[]> {
  const names = await readdir(resolve(root, logFolder)).catch(() => [])
  const newest = names
    .filter((name) => logName.test(name))
    .toSorted((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
    .slice(0, most)
  const logs: LogSummary[] = []
  for (const name of newest) {
    const path = `${logFolder}/${name}`
    // A log that somebody edited is none that the page offers.
    const log = await readLog(resolve(root, path), path).catch(unlessInput(null))
    const files = log === null ? [] : await changedFiles(root, log)
    if (files.length > 0) logs.push({path, changes: sum(files), files: files.map((one) => one.path)})
  }
  return logs
}

function sum(files: ChangeLog['files']): number {
  return files.reduce((all, {changes}) => all + changes.length, 0)
}

/** The files of a log that are not as they were before it; none outside the workspace. */
async function changedFiles(root: string, {files}: ChangeLog): Promise<ChangeLog['files']> {
  // Those are not even looked at: a path may name another machine.
  const own = files.filter(({path}) => isInside(root, resolve(root, path)))
  const now = await Promise.all(own.map(({path}) => hashNow(resolve(root, path))))
  return own.filter(({sha256}, at) => now[at] !== null && now[at] !== sha256.before)
}

/** null for a file that is gone, or cannot be read. */
async function hashNow(path: string): Promise<string | null> {
  const info = await stat(path).catch(() => null)
  if (info === null || !info.isFile()) return null
  const sign = `${info.size} ${info.mtimeMs} ${info.ino}`
  const known = hashes.get(path)
  if (known?.sign === sign) return known.hash
  const bytes = await readBytes(path).catch(unlessInput(null))
  if (bytes === null) return null
  const hash = hashOf(bytes)
  hashes.set(path, {sign, hash})
  return hash
}
