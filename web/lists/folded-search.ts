import {fold} from '../../src/text/fold.ts'

/** Tells whether something has what a reader searches for. */
export type Search<Item> = (query: string) => (item: Item) => boolean

/** Skeletons of fewer signs stand for too many words. */
const fewestSigns = 3

interface FoldedItem {
  readonly plain: string
  /** Its skeletons of sounds with blanks around each; made when first asked for. */
  sounds: string | null
}

/**
 * A search with folding: every word of the query must stand in the item, whatever its vowel marks, hamzas and case; a word
 * that sounds like the one searched for (پوتن, بوتين) counts as well. Items are folded once.
 *
 * @param textOf all that is to be searched of an item
 */
export function createSearch<Item extends object>(textOf: (item: Item) => string): Search<Item> {
  const known = new WeakMap<Item, FoldedItem>()
  const foldedOf = (item: Item): FoldedItem => {
    const there = known.get(item)
    if (there !== undefined) return there
    const made = {plain: fold(textOf(item)).text, sounds: null}
    known.set(item, made)
    return made
  }
  const soundsOf = (item: Item, folded: FoldedItem): string => {
    folded.sounds ??= ` ${wordsOf(fold(textOf(item), 'phonetic').text).join(' ')} `
    return folded.sounds
  }
  return (query) => {
    const words = wordsOf(fold(query).text).map((plain) => ({plain, sound: soundOf(plain)}))
    return (item) => {
      const folded = foldedOf(item)
      return words.every(
        ({plain, sound}) =>
          folded.plain.includes(plain) || (sound !== null && soundsOf(item, folded).includes(` ${sound} `)),
      )
    }
  }
}

/** The skeleton of a word as an item has it; null where it says too little. */
function soundOf(word: string): string | null {
  const parts = wordsOf(fold(word, 'phonetic').text)
  return parts.length === 1 && parts[0].length >= fewestSigns && /\p{L}/u.test(word) ? parts[0] : null
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '')
}
