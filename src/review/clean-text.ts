import {oneLine} from '../text/one-line.ts'

/** Controls, and halves of surrogate pairs: no file can hold them. */
const unwritable = /[\p{Cc}\p{Cs}]/gu

/** A wording of a segment as it is kept: on one line. */
export function cleanWording(text: string): string {
  return oneLine(text).replace(unwritable, ' ').trim()
}

/** A note as it is kept: of several lines, perhaps. */
export function cleanNote(text: string): string {
  return text
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/u)
    .map((line) => line.replace(unwritable, ' ').trimEnd())
    .join('\n')
    .trim()
}
