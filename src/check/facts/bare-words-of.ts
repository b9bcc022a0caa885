import type {Side} from '../check.ts'
import {fact} from './fact.ts'
import {type Word, wordsOf} from './words-of.ts'

/**
 * The Arabic words of a side by their folded form, with and without what is written on to their beginning: وبالصين is found
 * under وبالصين, بالصين, الصين and صين. What is cut off need not be a clitic; one asks for words that one knows.
 */
export const bareWordsOf: (side: Side) => ReadonlyMap<string, Word> = fact((side) => {
  const found = new Map<string, Word>()
  for (const word of wordsOf(side)) {
    if (word.script !== 'ar') continue
    for (const form of bareForms(word.folded)) if (!found.has(form)) found.set(form, word)
  }
  return found
})

/** A folded word, and what is left of it without conjunction, preposition and article. */
export function bareForms(folded: string): string[] {
  const forms = [folded]
  let rest = folded
  if (/^[وف]/u.test(rest) && rest.length > 3) forms.push((rest = rest.slice(1)))
  if (rest.startsWith('لل') && rest.length > 4) forms.push(rest.slice(2), `ال${rest.slice(2)}`)
  if (/^[بكل]/u.test(rest) && rest.length > 3) forms.push((rest = rest.slice(1)))
  if (rest.startsWith('ال') && rest.length > 4) forms.push(rest.slice(2))
  return forms
}
