import type {Span} from '../model.ts'
import {isLatinLetter} from './characters.ts'

// https://example.org/بوتين, www.example.org/x; not what closes the sentence or the brackets around it.
const link = /(?:(?:https?|ftp):\/\/|www\.)[^\s<>"'«»\u201C\u201D\u060C\u061B]+/giu
// name@example.org; looked for from the beginnings of words only, so that the time is linear
const mail = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
// The account @kiev_post, @بوتين.
const account = /(?<![\p{L}\p{N}._%+-])@[\p{L}\p{M}\p{N}_]+/gu
// kiev.example.com/x, kremlin.ru; with common endings that are no words only, since "end.It" is a missing blank.
const domain =
  /(?<![\p{L}\p{N}@.-])(?:[a-z\d-]+\.)+(?:com|org|net|gov|edu|int|info|ae|ch|cn|de|eg|eu|fr|il|ir|iq|jp|kr|kz|nl|pl|qa|ru|sa|se|sy|tr|ua|uk)(?![\p{L}\p{N}-])(?:\/[^\s<>"'«»]*)?/giu

/**
 * Links, e-mail addresses and accounts of a text: not language, although names stand in them. In order; they do not overlap.
 *
 * @example findAddresses('انظر https://example.org/پوتن') // [{start: 5, end: 29}]
 */
export function findAddresses(text: string): Span[] {
  if (!text.includes('@') && !text.includes('//') && !hasInnerStop(text)) return []
  const spans: Span[] = []
  let end = 0
  const found = [link, mail, account, domain].flatMap((pattern) => [...text.matchAll(pattern)])
  for (const match of found.toSorted((a, b) => a.index - b.index || b[0].length - a[0].length)) {
    if (match.index < end) continue
    end = match.index + match[0].length
    spans.push({start: match.index, end})
  }
  return spans
}

/** A stop between Latin letters: most texts have none, which takes one look. */
function hasInnerStop(text: string): boolean {
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
    if (isLatinLetter(text.charCodeAt(at - 1)) && isLatinLetter(text.charCodeAt(at + 1))) return true
  }
  return false
}
