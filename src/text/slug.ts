import {foldWord} from './fold.ts'

/** A name without blanks: "Xi Jinping" is `xi-jinping`. */
export function slug(text: string): string {
  return foldWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
}
