import {clitics} from '../data/clitics.ts'
import {table} from '../text/fold-table.ts'
import {foldWord} from '../text/fold.ts'
import {prefixAt, readPrefix} from './prefixes.ts'
import {ARABIC, DROPPED, SEVERAL, unitKinds} from './unit-kinds.ts'

const wholeWords: ReadonlySet<string> = new Set(clitics.wholeWords)
const ownFirstLetter: ReadonlySet<string> = new Set(clitics.ownFirstLetter)
const allEndings: readonly string[] = [...clitics.pronouns, ...clitics.inflections]
/** What may stand behind a listed word: a pronoun; in words that look like names, one or two endings. */
const pronouns: ReadonlySet<string> = new Set(clitics.pronouns)
const inflected: ReadonlySet<string> = new Set(
  allEndings.flatMap((end) => ['', ...allEndings].map((inner) => inner + end)),
)
const longestEnding: number = Math.max(...[...inflected].map((ending) => ending.length))
/** The word is over. */
const END = 0
/** Tashkeel, tatweel or a ligature: it takes a closer look. */
const UNKNOWN = -1
/** So many letters of a word are looked at before all others. */
const FIRST = 4
/** By the first four letters of a word: a bit where a listed word, or one with an ending, may begin so. */
const beginnings: Int32Array = listBeginnings()

/** A host word in a text, and where in it the form begins. */
interface Host {
  readonly start: number
  readonly cut: number
  readonly end: number
  /** Letters of the prefix. */
  readonly prefix: number
}

/**
 * Whether a host word is not prefix + form: a whole word, or one whose first letter is its own, a shorter prefix before
 * it or none (وبيان is و + بيان, not وب + يان). Names are rarer than the words they look like, so for them other
 * inflected forms count too (بيانات is not ب + يانات).
 */
export function isIndivisible(text: string, host: Host, isCommon: boolean): boolean {
  if (!mayBeListed(text, host)) return false
  const word = foldWord(text.slice(host.start, host.end))
  if (wholeWords.has(word)) return true
  for (let at = 0, state = 0; at < host.prefix; state = readPrefix(state, word.charCodeAt(at++))) {
    if (prefixAt[state] === null) continue
    const rest = word.slice(at)
    if (isListed(rest, isCommon ? pronouns : inflected)) return true
  }
  return false
}

/** Whether a listed word may begin before the form. Nearly all host words are settled here, without making strings. */
function mayBeListed(text: string, {start, cut}: Host): boolean {
  for (let at = start; at === start || at < cut; at++) {
    let four = 0
    for (let letter = at, code = UNKNOWN; letter < at + FIRST; letter++) {
      if (code !== END) code = letterAt(text, letter)
      if (code === UNKNOWN) return true
      four = addLetter(four, code)
    }
    const number = bitOf(four)
    if ((beginnings[number >> 5] & (1 << (number & 31))) !== 0) return true
  }
  return false
}

/** The folded letter at an offset, END behind the word. */
function letterAt(text: string, at: number): number {
  if (at >= text.length) return END
  const code = text.charCodeAt(at)
  const kind = unitKinds[code]
  if (kind === ARABIC) return table[code]
  return kind === DROPPED || kind === SEVERAL ? UNKNOWN : END
}

/** Letters as one number, six bits each. */
function addLetter(letters: number, code: number): number {
  return (letters << 6) | (code & 0x3f)
}

/** The bit of four letters among 2 ** 16: Fibonacci hashing (Knuth 1973). */
function bitOf(four: number): number {
  return Math.imul(four, 0x9e3779b1) >>> 16
}

function listBeginnings(): Int32Array {
  const bits = new Int32Array(1 << 11)
  const more = new Set(allEndings.flatMap((ending) => [...ending]))
  const note = (word: string): void => {
    let four = 0
    for (let at = 0; at < FIRST; at++) four = addLetter(four, letterAt(word, at))
    bits[bitOf(four) >> 5] |= 1 << (bitOf(four) & 31)
  }
  for (const word of clitics.wholeWords) note(word)
  for (const word of clitics.ownFirstLetter) for (const longer of lengthen(word, more)) note(longer)
  return bits
}

/** A word, and where it is short what it may be once letters follow. */
function lengthen(word: string, more: ReadonlySet<string>): string[] {
  if (word.length >= FIRST) return [word]
  return [word, ...[...more].flatMap((letter) => lengthen(word + letter, more))]
}

/** Whether a word is in the list, by itself or before one of the endings: بيان + اتها. */
function isListed(word: string, endings: ReadonlySet<string>): boolean {
  if (ownFirstLetter.has(word)) return true
  for (let end = Math.max(2, word.length - longestEnding); end < word.length; end++) {
    if (endings.has(word.slice(end)) && ownFirstLetter.has(word.slice(0, end))) return true
  }
  return false
}
