/**
 * Pieces of the patterns that are exported. They keep to what ICU, Java and .NET read alike: no \b and no bare \s (ASCII in
 * Java), no possessive quantifiers, no names of scripts or blocks, looking behind for one character only, and in sets no
 * bare $ or &, which ICU takes for operators.
 */

/** White space within a line or between lines, no-break spaces included. */
export const space = '[\\s\\u00A0\\u202F]'

/** Marks that show nothing and stand right behind a stop: bidi marks and closing isolates. */
const invisible = '\\u200B-\\u200F\\u202C\\u2060\\u2069\\uFEFF'

/** Everything that ends a sentence: . ! ? ؟ … ۔ and doubled marks. */
export const stops = '.!?\\u061F\\u2026\\u06D4\\u2025\\u203C\\u2047-\\u2049'

/** Closing and straight quotes. Curly and angle ones stand on either side, depending on who typed them. */
export const quotes = '"\'\\u2018\\u2019\\u201C-\\u201E\\u00AB\\u00BB\\u2039\\u203A'

/** A footnote mark in square brackets: [3], [2–11], [a], [5]:31. */
const footnote = `\\\\?\\[[^\\[\\]${stops}]{1,18}\\](?::\\p{Nd}{1,4})?`

/** Quotes and brackets that can only close, and footnote numbers, where a blank stands between them and the stop. */
const loose = `${space}+(?:[\\u201D\\u00BB)\\]]|\\[\\p{Nd}[^\\[\\]${stops}]{0,17}\\])`

/** What belongs to a stop and stands behind it: quotes, brackets, markup, footnote marks such as [3], ² and †. */
export const tail: string = `(?:[${quotes}${invisible})\\]}*_\\u2020\\u2021\\u00B2\\u00B3\\u00B9\\u2070-\\u2079]|${footnote}|\\(\\p{Nd}{1,3}\\)|${loose})*`

/** What follows a stop that its tail has not been read of. */
export const looseTail: string = `${loose}(?:${space}|[${stops}]|$)`

/** A single stop behind a word; blanks before it are slips, bidi marks may stand there. */
export const dot = '[\\s\\u00A0\\u200B-\\u200F\\u202A-\\u202F]{0,3}\\.'

/** What may stand before the first word of a sentence: white space, then quotes, brackets, dashes, bullets. */
export const gap: string = `${space}+[${quotes}(\\[*_#\\u00A1\\u00BF\\-\\u2010-\\u2015\\u2022\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069]*${space}*`

/** Behind a word: no more of it. */
export const wordEnd = '(?![\\p{L}\\p{M}\\p{N}\\u0640])'

/** Before a word: nothing of it, and no stop inside it. */
export const wordStart = '(?<![\\p{L}\\p{M}\\p{N}\\u0640.])'

/** A letter of the Arabic script. */
export const arabicLetter = '[\\u0620-\\u063F\\u0641-\\u064A\\u066E-\\u06D3\\u06FA-\\u06FC\\u0750-\\u077F]'

/** The start of a line, with what may stand before its first word. */
export const lineStart: string = `(?:^|\\n)${space}*[${quotes}(\\[\\u200B-\\u200F\\u202A-\\u202E]*`

/** The start of the text, or the end of another sentence. */
export const sentenceStart: string = `(?:^|[${stops}]${tail}${space}+)`

/** One of the patterns. Longer ones come first, for engines that take the first that fits. */
export function oneOf(patterns: readonly string[]): string {
  const unique = [...new Set(patterns)]
  return `(?:${unique.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')})`
}

/** The text without a meaning for regular expressions. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
}

/** Letters that folding makes one, with what they may be written as. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['ا', '[اأإآ]'],
  ['و', '[وؤ]'],
  ['ي', '[يىئ]'],
  ['ه', 'ه\\u0640?'],
])

/** An Arabic word of the data, which are folded, in any spelling of hamza and of the final ya, with tanween or without: قائلا. */
export function arabicWord(word: string): string {
  const letters = [...word].map((letter) => spellings.get(letter) ?? literal(letter))
  if (word.length < 3 || word.includes('.') || !word.endsWith('ا')) return letters.join('')
  return `${letters.slice(0, -1).join('')}\\u064B?${letters.at(-1) ?? ''}\\u064B?`
}

/** An English abbreviation: vol and Vol, a.m and A.M; with capitals in the data, capitals only. */
export function englishWord(word: string): string {
  if (/\p{Lu}/u.test(word)) return literal(word)
  return [...word].map((letter, at) => (at === 0 || word.includes('.') ? anyCase(letter) : literal(letter))).join('')
}

/** A word as it stands at the start of an English sentence: The, It's. */
export function capitalized(word: string): string {
  return word[0].toUpperCase() + literal(word.slice(1)).replaceAll("'", "['\\u2019]")
}

function anyCase(letter: string): string {
  const upper = letter.toUpperCase()
  return upper === letter ? literal(letter) : `[${letter}${upper}]`
}
