import {bold, cyan, dim, red, yellow} from 'yoctocolors'
import {InputError, type InputProblem} from '../errors.ts'
import type {Lang} from '../model.ts'
import type {Paint} from '../report/findings-list.ts'
import {problemValues} from '../report/problem-values.ts'
import {createWording, showControls, type Wording} from '../report/wording.ts'
import type {World} from './world.ts'

/** One run of the command line: its world, how it words and paints, and what it will end with. */
export interface Session {
  readonly world: World
  /** Sentences for the terminal: isolated where a person looks at it. */
  readonly wording: Wording
  /** null where there is no colour. */
  readonly colour: Paint | null
  readonly paint: Paint
  /** Speaks another language from here on. */
  speak(lang: Lang): void
  /** Words problems with the input on stderr; the run will end with 2, or with `code`. */
  complain(problems: readonly InputProblem[], code?: 1 | 2): Promise<void>
  /** A sentence on stderr that is not a problem. */
  remark(key: string, values?: Readonly<Record<string, string | number>>): Promise<void>
  /** Where a person looks on: how far long work is. */
  progress(at: number, all: number, name: string): Promise<void>
  /** Runs a part; a problem with its input is said, and null comes back, so that other files go on. */
  attempt<T>(part: () => Promise<T>): Promise<T | null>
  /** Sets what the run ends with, if it is worse than before. */
  end(code: 0 | 1 | 2): void
  readonly exitCode: number
}

export function createSession(world: World, lang: Lang): Session {
  let voice = createVoice(world, lang)
  const colour = hasColour(world) ? paintColours : null
  let exitCode = 0
  const session: Session = {
    world,
    get wording() {
      return voice.out
    },
    speak(other) {
      voice = createVoice(world, other)
    },
    colour,
    paint: colour ?? ((text) => text),
    async complain(problems, code = 2) {
      for (const problem of problems) await world.err(`${wordProblem(problem, voice.err)}\n`)
      if (problems.length > 0) session.end(code)
    },
    remark: (key, values = {}) => world.err(`${voice.err.say(key, values)}\n`),
    async progress(at, all, name) {
      const text = at < all ? voice.err.say('align.progress', {at: at + 1, all, name}) : ''
      // CR and "erase to end of line" keep it on one line; an empty one clears it.
      if (world.isTty.err && all > 1) await world.err(`\r\u001B[K${text}`)
    },
    attempt: (part) => attempt(part, session),
    end(code) {
      exitCode = Math.max(exitCode, code)
    },
    get exitCode() {
      return exitCode
    },
  }
  return session
}

async function attempt<T>(part: () => Promise<T>, session: Session): Promise<T | null> {
  try {
    return await part()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    await session.complain(error.problems)
    return null
  }
}

/** The wording of both streams: isolated where a person looks on. */
function createVoice({isTty}: World, lang: Lang): {out: Wording; err: Wording} {
  return {
    out: createWording(lang, isTty.out ? 'isolated' : 'bare'),
    err: createWording(lang, isTty.err ? 'isolated' : 'bare'),
  }
}

/** `file:line:column: message`; each code has its sentence in `locales/`. */
function wordProblem(problem: InputProblem, wording: Wording): string {
  const {path, line, column, args = {}} = problem
  const place = [path === undefined ? null : showControls(path), line ?? null, column ?? null].filter(
    (part) => part !== null,
  )
  const where = place.length === 0 ? 'muqabala' : place.join(':')
  return `${where}: ${wording.say(`problem.${problem.code}`, problemValues(args, wording))}`
}

/** https://no-color.org: any value of NO_COLOR turns colour off. */
function hasColour({env, isTty}: World): boolean {
  return isTty.out && !env.NO_COLOR && env.TERM !== 'dumb'
}

const paintColours: Paint = (text, as) => {
  if (as === 'error') return red(text)
  if (as === 'warning') return yellow(text)
  if (as === 'note') return cyan(text)
  return as === 'quiet' ? dim(text) : bold(text)
}
