/** A set of whole numbers below a limit that knows the neighbours of any of them. */
export interface NumberSet {
  add(number: number): void
  /** The next member below a number; null where there is none. */
  below(number: number): number | null
  /** The next member above a number; null where there is none. */
  above(number: number): number | null
}

/**
 * An empty set; every question and every change costs the logarithm of the limit.
 *
 * Members are counted in a binary indexed tree (Fenwick 1994).
 */
export function createNumberSet(limit: number): NumberSet {
  const isMember = new Uint8Array(limit)
  const counts = new Int32Array(limit + 1)
  const highest = 2 ** Math.floor(Math.log2(Math.max(1, limit)))
  let size = 0
  /** How many members are below a number. */
  const rankOf = (number: number): number => {
    let rank = 0
    for (let at = number; at > 0; at -= at & -at) rank += counts[at]
    return rank
  }
  /** The member that has so many members below it. */
  const memberAt = (rank: number): number => {
    let at = 0
    let left = rank
    for (let step = highest; step > 0; step >>= 1) {
      if (at + step > limit || counts[at + step] > left) continue
      at += step
      left -= counts[at]
    }
    return at
  }
  return {
    add(number) {
      if (isMember[number] === 1) return
      isMember[number] = 1
      size++
      for (let at = number + 1; at <= limit; at += at & -at) counts[at]++
    },
    below(number) {
      const rank = rankOf(number)
      return rank === 0 ? null : memberAt(rank - 1)
    },
    above(number) {
      const rank = rankOf(number + 1)
      return rank === size ? null : memberAt(rank)
    },
  }
}
