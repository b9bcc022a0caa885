import type {Span} from '../model.ts'
import type {KeyedWords} from './line-keys.ts'

/** So many words must come again for a phrase: shorter ones come again in honest prose (قال المتحدث باسم وزارة الخارجية). */
const phraseWords = 8

const FACTOR = 0x01000193

/** Finds phrases that come again word for word within one line; made once, since it keeps its table. */
export function createPhraseFinder(): (words: KeyedWords) => Span[] {
  let size = 256
  let places = new Int32Array(size)
  /** The line in which each place was filled, so that the table need not be emptied. */
  let filledIn = new Int32Array(size)
  let line = 0
  return (words) => {
    const {count} = words
    if (count < 2 * phraseWords) return []
    if (4 * count > size) {
      while (4 * count > size) size *= 2
      places = new Int32Array(size)
      filledIn = new Int32Array(size)
      line = 0
    }
    line++
    return findIn(words, {
      earlier(hash, at) {
        let place = (hash ^ (hash >>> 13)) & (size - 1)
        while (filledIn[place] === line) {
          if (isSameGram(words.hashes, places[place], at)) return places[place]
          place = (place + 1) & (size - 1)
        }
        filledIn[place] = line
        places[place] = at
        return at
      },
    })
  }
}

/** `earlier` gives the first place of the same eight words, and keeps the place when there is none. */
function findIn(words: KeyedWords, index: {earlier(hash: number, at: number): number}): Span[] {
  const {hashes, starts, ends, count} = words
  const found: Span[] = []
  let leaving = 1
  for (let word = 1; word < phraseWords; word++) leaving = Math.imul(leaving, FACTOR)
  let hash = 0
  let free = 0
  for (let last = 0; last < count; last++) {
    const at = last - phraseWords + 1
    if (at > 0) hash = (hash - Math.imul(hashes[at - 1], leaving)) | 0
    hash = (Math.imul(hash, FACTOR) + hashes[last]) | 0
    if (at < 0) continue
    const before = index.earlier(hash, at)
    if (at < free || before + phraseWords > at) continue
    const length = commonLength(words, before, at)
    found.push({start: starts[at], end: ends[at + length - 1]})
    free = at + length
  }
  return found
}

/** How many words are the same from both places on, up to the second place. */
function commonLength({hashes, count}: KeyedWords, before: number, at: number): number {
  let length = phraseWords
  while (at + length < count && before + length < at && hashes[before + length] === hashes[at + length]) length++
  return length
}

function isSameGram(hashes: Int32Array, one: number, other: number): boolean {
  for (let word = 0; word < phraseWords; word++) if (hashes[one + word] !== hashes[other + word]) return false
  return true
}
