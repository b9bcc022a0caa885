import type {Alphabet} from './alphabet.ts'
import {SKIP} from './alphabet.ts'
import {FINAL_END, LINE_END, LINE_START, TEXT_END, TEXT_START, WORD_EDGE} from './pattern-tree.ts'

/** What is known of a place between two units: flags of its edges, and the looks that hold there. */
export interface PlaceKind {
  readonly edges: number
  readonly looks: ReadonlySet<number>
}

/** Kinds of places by number. Those without looks have their edges as number. */
export interface PlaceKinds {
  readonly kinds: PlaceKind[]
  readonly numbers: Map<string, number>
}

/** The kinds of places that differ in edges only. */
export function createPlaceKinds(): PlaceKinds {
  const kinds = Array.from({length: 2 * WORD_EDGE}, (_, edges): PlaceKind => ({edges, looks: new Set()}))
  return {kinds, numbers: new Map()}
}

/** What is asked of places: which edges, and the numbers of the sets that \b needs. */
export interface AskedEdges {
  readonly edges: number
  readonly alphabet: Alphabet
  readonly wordChar: number
  readonly transparent: number
}

/** The kind of every place of the text by its edges, of which only those asked for are noted: one more than units. */
export function readPlaces(text: string, letters: Uint16Array, asked: AskedEdges): Int32Array {
  const places = new Int32Array(text.length + 1)
  if (asked.edges === 0) return places
  for (let at = 0; at <= text.length; at++) places[at] = edgesAt(text, at) & asked.edges
  if ((asked.edges & WORD_EDGE) !== 0) markWordEdges(places, letters, asked)
  return places
}

function edgesAt(text: string, at: number): number {
  let edges = 0
  const isInPair = text.charCodeAt(at - 1) === 0x0d && text.charCodeAt(at) === 0x0a
  if (at === 0) edges |= TEXT_START | LINE_START
  // ICU: behind a line end that ends the text no line begins.
  else if (at < text.length && isLineEnd(text.charCodeAt(at - 1)) && !isInPair) edges |= LINE_START
  if (at === text.length) return edges | TEXT_END | LINE_END | FINAL_END
  if (!isLineEnd(text.charCodeAt(at)) || isInPair) return edges
  const isPair = text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a
  if (at + (isPair ? 2 : 1) === text.length) edges |= FINAL_END
  return edges | LINE_END
}

function isLineEnd(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029
}

/**
 * As ICU does without (?w): marks belong to what stands before them, so that no edge is before a mark, and the sign before
 * the marks decides. So د\u064F. has one edge, behind the mark.
 */
function markWordEdges(places: Int32Array, letters: Uint16Array, {alphabet, wordChar, transparent}: AskedEdges): void {
  let wasWord = false
  for (let at = 0; at < letters.length; at++) {
    if (letters[at] === SKIP) continue
    const isIn = alphabet.isIn[letters[at]]
    if (isIn[transparent] === 1) continue
    const isWord = isIn[wordChar] === 1
    if (isWord !== wasWord) places[at] |= WORD_EDGE
    wasWord = isWord
  }
  if (wasWord) places[letters.length] |= WORD_EDGE
}

/** The kind of place that has these looks besides. */
export function withLooks({kinds, numbers}: PlaceKinds, kind: number, looks: readonly number[]): number {
  if (looks.length === 0) return kind
  const key = `${kind}:${looks.join()}`
  let number = numbers.get(key)
  if (number === undefined) {
    number = kinds.length
    numbers.set(key, number)
    kinds.push({edges: kinds[kind].edges, looks: new Set([...kinds[kind].looks, ...looks])})
  }
  return number
}
