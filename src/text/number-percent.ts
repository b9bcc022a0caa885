import type {Lang} from '../model.ts'
import {numberWords} from '../data/number-words.ts'
import {isSpace} from './characters.ts'

/** Is a percent sign or word right behind a number that ends at `end` of folded text? */
export function isPercentBehind(text: string, end: number, lang: Lang): boolean {
  let at = end
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return (
    text[at] === '%' || text[at] === '\u066A' || numberWords[lang].percent.some((word) => text.startsWith(word, at))
  )
}
