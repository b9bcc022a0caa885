import {dirname, resolve} from 'node:path'
import {type WatchTargets, watchTargets} from '../../cli/watch/watch-targets.ts'
import {memoryName} from '../../workspace/variant-decisions.ts'
import type {AnalystState} from './state.ts'

/** The files that have a say; where settings or glossary cannot be read, what is wrong with them, too. */
export function targetsOf({engine, broken, session, settings: {root}}: AnalystState): WatchTargets {
  const wrong = broken.flatMap(({path}) => (path === undefined ? [] : [resolve(root, path)]))
  const glossary = broken.length === 0 ? [] : (engine?.state.watched.run.config.glossary ?? [])
  // What was said of spellings has a say in the terms.
  const own = ['muqabala.yaml', memoryName]
  const more = [...wrong, ...[...own, ...glossary].map((path) => resolve(root, path))]
  const {all, folders} = engine === null ? {all: [], folders: []} : watchTargets(session, engine.state.watched, [])
  return {
    all: [...new Set([...all, ...more])],
    folders: [...new Set([...folders, ...more.map((path) => dirname(path)), ...more])],
  }
}
