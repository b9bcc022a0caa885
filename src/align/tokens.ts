import type {Lang, Span} from '../model.ts'
import {digitValue, isArabicLetter, isLatinLetter, isWordUnit} from '../text/characters.ts'
import {type Folded, fold, originalEnd} from '../text/fold.ts'
import {numbersIn} from '../text/numbers.ts'
import {cutRun} from './dictionary.ts'

/** What a token can be matched by. `word` is also what may be a name. */
type TokenKind = 'term' | 'number' | 'latin' | 'word'

/** Something in a segment that may have a counterpart in the other language; offsets in the segment's text. */
export interface Token extends Span {
  readonly kind: TokenKind
  /** Concept, value, Latin string or word, folded; equal keys are the same thing. */
  readonly key: string
  /** English only: capitalised, and not merely because a sentence begins. */
  readonly isCapital: boolean
  /** Numbers written in figures. */
  readonly isFigure: boolean
}

/**
 * The words, numbers and Latin strings of one segment, in order. Linear in the text.
 *
 * @param taken spans that something better (a glossary hit) speaks for, in order: no tokens there
 */
export function tokensOf(text: string, lang: Lang, taken: readonly Span[] = []): Token[] {
  const tokens: Token[] = []
  for (const hit of numbersIn(text, lang)) {
    const {start, end, isWord} = hit
    tokens.push({start, end, kind: 'number', key: String(hit.value), isCapital: false, isFigure: !isWord})
  }
  const folded = fold(text)
  let isSentenceStart = true
  for (let at = 0; at < folded.text.length;) {
    const code = folded.text.charCodeAt(at)
    const isLetter = lang === 'ar' ? isArabicLetter(code) || isLatinLetter(code) : isLatinLetter(code)
    if (!isLetter) {
      if (isSentenceEnd(code)) isSentenceStart = true
      at += 1
      continue
    }
    const end = wordEnd(folded.text, at)
    for (const part of isArabicLetter(code) ? cutRun(folded.text.slice(at, end)) : [{start: 0, end: end - at}]) {
      const span = {start: at + part.start, end: at + part.end}
      const token = readWord({folded, text, lang}, span, isSentenceStart)
      if (token !== null) tokens.push(token)
    }
    isSentenceStart = false
    at = end
  }
  return taken.length === 0 ? tokens : tokens.filter((token) => !isTaken(token, taken))
}

function readWord(
  source: {folded: Folded; text: string; lang: Lang},
  span: Span,
  isSentenceStart: boolean,
): Token | null {
  const word = source.folded.text.slice(span.start, span.end)
  const isArabic = isArabicLetter(word.charCodeAt(0))
  const key = isArabic ? word : bareEnglish(word)
  if (key.length < 2) return null
  const start = source.folded.origin[span.start]
  const end = originalEnd(source.folded, span.start + key.length, source.text)
  const isCapital = !isArabic && !isSentenceStart && source.text[start] !== source.text[start].toLowerCase()
  const kind = source.lang === 'ar' && !isArabic ? 'latin' : 'word'
  return {start, end, kind, key, isCapital, isFigure: false}
}

/** Letters and digits of one script; in English also an apostrophe, stop or hyphen-free joint between letters (don't, u.s). */
function wordEnd(text: string, start: number): number {
  const isArabic = isArabicLetter(text.charCodeAt(start))
  let end = start + 1
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (isArabic ? isArabicLetter(code) : isLatinLetter(code) || digitValue(code) >= 0) continue
    const isJoint = !isArabic && (code === 0x27 || code === 0x2e) && isLatinLetter(text.charCodeAt(end + 1))
    if (!isJoint && (isArabic || !isWordUnit(code) || isArabicLetter(code))) break
  }
  return end
}

/** Without 's and s' : they are no part of the word. */
function bareEnglish(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word
}

/** . ! ? : and the opening quote, behind which a capital says nothing. */
function isSentenceEnd(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3a || code === 0x22
}

function isTaken(token: Span, taken: readonly Span[]): boolean {
  return taken.some((span) => token.start < span.end && span.start < token.end)
}
