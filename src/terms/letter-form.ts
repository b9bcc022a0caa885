import {plainForm} from '../text/plain-form.ts'

/** Letters of other keyboards that are the same letter: ک ی. */
const twins: Readonly<Record<string, string>> = {'\u06A9': 'ك', '\u06CC': 'ي'}

/**
 * The plain form with ک ی as ك ي. Unlike folding it keeps hamza seats, ى, ة and case: what short words are compared by.
 *
 * @example letterForm('شـی') // 'شي'
 */
export function letterForm(text: string): string {
  if (isLetterForm(text)) return text
  return plainForm(text).replace(/[\u06A9\u06CC]/gu, (letter) => twins[letter])
}

/** Whether a text has nothing but plain Arabic letters, ASCII and single blanks: most words, which need no work. */
function isLetterForm(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isArabic = code >= 0x0621 && code <= 0x064a && (code <= 0x063a || code > 0x0640)
    if (isArabic || (code > 0x20 && code < 0x7f)) continue
    if (code !== 0x20 || (at > 0 && text.charCodeAt(at - 1) === 0x20)) return false
  }
  return true
}
