import {digitValue, isArabicLetter, isLatinLetter} from '../../text/characters.ts'
import type {Side} from '../check.ts'
import {fact} from './fact.ts'

/** How many letters of each script a side has, and how many digits; parts that are not language apart. */
export interface LetterCount {
  readonly ar: number
  readonly latin: number
  readonly digits: number
}

/** The letters and digits of a side. */
export const lettersOf: (side: Side) => LetterCount = fact(({text, opaque}) => {
  let [ar, latin, digits, part] = [0, 0, 0, 0]
  for (let at = 0; at < text.length; at++) {
    while (part < opaque.length && opaque[part].end <= at) part++
    if (part < opaque.length && opaque[part].start <= at) continue
    const code = text.charCodeAt(at)
    if (code === 0x20) continue
    if (isArabicLetter(code)) ar++
    else if (isLatinLetter(code)) latin++
    else if (digitValue(code) >= 0) digits++
  }
  return {ar, latin, digits}
})
