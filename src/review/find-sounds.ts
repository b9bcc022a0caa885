import type {Span} from '../model.ts'
import {isArabicLetter, isLatinLetter} from '../text/characters.ts'
import {fold, foldWord, originalSpan} from '../text/fold.ts'

/** What words are to sound like. */
export interface SoundQuery {
  /** Its signs, as phonetic folding gives them, without that of a vowel at the beginning. */
  readonly core: string
  readonly hasFirstVowel: boolean
  /** It has Arabic letters. */
  readonly isArabic: boolean
  /** Its letters say that it is a foreign name: one that Arabic borrowed, or a Latin one among Arabic ones. */
  readonly isForeignName: boolean
}

/** The sign of a vowel at the beginning of a word. */
const vowelSign = fold('ا', 'phonetic').text
/** Fewer consonants than this are in every second word. */
const least = 2

/** What a query sounds like; null where that says too little. */
export function soundQueryOf(query: string): SoundQuery | null {
  const signs = fold(query.trim(), 'phonetic').text
  const hasFirstVowel = signs.startsWith(vowelSign)
  const core = hasFirstVowel ? signs.slice(vowelSign.length) : signs
  if ([...core].filter((sign) => isLetter(sign.charCodeAt(0))).length < least) return null
  const words = query.split(/\s+/u)
  return {
    core,
    hasFirstVowel,
    isArabic: hasArabic(query),
    isForeignName: words.some((word) => hasArabic(word) && (hasLatin(word) || /[پڤگچژڨ]/u.test(foldWord(word)))),
  }
}

/** A text as it is searched: folded orthographically, and each of its words phonetically, with one blank between them. */
export interface Searched {
  readonly letters: string
  readonly sounds: string
}

/** Whether a text has words that sound like a query. */
export function hasSounds({letters, sounds}: Searched, query: SoundQuery): boolean {
  const length = blanksIn(query.core, query.core.length) + 1
  for (const at of wholeWords(sounds, query.core)) {
    const start = wordStart(sounds, at)
    if (at === start && !query.hasFirstVowel) return true
    // Where the word may begin with letters of another word, only its own letters tell.
    if (at - start > mostBefore) continue
    const words = wordsAt(letters, blanksIn(sounds, start), length)
    if (soundSpans(words, query).length > 0) return true
  }
  return false
}

function blanksIn(sounds: string, end: number): number {
  let count = 0
  for (let at = sounds.indexOf(' '); at >= 0 && at < end; at = sounds.indexOf(' ', at + 1)) count++
  return count
}

/** So many words of a text, from a word on. */
function wordsAt(letters: string, word: number, count: number): string {
  let start = 0
  for (let at = 0; at < word; at++) start = letters.indexOf(' ', start) + 1
  let end = start - 1
  for (let at = 0; at < count && (at === 0 || end >= 0); at++) end = letters.indexOf(' ', end + 1)
  return letters.slice(start, end < 0 ? letters.length : end)
}

/** Signs of the longest letters before a word: وبال, and a vowel of its own. */
const mostBefore = 4

/** Offsets at which the signs stand, and a word ends behind them. */
function* wholeWords(sounds: string, core: string): Generator<number> {
  for (let at = sounds.indexOf(core); at >= 0; at = sounds.indexOf(core, at + 1)) {
    const end = at + core.length
    if (end === sounds.length || !isLetter(sounds.charCodeAt(end))) yield at
  }
}

/** The words of a text that sound like a query, whole, with و, ب, ال and other letters that Arabic writes together with them. */
export function soundSpans(text: string, {core, hasFirstVowel}: SoundQuery): Span[] {
  const {text: sounds, origin} = fold(text, 'phonetic')
  const spans: Span[] = []
  for (const at of wholeWords(sounds, core)) {
    const start = wordStart(sounds, at)
    const before = foldWord(text.slice(origin[start], origin[at]))
    if (!(hasFirstVowel ? cliticsAndVowels : clitics).test(before)) continue
    spans.push({
      start: origin[start],
      end: wordEnd(text, originalSpan({origin}, {start, end: at + core.length}, text).end),
    })
  }
  return spans
}

/** وبال, لل, … */
const clitics = /^[وف]?(?:لل|[بكل]?(?:ال)?)$/u
/** The same before a word that begins with a vowel. */
const cliticsAndVowels = /^[وف]?(?:لل|[بكل]?(?:ال)?)[اويعءaeiouyw]+$/u

function wordStart(sounds: string, from: number): number {
  let at = from
  while (at > 0 && isLetter(sounds.charCodeAt(at - 1))) at--
  return at
}

/** Vowels behind the last consonant have no sign. */
function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && isLetter(text.charCodeAt(at))) at++
  return at
}

function isLetter(code: number): boolean {
  return isArabicLetter(code) || isLatinLetter(code)
}

function hasArabic(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isArabicLetter(text.charCodeAt(at))) return true
  return false
}

function hasLatin(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isLatinLetter(text.charCodeAt(at))) return true
  return false
}
