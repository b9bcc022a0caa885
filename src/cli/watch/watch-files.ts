import {watch} from 'chokidar'
import {isTarget, type WatchTargets} from './watch-targets.ts'

/** Listens at files. */
export interface FileWatch {
  /** Listens at others from now on. */
  retarget(targets: WatchTargets): void
  close(): Promise<void>
}

/**
 * Tells of every file that is written, made, renamed or deleted. Resolves once it listens.
 *
 * @param onChange gets full paths
 * @param onError what cannot be watched
 */
export async function watchFiles(
  targets: WatchTargets,
  on: {readonly change: (path: string) => void; readonly error: (error: unknown) => void},
): Promise<FileWatch> {
  let now = targets
  const watcher = watch([...targets.folders], {
    ignoreInitial: true,
    // An editor that saves by renaming deletes for a moment; who reads waits long enough.
    atomic: false,
    ignored: (path) => !isTarget(now, path),
  })
  watcher.on('all', (_event, path) => on.change(path))
  watcher.on('error', on.error)
  await new Promise<void>((done) => void watcher.once('ready', () => done()))
  return {
    retarget(next) {
      const known = new Set(now.folders)
      const left = now.folders.filter((path) => !next.folders.includes(path))
      now = next
      const more = next.folders.filter((path) => !known.has(path))
      if (left.length > 0) watcher.unwatch(left)
      if (more.length > 0) watcher.add(more)
    },
    close: () => watcher.close(),
  }
}
