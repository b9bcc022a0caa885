import {InputError, type InputProblem} from '../../errors.ts'
import type {ProjectPayload} from '../../page-model.ts'
import type {Failure, PageEvent} from '../../page-requests.ts'
import type {Analyst} from '../ports.ts'
import {Refusal} from '../refusal.ts'

/** What an Analyst is asked from another thread; listening and ending are done otherwise. */
export type Method = Exclude<keyof Analyst, 'on' | 'onMistake' | 'close'>

/** Every one of them. */
export const methods: readonly Method[] = [
  'project',
  'findings',
  'terms',
  'spelling',
  'recordOf',
  'realign',
  'glossary',
  'undoGlossary',
  'fix',
  'takeBack',
  'ignore',
  'unignore',
  'exportPair',
  'importFile',
  'addText',
  'changed',
  'targets',
]

/** A call as it goes to the thread. */
export interface Call {
  readonly id: number
  readonly method: Method | 'close'
  readonly args: readonly unknown[]
}

/** What comes back. `project`: the payload as it is now, so that nobody waits for it while the thread is at work. */
export type Message =
  | {readonly kind: 'answer'; readonly id: number; readonly value: unknown}
  | {readonly kind: 'failure'; readonly id: number; readonly error: PlainError}
  | {readonly kind: 'project'; readonly project: ProjectPayload}
  | {readonly kind: 'event'; readonly event: PageEvent}
  | {readonly kind: 'mistake'; readonly error: PlainError}

/** An error as plain data: threads make others of ours. */
export type PlainError =
  | {readonly name: 'InputError'; readonly problems: readonly InputProblem[]}
  | {readonly name: 'Refusal'; readonly status: number; readonly failure: Failure}
  | {readonly name: 'Error'; readonly error: unknown}

export function toPlain(error: unknown): PlainError {
  if (error instanceof InputError) return {name: 'InputError', problems: error.problems}
  if (error instanceof Refusal) return {name: 'Refusal', status: error.status, failure: error.failure}
  return {name: 'Error', error}
}

export function fromPlain(plain: PlainError): unknown {
  if (plain.name === 'Refusal') return new Refusal(plain.status, plain.failure)
  if (plain.name === 'Error') return plain.error
  const [{code, ...place}, ...others] = plain.problems
  return new InputError(code, place, others)
}
