import {isBlank, isLineEnd} from '../../text/characters.ts'

/** Whether two words stand next to each other: nothing but blanks of one line between them. */
export function isNextTo(text: string, end: number, start: number): boolean {
  if (end >= start) return false
  for (let at = end; at < start; at++) {
    const code = text.charCodeAt(at)
    if (!isBlank(code) || isLineEnd(code)) return false
  }
  return true
}
