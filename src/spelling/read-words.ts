import type {Span} from '../model.ts'
import {isArabicLetter, isArabicMark, isInvisible} from '../text/characters.ts'

/** An Arabic word of a text, clitics included. */
export interface Word extends Span {
  /** Its letters as they stand: presentation forms opened, tashkeel, tatweel and marks that show nothing left out. */
  readonly letters: string
  /** For each letter, the span of the text that it comes from. Letters of one ligature share it. */
  readonly spans: readonly Span[]
}

const TATWEEL = 0x0640
/** Combining marks that make another letter of the one before them: ا + U+0654 is أ. */
const COMBINING = new Set([0x0653, 0x0654, 0x0655])

/**
 * The Arabic words of a text, in order. Tatweel and marks inside a word do not end it; its span leaves out invisible marks
 * around it.
 *
 * @example readWords('بـپوتن، قال').map((word) => word.letters) // ['بپوتن', 'قال']
 */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isArabicLetter(code) && code !== TATWEEL) {
      const word = readWord(text, at)
      words.push(word)
      at = word.end
    } else at++
  }
  return words
}

function readWord(text: string, start: number): Word {
  const spans: Span[] = []
  let letters = ''
  let end = start
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isArabicLetter(code) && code !== TATWEEL) {
      for (const letter of opened(text[at])) {
        letters += letter
        spans.push({start: at, end: at + 1})
      }
      end = at + 1
    } else if (isArabicMark(code) || code === TATWEEL) {
      end = at + 1
      const composed = COMBINING.has(code) ? compose(letters.slice(-1), text[at]) : null
      if (composed !== null) {
        letters = letters.slice(0, -1) + composed
        spans[spans.length - 1] = {start: spans[spans.length - 1].start, end}
      }
    } else if (!isInvisible(code)) break
  }
  return {start, end, letters, spans}
}

/** The letters of a presentation form: ﻻ is ل and ا. Others are themselves. */
function opened(letter: string): string {
  const code = letter.charCodeAt(0)
  if (code < 0xfb50) return letter
  let plain = ''
  for (const unit of letter.normalize('NFKC')) if (isArabicLetter(unit.charCodeAt(0))) plain += unit
  return plain
}

function compose(letter: string, mark: string): string | null {
  const composed = (letter + mark).normalize('NFC')
  return composed.length === 1 ? composed : null
}
