import {InputError, type InputProblem} from '../errors.ts'
import type {Failure} from '../page-requests.ts'
import {Refusal} from './refusal.ts'
import {sayBoth, sayProblem} from './said.ts'

/** What the page gets where something went wrong, as plain data, which goes over a thread. */
export interface Failed {
  readonly status: number
  readonly failure: Failure
}

/** Problems that a page may show at once. */
const mostShown = 5

/** @returns null for a mistake of ours */
export function failureOf(error: unknown): Failed | null {
  if (error instanceof Refusal) return {status: error.status, failure: error.failure}
  if (!(error instanceof InputError)) return null
  const [first] = error.problems
  const said = error.problems.slice(0, mostShown).map(sayProblem)
  const message = {ar: said.map(({ar}) => ar).join('\n'), en: said.map(({en}) => en).join('\n')}
  return {status: statusOf(first), failure: {code: first.code, message}}
}

/** For mistakes of ours: that there was one, not which. */
export function internalFailure(): Failed {
  return {status: 500, failure: {code: 'internal', message: sayBoth('page.server.internal')}}
}

function statusOf({code, args}: InputProblem): number {
  if (code === 'file-not-found') return 404
  if (code === 'file-changed') return 409
  if (code === 'file-locked') return 423
  if (code === 'file-too-large') return 413
  if (code !== 'file-unwritable') return 422
  return args?.cause === 'ENOSPC' || args?.cause === 'EDQUOT' ? 507 : 403
}
