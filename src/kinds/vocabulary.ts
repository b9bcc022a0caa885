/** The words of `data/block-kinds.yaml`, numbered from 1, to be found by their folded units without making a string. */
export interface Vocabulary {
  /** A power of two of places, each with the number of a word or 0. */
  readonly places: Int32Array
  /** Hash and folded units of each word, by number. */
  readonly hashes: readonly number[]
  readonly words: readonly string[]
}

const HEH = 0x647
const TEH_MARBUTA = 0x629

/** How a word is compared: folded, with ه for ة, since many write مدرسه for مدرسة. */
export function keyUnit(folded: number): number {
  return folded === TEH_MARBUTA ? HEH : folded
}

/** One more unit in a word's hash; begin with 0. */
export function addToHash(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0
}

/** Numbers words, which come folded and with ه for ة; words that stand there twice have one number. */
export function createVocabulary(words: Iterable<string>): {vocabulary: Vocabulary; idOf: ReadonlyMap<string, number>} {
  const idOf = new Map<string, number>()
  for (const word of words) if (!idOf.has(word)) idOf.set(word, idOf.size + 1)
  let size = 16
  while (size < 4 * idOf.size) size *= 2
  const places = new Int32Array(size)
  const hashes = [0]
  for (const [word, id] of idOf) {
    const hash = hashOf(word)
    hashes.push(hash)
    let at = placeOf(hash, size)
    while (places[at] !== 0) at = (at + 1) & (size - 1)
    places[at] = id
  }
  return {vocabulary: {places, hashes, words: ['', ...idOf.keys()]}, idOf}
}

/** The number of the word with this hash and these units, 0 where it is not in the vocabulary. */
export function findWord(
  vocabulary: Vocabulary,
  hash: number,
  word: {units: Uint16Array; from: number; to: number},
): number {
  const {places, hashes, words} = vocabulary
  let at = placeOf(hash, places.length)
  while (places[at] !== 0) {
    const id = places[at]
    if (hashes[id] === hash && isSame(words[id], word)) return id
    at = (at + 1) & (places.length - 1)
  }
  return 0
}

function placeOf(hash: number, size: number): number {
  return (hash ^ (hash >>> 15)) & (size - 1)
}

function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = addToHash(hash, word.charCodeAt(at))
  return hash
}

function isSame(known: string, {units, from, to}: {units: Uint16Array; from: number; to: number}): boolean {
  if (known.length !== to - from) return false
  for (let at = 0; at < known.length; at++) if (known.charCodeAt(at) !== units[from + at]) return false
  return true
}
