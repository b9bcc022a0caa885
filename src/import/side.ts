import {fold} from '../text/fold.ts'
import {createPostings, type Postings} from './postings.ts'

/**
 * The segments of one language, made ready to find cells in: as one string without white space, and as one row of words.
 * Positions count the segments that take part, from 0.
 */
export interface Side {
  readonly count: number
  /** Texts without white space and invisible marks, one behind the other. */
  readonly letters: string
  /** Where each segment begins in `letters`; one entry more, for the end. */
  readonly letterStarts: Int32Array
  /** Words of all segments as numbers. */
  readonly words: Int32Array
  /** Where each segment begins in `words`; one entry more, for the end. */
  readonly wordStarts: Int32Array
  /** Segment of each word. */
  readonly segmentOf: Int32Array
  readonly postings: Postings
  /** Number of each word; −1 stands for a word that no segment has. */
  wordsOf(text: string): number[]
  /** Positions where some letters begin a segment. */
  placesOf(key: string): readonly number[]
}

/** So many letters lead to the segments that may begin with a cell. */
const lead = 16

/** Prepares the texts of segments. Linear in the text. */
export function createSide(texts: readonly string[]): Side {
  const keys = texts.map(letterKey)
  const letters = keys.join('')
  const letterStarts = startsOf(keys.map((key) => key.length))
  const vocabulary = new Map<string, number>()
  const numbers: number[] = []
  const counts = texts.map((text) => {
    const words = splitWords(text)
    for (const word of words) numbers.push(numberOf(word, vocabulary))
    return words.length
  })
  const words = Int32Array.from(numbers)
  const wordStarts = startsOf(counts)
  const segmentOf = new Int32Array(words.length)
  counts.forEach((count, at) => segmentOf.fill(at, wordStarts[at], wordStarts[at] + count))
  const leads = new Map<number, ReadonlyMap<string, readonly number[]>>()
  return {
    count: texts.length,
    letters,
    letterStarts,
    words,
    wordStarts,
    segmentOf,
    postings: createPostings(words, vocabulary.size),
    wordsOf: (text) => splitWords(text).map((word) => vocabulary.get(word) ?? -1),
    placesOf(key) {
      const length = Math.min(lead, key.length)
      const known = leads.get(length) ?? leadsOf(letters, letterStarts, length)
      leads.set(length, known)
      return known.get(key.slice(0, length)) ?? []
    },
  }
}

/** A text as it is compared first: in one normal form, without white space and marks that show nothing. */
export function letterKey(text: string): string {
  // Blanks and line ends; soft hyphen, zero-width and bidi marks.
  return text.normalize('NFC').replace(/[\s\u0085\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu, '')
}

/** Folded words: what they are does not hang on vowel marks, hamza seats, capitals or punctuation. */
function splitWords(text: string): string[] {
  // Letters and digits of any script.
  return fold(text.normalize('NFC')).text.match(/[\p{L}\p{N}]+/gu) ?? []
}

function numberOf(word: string, vocabulary: Map<string, number>): number {
  const known = vocabulary.get(word)
  if (known !== undefined) return known
  vocabulary.set(word, vocabulary.size)
  return vocabulary.size - 1
}

function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1)
  lengths.forEach((length, at) => {
    starts[at + 1] = starts[at] + length
  })
  return starts
}

function leadsOf(letters: string, starts: Int32Array, length: number): Map<string, number[]> {
  const leads = new Map<string, number[]>()
  for (let at = 0; at + 1 < starts.length; at++) {
    const key = letters.slice(starts[at], starts[at] + length)
    const places = leads.get(key)
    if (places === undefined) leads.set(key, [at])
    else places.push(at)
  }
  return leads
}
