import {CommanderError} from 'commander'
import {languageOfEnvironment, languageOption} from './language.ts'
import {createProgram, wordOptionError} from './program.ts'
import {createSession} from './session.ts'
import type {World} from './world.ts'

/**
 * Runs one command line.
 *
 * @returns the exit code: 0 clean, 1 findings at or above `--fail-on`, 2 bad input or options
 */
export async function run(world: World): Promise<number> {
  const session = createSession(world, languageOption(world.argv) ?? languageOfEnvironment(world.env))
  const program = createProgram(session)
  try {
    await session.attempt(() => program.parseAsync([...world.argv], {from: 'user'}))
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) {
      const {key, values} = wordOptionError(error, program, session.wording)
      await session.remark(session.wording.has(key) ? key : 'option-error.other', values)
      session.end(2)
    }
  }
  return session.exitCode
}
