import {resolve} from 'node:path'
import type {Options} from '../../cli/action.ts'
import {createSession, type Session} from '../../cli/session.ts'
import type {World} from '../../cli/world.ts'
import type {AnalystSettings} from '../ports.ts'

/** A session in the workspace that prints nothing: what is said is for the page, in both its languages. */
export function silentSession({root, lang}: AnalystSettings): Session {
  const silent = async (): Promise<void> => {}
  const world: World = {
    argv: [],
    // Paths in messages are those of the workspace, wherever the server was started.
    cwd: root,
    env: process.env,
    stdin: nothing(),
    out: silent,
    err: silent,
    isTty: {out: false, err: false},
    now: () => new Date(),
  }
  return createSession(world, lang)
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Options that name a file. */
const files: ReadonlySet<string> = new Set(['pairs', 'baseline'])

/** The options as they are to be read in the folder of the workspace. */
export function optionsInRoot({cwd, options}: AnalystSettings): Options {
  const {workspace: _, ...others} = options
  const inRoot = Object.entries(others).map(([name, value]): [string, Options[string]] => {
    if (name === 'glossary' && Array.isArray(value)) return [name, value.map((path) => resolve(cwd, path))]
    const isPath = files.has(name) || (name === 'profile' && typeof value === 'string' && /\.ya?ml$/iu.test(value))
    return [name, isPath && typeof value === 'string' ? resolve(cwd, value) : value]
  })
  return Object.fromEntries(inRoot.filter(([, value]) => value !== undefined))
}
