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
  /** Words problems that the run goes on without; what it ends with stays. */
  warn(problems: readonly InputProblem[]): Promise<void>
  /** Where a person looks on: how far long work is, and how long it will still take. */
  progress(step: ProgressStep): Promise<void>
  /** Runs a part; a problem with its input is said, and null comes back, so that other files go on. */
  attempt<T>(part: () => Promise<T>): Promise<T | null>
  /** Sets what the run ends with, if it is worse than before. */
  end(code: 0 | 1 | 2 | typeof INTERRUPTED): void
  readonly exitCode: number
}

/** What a shell expects of a program that was stopped by Ctrl-C. */
export const INTERRUPTED = 130

/** A step of long work. */
interface ProgressStep {
  readonly at: number
  readonly all: number
  readonly name: string
  /** The sentence that says what is done. */
  readonly doing:
    | 'progress.reading'
    | 'progress.learning'
    | 'progress.embedding'
    | 'progress.aligning'
    | 'progress.matching'
    | 'progress.converting'
}

/** @param now milliseconds on a clock that only goes forward */
export function createSession(world: World, lang: Lang, now: () => number = () => performance.now()): Session {
  let voice = createVoice(world, lang)
  const timeLeft = createEstimate(now)
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
    async warn(problems) {
      for (const problem of problems) await world.err(`${wordProblem(problem, voice.err)}\n`)
    },
    async progress(step) {
      if (!world.isTty.err || step.all < 2) return
      // CR and "erase to end of line" keep it on one line; an empty one clears it.
      await world.err(`\r\u001B[K${wordProgress(step, timeLeft(step), voice.err)}`)
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

/** Seconds that the rest will take, judging by what is done; null while too little is. */
function createEstimate(now: () => number): (step: ProgressStep) => number | null {
  let begun = {doing: '', at: 0}
  return ({at, all, doing}) => {
    if (begun.doing !== doing || at === 0) begun = {doing, at: now()}
    const seconds = (now() - begun.at) / 1000
    return at > 0 && seconds > 3 ? (seconds / at) * (all - at) : null
  }
}

function wordProgress({at, all, name, doing}: ProgressStep, left: number | null, wording: Wording): string {
  if (at >= all) return ''
  const text = wording.say(doing, {at: at + 1, all, name})
  if (left === null) return text
  const minutes = Math.round(left / 60)
  const time =
    minutes < 2
      ? wording.say('count.seconds', {count: Math.ceil(left)})
      : wording.say('count.minutes', {count: minutes})
  return wording.say('progress.left', {text, time})
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
export function wordProblem(problem: InputProblem, wording: Wording): string {
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
