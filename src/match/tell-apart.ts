import {translationsOf} from '../align/dictionary.ts'
import {fold} from '../text/fold.ts'
import {numbersIn} from '../text/numbers.ts'

/** What makes two texts of nearly the same words say different things. */
export interface Difference {
  readonly hasOtherNumbers: boolean
  readonly hasOtherNames: boolean
}

/** Shorter words are no names that the dictionary lacks. */
const SHORTEST = 3

/**
 * Whether two Arabic texts differ in their numbers, or each has a word that the dictionary does not know and the other
 * lacks: most likely a name.
 *
 * @example tellApart('عاد شعلان', 'عاد قحطان').hasOtherNames // true
 */
export function tellApart(a: string, b: string): Difference {
  const [left, right] = [unknownWords(a), unknownWords(b)]
  const lacks = (words: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
    [...words].some((word) => !others.has(word))
  return {hasOtherNumbers: numbers(a) !== numbers(b), hasOtherNames: lacks(left, right) && lacks(right, left)}
}

function numbers(text: string): string {
  const values = numbersIn(text, 'ar').map(({value}) => value)
  return values.toSorted((a, b) => a - b).join(' ')
}

function unknownWords(text: string): Set<string> {
  const words = fold(text).text.match(/\p{L}+/gu) ?? []
  return new Set(words.filter((word) => word.length >= SHORTEST && translationsOf(word).length === 0))
}
