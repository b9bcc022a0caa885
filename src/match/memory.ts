import type {MemoryHit, PoolSegment} from '../match-model.ts'
import {fold} from '../text/fold.ts'
import {bestOf} from './best-of.ts'
import {tellApart} from './tell-apart.ts'

/** The Arabic of the pool by its words. */
export interface Memory {
  /** Numbers of words, folded. */
  readonly ids: ReadonlyMap<string, number>
  /** Arabic text m is that of pool segment `owner[m]`; its words are `words[starts[m]] … words[starts[m + 1] - 1]`. */
  readonly texts: readonly string[]
  readonly owner: Int32Array
  readonly starts: Int32Array
  readonly words: Int32Array
  /** In which texts each word stands, ascending, each text once. */
  readonly first: Int32Array
  readonly postings: Int32Array
}

/** A pool segment found by its Arabic. */
export interface Remembered extends MemoryHit {
  readonly en: number
  /** The two Arabic texts differ in their numbers, or in words that may be names. */
  readonly hasOtherNumbers: boolean
  readonly hasOtherNames: boolean
}

/** Texts that share most words with the one looked up are compared in full, so many of them. */
const COMPARED = 20
/** Longer texts are not compared: the cost grows with the square. */
const LONGEST = 400
/** Rows less alike are no hits. */
const LEAST = 0.6

/** Numbers the words of all Arabic texts of a pool. */
export function createMemory(segments: readonly PoolSegment[]): Memory {
  const ids = new Map<string, number>()
  const texts: string[] = []
  const owner: number[] = []
  const words: number[] = []
  const starts = [0]
  for (const [at, {ar}] of segments.entries()) {
    for (const text of ar) {
      for (const word of wordsOf(text)) words.push(numberOf(word, ids))
      texts.push(text)
      owner.push(at)
      starts.push(words.length)
    }
  }
  const index = {
    ids,
    texts,
    owner: Int32Array.from(owner),
    starts: Int32Array.from(starts),
    words: Int32Array.from(words),
  }
  return {...index, ...invert(index)}
}

/**
 * Pool segments whose Arabic is like a text, by an edit distance over folded words; the best of each segment, best first.
 *
 * @example recall(createMemory([segment]), 'انطلق القطار') // [{en: 0, likeness: 1, …}]
 */
export function recall(memory: Memory, text: string): Remembered[] {
  if (memory.texts.length === 0) return []
  const words = Int32Array.from(wordsOf(text), (word) => memory.ids.get(word) ?? -1)
  if (words.length === 0 || words.length > LONGEST) return []
  const best = new Map<number, {en: number; ar: string; likeness: number}>()
  for (const at of nearest(memory, words)) {
    const likeness = wordLikeness(words, memory.words.subarray(memory.starts[at], memory.starts[at + 1]))
    const en = memory.owner[at]
    if (likeness >= LEAST && likeness > (best.get(en)?.likeness ?? 0))
      best.set(en, {en, ar: memory.texts[at], likeness})
  }
  const sorted = [...best.values()].toSorted((a, b) => b.likeness - a.likeness || a.en - b.en)
  return sorted.map((hit) => ({...hit, ...tellApart(text, hit.ar)}))
}

/** Words and figures, folded. */
function wordsOf(text: string): string[] {
  return fold(text).text.match(/[\p{L}\p{N}]+/gu) ?? []
}

function numberOf(word: string, ids: Map<string, number>): number {
  const id = ids.get(word) ?? ids.size
  if (id === ids.size) ids.set(word, id)
  return id
}

function invert({
  ids,
  owner,
  starts,
  words,
}: Pick<Memory, 'ids' | 'owner' | 'starts' | 'words'>): Pick<Memory, 'first' | 'postings'> {
  const first = new Int32Array(ids.size + 1)
  const last = new Int32Array(ids.size).fill(-1)
  const eachOnce = (visit: (word: number, at: number) => void): void => {
    last.fill(-1)
    for (let at = 0; at < owner.length; at++) {
      for (let place = starts[at]; place < starts[at + 1]; place++) {
        if (last[words[place]] === at) continue
        last[words[place]] = at
        visit(words[place], at)
      }
    }
  }
  eachOnce((word) => first[word + 1]++)
  for (let word = 0; word < ids.size; word++) first[word + 1] += first[word]
  const next = first.slice()
  const postings = new Int32Array(first[ids.size])
  eachOnce((word, at) => {
    postings[next[word]++] = at
  })
  return {first, postings}
}

/** Texts with the most words in common, rare ones counting more, that may reach `LEAST` by their length. */
function nearest({first, postings, starts, owner}: Memory, words: Int32Array): number[] {
  const shared = new Float64Array(owner.length)
  const touched: number[] = []
  for (const word of new Set(words)) {
    if (word < 0) continue
    const count = first[word + 1] - first[word]
    const gain = Math.log1p(owner.length / count)
    for (let place = first[word]; place < first[word + 1]; place++) {
      const at = postings[place]
      const length = starts[at + 1] - starts[at]
      if (Math.min(length, words.length) < LEAST * Math.max(length, words.length)) continue
      if (shared[at] === 0) touched.push(at)
      shared[at] += gain
    }
  }
  return bestOf(touched, shared, COMPARED)
}

/** 1 − (words put in, left out or changed) / (words of the longer one); Levenshtein (1966) over words. */
function wordLikeness(a: Int32Array, b: Int32Array): number {
  let row = Int32Array.from({length: b.length + 1}, (_, at) => at)
  let next = new Int32Array(b.length + 1)
  for (let i = 0; i < a.length; i++) {
    next[0] = i + 1
    for (let j = 0; j < b.length; j++) {
      const change = row[j] + (a[i] === b[j] ? 0 : 1)
      next[j + 1] = Math.min(change, row[j + 1] + 1, next[j] + 1)
    }
    ;[row, next] = [next, row]
  }
  return 1 - row[b.length] / Math.max(a.length, b.length, 1)
}
