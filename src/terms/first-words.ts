import type {Trie} from './trie.ts'
import {classes, FIRST_LETTER, letterOf} from './unit-classes.ts'
import {addLetter, buildWordFilter, mix, passes, type WordFilter} from './word-filter.ts'

/**
 * The Arabic words that begin keys, each with the place in the trie that it leads to: one look instead of a step for each
 * letter. A hash table with open addressing; behind a filter, since nearly all words of a text begin no key.
 */
export interface FirstWords {
  readonly filter: WordFilter
  /** Two numbers for each slot: the hash of a word; its node in the trie, or −1 − the record of the only key that it begins, 0 for none. */
  readonly slots: Int32Array
  /** How far a mixed hash is shifted to become the number of a slot. */
  readonly shift: number
}

/** The trie of the keys, the symbols of units in it, and where the record of each key starts. */
interface KeyTables {
  readonly trie: Trie
  readonly symbols: Uint16Array
  readonly records: Int32Array
}

/** The first words of keys that are in the trie. */
export function buildFirstWords(keys: readonly string[], {trie, symbols, records}: KeyTables): FirstWords {
  // At most half of the slots are taken.
  const bits = Math.max(1, Math.ceil(Math.log2(2 * keys.length + 1)))
  const slots = new Int32Array(2 * 2 ** bits)
  // A key that begins with the word of a slot.
  const samples = new Int32Array(2 ** bits)
  const hashes: number[] = []
  for (const [at, key] of keys.entries()) {
    const word = firstWord(key)
    if (word === '') continue
    const hash = hashOf(word)
    let slot = 2 * (mix(hash) >>> (32 - bits))
    while (slots[slot + 1] !== 0 && firstWord(keys[samples[slot / 2]]) !== word) slot = (slot + 2) % slots.length
    if (slots[slot + 1] === 0) {
      hashes.push(hash)
      slots[slot] = hash
      slots[slot + 1] = -1 - records[at]
      samples[slot / 2] = at
    } else if (slots[slot + 1] < 0) slots[slot + 1] = nodeOf(word, trie, symbols)
  }
  return {filter: buildWordFilter(hashes), slots, shift: 32 - bits}
}

/** The Arabic letters that a key begins with. */
function firstWord(key: string): string {
  let end = 0
  while (end < key.length && classes[key.charCodeAt(end)] >= FIRST_LETTER) end++
  return key.slice(0, end)
}

function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = addLetter(hash, letterOf(classes[word.charCodeAt(at)]))
  return hash
}

/** The node that a word leads to, with which several keys begin. */
function nodeOf(word: string, {cells}: Trie, symbols: Uint16Array): number {
  let node = 0
  for (let at = 0; at < word.length; at++) node = (cells[2 * node] >> 1) + symbols[word.charCodeAt(at)]
  return node
}

/** The first slot where a word with this hash may stand; −1 where surely none begins a key. */
export function firstSlot({filter, slots, shift}: FirstWords, hash: number): number {
  const mixed = mix(hash)
  if (!passes(filter, mixed)) return -1
  return slotWith(slots, hash, 2 * (mixed >>> shift))
}

/** The next such slot, −1 for none. */
export function nextSlot({slots}: FirstWords, slot: number): number {
  return slotWith(slots, slots[slot], (slot + 2) % slots.length)
}

function slotWith(slots: Int32Array, hash: number, from: number): number {
  for (let slot = from; slots[slot + 1] !== 0; slot = (slot + 2) % slots.length) if (slots[slot] === hash) return slot
  return -1
}
