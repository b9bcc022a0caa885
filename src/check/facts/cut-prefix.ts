import {prefixes} from '../../terms/prefixes.ts'

/** What may stand before a name in its word: conjunctions and prepositions, no article. */
const clitics: readonly string[] = [...prefixes.values()].flatMap(({text, article, isFuture}) =>
  article === 'none' && !isFuture ? [text] : [],
)

/**
 * The readings of a folded word without conjunctions and prepositions, the whole word first.
 *
 * @example cutPrefix('وعبد') // ['وعبد', 'عبد']
 */
export function cutPrefix(word: string): string[] {
  return clitics.flatMap((one) =>
    word.startsWith(one) && word.length > one.length + 1 ? [word.slice(one.length)] : [],
  )
}
