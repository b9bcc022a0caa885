import {clitics} from '../data/clitics.ts'
import {lexicon} from '../data/lexicon.ts'

/** Ordinary words as they stand in the dictionary, folded. */
const words: ReadonlySet<string> = new Set([
  ...Object.keys(lexicon.words).flatMap((forms) => forms.split(' ')),
  ...clitics.ownFirstLetter,
  ...clitics.wholeWords,
])
const endings: readonly string[] = [...clitics.pronouns, ...clitics.inflections]

/**
 * Whether a word is an ordinary one, its article and up to two endings not counted: المسلحة, كاتبون.
 *
 * @param word folded
 */
export function isOrdinaryWord(word: string): boolean {
  return isListed(word, 2) || (word.startsWith(clitics.article) && isListed(word.slice(clitics.article.length), 2))
}

function isListed(word: string, more: number): boolean {
  if (words.has(word)) return true
  if (more === 0) return false
  for (const ending of endings) {
    const rest = word.length - ending.length
    if (rest <= 2 || !word.endsWith(ending)) continue
    // كاتبة is listed as كاتب, مصلحتهم as مصلحة.
    if (isListed(word.slice(0, rest), more - 1) || words.has(`${word.slice(0, rest)}ة`)) return true
  }
  return false
}
