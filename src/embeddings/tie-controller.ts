/** A controller of its own that is also aborted when a signal is, with the signal's reason. */
export interface TiedController {
  readonly controller: AbortController
  /** To be called at the end: a signal that lives for the whole run would keep every listener. */
  untie(): void
}

/**
 * Makes a controller that follows a signal.
 *
 * @param signal undefined: it follows nothing
 */
export function tieController(signal: AbortSignal | undefined): TiedController {
  const controller = new AbortController()
  const follow = (): void => controller.abort(signal?.reason)
  if (signal?.aborted === true) follow()
  signal?.addEventListener('abort', follow, {once: true})
  return {controller, untie: () => signal?.removeEventListener('abort', follow)}
}
