import type {PairSummary} from '../src/page-model.ts'

/** Pairs of texts that were just added, in order to tell when they are aligned. */
export interface AwaitedPairs {
  add(paths: readonly string[]): void
  /** The pairs that have become ready since. */
  arrived(pairs: readonly PairSummary[]): readonly PairSummary[]
}

export function createAwaitedPairs(): AwaitedPairs {
  const awaited = new Set<string>()
  return {
    add(paths) {
      for (const path of paths) awaited.add(path)
    },
    arrived(pairs) {
      const ready = pairs.filter(({ar, en, state}) => state !== 'waiting' && (awaited.has(ar) || awaited.has(en)))
      for (const {ar, en} of ready) {
        awaited.delete(ar)
        awaited.delete(en)
      }
      return ready.filter(({state}) => state === 'ready')
    },
  }
}
