import {isAbsolute, relative, sep} from 'node:path'

/** Whether a path is a folder or lies in it: no .. leads out, and it is on the same drive. Links are not followed. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`)
}
