/** Combining marks, variation selectors, the joiner and skin tones: each goes with the character before it. */
const goesOn = /^(?:\p{M}|\u200D|\p{Emoji_Modifier})/u
const JOINER = 0x200d
const picture = /^\p{Extended_Pictographic}/u
/** Two of these letters are one flag. */
const flagLetter = /^\p{Regional_Indicator}/u

/**
 * The place itself where a character begins there; inside a character, its end. A character is what a reader takes for one: a
 * letter with its marks, two halves of a surrogate pair, an emoji of several parts.
 *
 * @param at offset in the text, UTF-16
 */
export function characterEnd(text: string, at: number): number {
  let place = at
  while (place > 0 && place < text.length && isInside(text, place)) place++
  return place
}

function isInside(text: string, at: number): boolean {
  if ((text.codePointAt(at - 1) ?? 0) > 0xff_ff) return true
  const next = text.slice(at, at + 2)
  if (goesOn.test(next)) return true
  if (text.charCodeAt(at - 1) === JOINER) return picture.test(next)
  return flagLetter.test(next) && flagLettersBefore(text, at) % 2 === 1
}

function flagLettersBefore(text: string, at: number): number {
  let start = at
  while (start >= 2 && flagLetter.test(text.slice(start - 2, start))) start -= 2
  return (at - start) / 2
}
