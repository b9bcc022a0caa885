/** A value that is replaced, never changed, and whoever wants to know of it. */
export interface Observable<S> {
  get(): S
  set(change: Partial<S>): void
  subscribe(listener: () => void): () => void
}

export function createObservable<S extends object>(initial: S): Observable<S> {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(change) {
      state = {...state, ...change}
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
