import {plainForm} from '../text/plain-form.ts'

/** Letters of other keyboards that are the same letter: ک ی. */
const twins: Readonly<Record<string, string>> = {'\u06A9': 'ك', '\u06CC': 'ي'}

/**
 * The plain form with ک ی as ك ي. Unlike folding it keeps hamza seats, ى, ة and case: what short words are compared by.
 *
 * @example letterForm('شـی') // 'شي'
 */
export function letterForm(text: string): string {
  return plainForm(text).replace(/[\u06A9\u06CC]/gu, (letter) => twins[letter])
}
