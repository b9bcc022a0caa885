import {InputError} from '../errors.ts'
import {answerFailure, type Failure, networkFailure, statusFailure, timedOut} from './failure.ts'
import {readAnswer} from './read-answer.ts'
import type {Service} from './service.ts'
import {tieController} from './tie-controller.ts'

/** Bytes; 256 vectors of 4096 numbers take 24 MB. */
const largestAnswer = 64e6

/** Bytes of an answer that is an error. */
const largestMessage = 64e3

/** Milliseconds; a service that asks for more is asked again then all the same. */
const longestPause = 30_000

/** Waits, or rejects with the reason of the signal. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>

/**
 * The vectors of some texts, in their order and each of length 1; what may pass is tried again.
 *
 * @throws InputError with one of the `embeddings-` codes, or the reason of the signal
 */
export async function requestVectors(
  texts: readonly string[],
  service: Service,
  {signal, pause}: {readonly signal: AbortSignal; readonly pause: Pause},
): Promise<Float32Array[]> {
  for (let tried = 0; ; tried++) {
    signal.throwIfAborted()
    const outcome = await tryOnce(texts, service, signal)
    if (Array.isArray(outcome)) return outcome
    const {problem, mayPass, wait} = outcome
    if (!mayPass || tried >= service.retries) throw new InputError(problem.code, problem)
    await pause(Math.min(wait ?? 500 * 2 ** tried, longestPause), signal)
  }
}

async function tryOnce(
  texts: readonly string[],
  service: Service,
  signal: AbortSignal,
): Promise<Float32Array[] | Failure> {
  const {controller, untie} = tieController(signal)
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    controller.abort()
  }, service.timeoutSeconds * 1000)
  try {
    return await post(texts, service, controller.signal)
  } catch (error) {
    signal.throwIfAborted()
    if (isLate) return timedOut(service)
    // What `fetch` and its streams reject with; anything else is a mistake of ours.
    if (error instanceof TypeError && error.cause !== undefined) return networkFailure(error, service)
    throw error
  } finally {
    clearTimeout(timer)
    untie()
  }
}

async function post(
  texts: readonly string[],
  service: Service,
  signal: AbortSignal,
): Promise<Float32Array[] | Failure> {
  const {address, model, key} = service
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(key === null ? {} : {authorization: `Bearer ${key}`}),
    },
    body: JSON.stringify({model, input: texts}),
    // Not followed, and told from a host that is down.
    redirect: 'manual',
    signal,
  })
  if (!response.ok) return statusFailure(response, await readBody(response, largestMessage), service)
  const body = await readBody(response, largestAnswer)
  const answer = body === null ? 'answer-large' : readAnswer(body, texts.length)
  return typeof answer === 'string' ? answerFailure(answer, service) : answer
}

/** The body as text; null when it is larger than `most` bytes, of which no more are read then. */
async function readBody(response: Response, most: number): Promise<string | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response.body ?? []) {
    length += piece.length
    // Leaving the loop closes the connection.
    if (length > most) return null
    pieces.push(piece)
  }
  return new TextDecoder().decode(Buffer.concat(pieces))
}
