/**
 * Which words may begin a key: a Bloom filter (Bloom 1970), both bits of a word in one number. Most words of a text begin
 * none, and this tells so with one look at a table that fits into the cache, however many keys there are.
 */
export interface WordFilter {
  readonly bits: Int32Array
  /** How far a mixed hash is shifted to become a place in `bits`. */
  readonly shift: number
}

/** A factor of the polynomial by which words are hashed. */
const FACTOR = 0x01000193

/** Longer words are not hashed. */
export const LONGEST_WORD = 64

const powers: Int32Array = listPowers()

/** The hash of a word with one more letter at its end. The hash of no letters is 0. */
export function addLetter(hash: number, letter: number): number {
  return (Math.imul(hash, FACTOR) + letter) | 0
}

/** The hash of the last `count` letters of a word, from the hash of the whole and of what stands before them. */
export function hashOfRest(whole: number, before: number, count: number): number {
  return (whole - Math.imul(before, powers[count])) | 0
}

/** Makes a filter that knows these hashes. */
export function buildWordFilter(hashes: readonly number[]): WordFilter {
  // About 16 bits for each: one in a hundred other words passes.
  const length = 2 ** Math.ceil(Math.log2(Math.max(2, hashes.length / 2)))
  const filter: WordFilter = {bits: new Int32Array(length), shift: 32 - Math.log2(length)}
  for (const hash of hashes) {
    const mixed = mix(hash)
    filter.bits[mixed >>> filter.shift] |= maskOf(mixed)
  }
  return filter
}

/** Whether a word may be one of the filter's, by its mixed hash; false is sure. */
export function passes({bits, shift}: WordFilter, mixed: number): boolean {
  const mask = maskOf(mixed)
  return (bits[mixed >>> shift] & mask) === mask
}

/** Spreads what differs between hashes over all bits. */
export function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  return Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
}

function maskOf(mixed: number): number {
  return (1 << (mixed & 31)) | (1 << ((mixed >>> 5) & 31))
}

function listPowers(): Int32Array {
  const powers = new Int32Array(LONGEST_WORD + 1)
  powers[0] = 1
  for (let at = 1; at < powers.length; at++) powers[at] = Math.imul(powers[at - 1], FACTOR)
  return powers
}
