import type {Span} from '../../model.ts'
import {isArabicLetter, isLatinLetter, isWordUnit} from '../../text/characters.ts'
import {foldWord} from '../../text/fold.ts'
import type {Side} from '../check.ts'
import {fact} from './fact.ts'

/** A word of a side: a run of letters, marks, digits and what binds them. Spans in offsets of the side's text. */
export interface Word extends Span {
  /** As it stands. */
  readonly text: string
  /** Orthographically folded: the same word however its hamza and its marks are written. */
  readonly folded: string
  readonly script: 'ar' | 'latin' | 'other'
  /** It stands in a part that is not language: code, an address, a placeholder. */
  readonly isOpaque: boolean
}

/** The words of a side, in order. */
export const wordsOf: (side: Side) => readonly Word[] = fact(({text, opaque}) => {
  const words: Word[] = []
  let part = 0
  for (let at = 0; at < text.length;) {
    if (!isWordUnit(text.charCodeAt(at))) {
      at++
      continue
    }
    const start = at
    while (at < text.length && isWordUnit(text.charCodeAt(at))) at++
    while (part < opaque.length && opaque[part].end <= start) part++
    const isOpaque = part < opaque.length && opaque[part].start < at
    const form = text.slice(start, at)
    words.push({start, end: at, text: form, folded: foldWord(form), script: scriptOf(form), isOpaque})
  }
  return words
})

function scriptOf(word: string): Word['script'] {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (isArabicLetter(code)) return 'ar'
    if (isLatinLetter(code)) return 'latin'
  }
  return 'other'
}
