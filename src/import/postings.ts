/** Where each word stands: `places` from `starts[word]` to `starts[word + 1]`. */
export interface Postings {
  readonly starts: Int32Array
  readonly places: Int32Array
}

/** The places of all words, by counting. */
export function createPostings(words: Int32Array, vocabulary: number): Postings {
  const starts = new Int32Array(vocabulary + 1)
  for (const word of words) starts[word + 1]++
  for (let word = 0; word < vocabulary; word++) starts[word + 1] += starts[word]
  const next = starts.slice(0, vocabulary)
  const places = new Int32Array(words.length)
  for (let at = 0; at < words.length; at++) places[next[words[at]]++] = at
  return {starts, places}
}

/** How often a word stands. */
export function countOf({starts}: Postings, word: number): number {
  return starts[word + 1] - starts[word]
}
