import {dirname, resolve} from 'node:path'
import type {Session} from '../session.ts'
import {isIn, type WatchedRun} from './watched-run.ts'

/** Full paths of what is watched. */
export interface WatchTargets {
  /** Files, or folders with all that is in them. */
  readonly all: readonly string[]
  /** Folders to listen at: a file that is replaced by another of its name is still heard of. */
  readonly folders: readonly string[]
}

/** The files that have a say in what a run finds. */
export function watchTargets(session: Session, {run, settings}: WatchedRun, operands: readonly string[]): WatchTargets {
  const {root, config} = run
  const texts = [config.texts.ar, config.texts.en].map((folder) => resolve(root, folder))
  const asked = operands.map((operand) => resolve(session.world.cwd, operand))
  const stated = (run.stated?.pairs ?? []).flatMap(({ar, en}) => [resolve(root, ar), resolve(root, en)])
  const all = [...texts, ...asked, ...stated, ...settings.all, ...settings.entries, settings.aligned]
  const unique = [...new Set(all)].filter((path) => !all.some((other) => other !== path && isIn(path, other)))
  return {all: unique, folders: [...new Set(unique.flatMap((path) => [dirname(path), path]))]}
}

/** Whether a path is watched, or on the way to one that is. */
export function isTarget({all}: WatchTargets, path: string): boolean {
  return all.some((target) => isIn(path, target) || isIn(target, path))
}
