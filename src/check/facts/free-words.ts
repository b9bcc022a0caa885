import type {Span} from '../../model.ts'
import {isOrdinaryWord} from '../../terms/is-ordinary-word.ts'
import {prefixes} from '../../terms/prefixes.ts'
import {skeletonOf} from '../../terms/skeleton.ts'
import type {Side} from '../check.ts'
import {fact} from './fact.ts'
import {wordsOf} from './words-of.ts'

/** A reading of an Arabic word that no term of the glossary covers: as it stands, or without its clitics. */
export interface FreeWord extends Span {
  readonly text: string
  readonly folded: string
  /** The classes of its consonants: what is a spelling of it agrees in them, or nearly. */
  readonly skeleton: string
  /** Position among `wordsOf` the side. */
  readonly at: number
}

/** A name of fewer letters is too near to ordinary words. */
const SHORTEST = 4

const clitics: readonly string[] = [...prefixes.values()]
  .flatMap(({text, isFuture}) => (isFuture || text === '' ? [] : [text]))
  .toSorted((a, b) => b.length - a.length)
const firstLetters: ReadonlySet<string> = new Set(clitics.map((one) => one[0]))

/** The readings of the Arabic words that no hit covers. */
export const freeWordsOf: (side: Side) => readonly FreeWord[] = fact((side) => {
  const taken = new Uint8Array(side.text.length)
  for (const {start, end} of side.hits) taken.fill(1, start, end)
  return wordsOf(side).flatMap((word, at) => {
    if (word.script !== 'ar' || word.isOpaque || word.folded.length < SHORTEST || taken[word.start] === 1) return []
    const cuts = firstLetters.has(word.folded[0]) ? clitics.filter((one) => word.folded.startsWith(one)) : []
    return ['', ...cuts].flatMap((prefix): FreeWord[] => {
      const folded = word.folded.slice(prefix.length)
      if (folded.length < SHORTEST) return []
      const text = word.text.slice(prefix.length)
      return [{start: word.start + prefix.length, end: word.end, text, folded, skeleton: skeletonOf(folded), at}]
    })
  })
})

/** Whether a reading is a word of the dictionary: a name only where it is surely like one. */
export function isDictionaryWord({folded}: FreeWord): boolean {
  return isOrdinaryWord(folded)
}
