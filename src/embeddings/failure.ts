import {STATUS_CODES} from 'node:http'
import type {InputProblem} from '../errors.ts'
import type {AnswerFault} from './read-answer.ts'
import type {Service} from './service.ts'

/** Why a request brought no vectors. */
export interface Failure {
  readonly problem: InputProblem
  /** Another try may succeed. */
  readonly mayPass: boolean
  /** Milliseconds that the service asks to wait; null where it says nothing. */
  readonly wait: number | null
}

/** What is shown of a message of the service; UTF-16 code units. */
const longestMessage = 200

// The other side closed a connection that was kept open, or broke one off.
const broken: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])
const slow: ReadonlySet<string> = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
])

/** The service did not answer in time. */
export function timedOut({address, timeoutSeconds}: Service): Failure {
  const problem: InputProblem = {code: 'embeddings-timeout', path: address, args: {seconds: timeoutSeconds}}
  return {problem, mayPass: true, wait: null}
}

/** The service cannot be reached, or the connection broke. */
export function networkFailure(error: TypeError, service: Service): Failure {
  // `fetch` wraps what happened; several addresses of one host are an AggregateError, which has a code, too.
  const {cause} = error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null
  if (code !== null && slow.has(code)) return timedOut(service)
  const said = code ?? shorten(cause instanceof Error ? cause.message : error.message, service)
  const problem: InputProblem = {code: 'embeddings-unreachable', path: service.address, args: {cause: said}}
  return {problem, mayPass: code !== null && broken.has(code), wait: null}
}

/** The service answered with something else than 200. A redirection is not followed: texts go to the address given alone. */
export function statusFailure(response: Response, body: string | null, service: Service): Failure {
  const {status, headers} = response
  const path = service.address
  if (status < 400) {
    return {problem: {code: 'embeddings-redirect', path, args: {status}}, mayPass: false, wait: null}
  }
  const message = shorten(messageIn(body, headers.get('content-type') ?? ''), service)
  const args = {status, message: message === '' ? (STATUS_CODES[status] ?? '?') : message}
  return {
    problem: {code: 'embeddings-status', path, args},
    mayPass: status === 408 || status === 429 || status >= 500,
    wait: waitIn(headers.get('retry-after')),
  }
}

/** The service answered with 200, but not with the vectors asked for. */
export function answerFailure(detail: AnswerFault, {address}: Service): Failure {
  return {
    problem: {code: 'embeddings-answer-invalid', path: address, args: {detail}},
    mayPass: false,
    wait: null,
  }
}

/** OpenAI and Ollama: `{error: {message}}`; TEI: `{error}`; FastAPI: `{detail}`; plain text from those in between. */
function messageIn(body: string | null, type: string): string {
  if (body === null) return ''
  if (type.startsWith('text/plain')) return body
  const value = parsed(body)
  const inner = field(value, 'error')
  const said = [field(inner, 'message'), inner, field(value, 'message'), field(value, 'detail')]
  return said.find((one) => typeof one === 'string') ?? ''
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

/** On one line; the key is taken out before the cut, so that no part of it is left at the end. */
function shorten(text: string, {key}: Service): string {
  const safe = key === null ? text : text.replaceAll(key, '…')
  const line = safe.replaceAll(/\s+/gu, ' ').trim()
  return line.length > longestMessage ? `${line.slice(0, longestMessage - 1)}…` : line
}

/** RFC 9110, section 10.2.3: seconds, or a date. */
function waitIn(header: string | null): number | null {
  if (header === null) return null
  if (/^\d{1,9}$/u.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now())
}
