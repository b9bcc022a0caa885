import type {PairPayload, Said} from '../page-model.ts'
import type {Failure} from '../page-requests.ts'

/** A request that is not done, and why: what the page gets as Failure, with its HTTP status. */
export class Refusal extends Error {
  readonly status: number
  readonly failure: Failure

  constructor(status: number, failure: Failure) {
    super(failure.code)
    this.name = 'Refusal'
    this.status = status
    this.failure = failure
  }
}

/** What it was made on has changed since. */
export function staleRefusal(message: Said, current?: PairPayload): Refusal {
  return new Refusal(409, {code: 'stale', message, ...(current === undefined ? {} : {current})})
}
