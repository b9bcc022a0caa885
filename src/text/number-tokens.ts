import type {Lang, Span} from '../model.ts'
import {numberWords} from '../data/number-words.ts'
import {digitValue, isWordUnit} from './characters.ts'
import {isCurrency, readFigure} from './number-figures.ts'

/**
 * How a token hangs on the one before: by a blank, by a hyphen, by و or "and", by "a", by "and a", as the end of a range
 * (5 إلى 10), or not at all.
 */
type Joint = 'none' | 'near' | 'hyphen' | 'and' | 'a' | 'and-a' | 'to'

/** What a number word is: the sections of `data/number-words.yaml`. */
type WordKind = 'unit' | 'dual' | 'scale' | 'scale-or-dual' | 'plural' | 'part' | 'ordinal' | 'article-ordinal' | 'stem'

/** A word or figure that may be part of a number. */
export interface NumberToken extends Span {
  readonly kind: 'digits' | WordKind
  readonly value: number
  /** Figures only: what it may be worth as well. */
  readonly alternative: number | null
  /** Figures only: what the letter behind it stands for. */
  readonly letterScale: number
  /** Figures only: is that scale in `value`? */
  readonly isMoney: boolean
  /** 14th, ثالث, first. */
  readonly isOrdinal: boolean
  /** Under ال. */
  readonly isDefinite: boolean
  readonly joint: Joint
}

/** A token before its place is known; `prefix` holds the clitics and the article in front of the word. */
type Bare = Omit<NumberToken, 'start' | 'end' | 'joint'> & {readonly prefix: string}

/** Arabic prefixes that number words take in running text: و ف ب ل ك, alone or after و. */
const prefixes = ['', 'و', 'ب', 'ل', 'ك', 'ف', 'وب', 'ول']
const articles = ['ال', 'وال', 'بال', 'كال', 'فال', 'وبال', 'وكال', 'لل', 'ولل', 'فلل']

/** The tens have an article in «القرن العشرين»; above them words under ال are seldom numbers (الألف is also a letter). */
const mostDefiniteUnit = 90

const joints = new Map<string, Joint>([
  ['', 'near'],
  [' ', 'near'],
  ['-', 'hyphen'],
  [' and ', 'and'],
  [' a ', 'a'],
  ['-a-', 'a'],
  [' of a ', 'a'],
  [' and a ', 'and-a'],
  [' و', 'and'],
  [' و ', 'and'],
])
const longestGap = 12

const words = {ar: lookUp('ar'), en: lookUp('en')}

/**
 * Figures and number words of folded text, in order.
 *
 * @param text folded text (`fold`)
 */
export function tokenize(text: string, lang: Lang): NumberToken[] {
  const tokens: NumberToken[] = []
  let lastEnd = -1
  for (let at = 0; at < text.length;) {
    const isDigit = digitValue(text.charCodeAt(at)) >= 0
    if (!isDigit && !isWordUnit(text.charCodeAt(at))) {
      at++
      continue
    }
    const {end, bare} = isDigit ? readDigits(text, at, lang) : readWord(text, at, lang)
    if (bare !== null) {
      const {prefix, ...token} = bare
      const joint = jointOf(text, {start: lastEnd, end: at}, lang)
      tokens.push({start: at, end, ...token, joint: underPrefix(joint, prefix)})
      lastEnd = end
    }
    at = end
  }
  return tokens
}

/** و joins to what stands right before; behind ب ل ك ف a number of its own begins. */
function underPrefix(joint: Joint, prefix: string): Joint {
  if (!prefix.startsWith('و')) return prefix === '' || prefix === 'ال' ? joint : 'none'
  return joint === 'near' || joint === 'and' ? 'and' : 'none'
}

function jointOf(text: string, gap: Span, lang: Lang): Joint {
  if (gap.start < 0 || gap.end - gap.start > longestGap) return 'none'
  const between = text.slice(gap.start, gap.end)
  const joint = joints.get(between)
  if (joint !== undefined) return joint
  const bare = (isCurrency(between.at(-1)) ? between.slice(0, -1) : between).replaceAll('-', ' ')
  const isRange = bare.trim() === '' ? between.includes('-') : numberWords[lang].between.includes(bare.trim())
  return isRange ? 'to' : joints.get(bare) === 'and' ? 'and' : 'none'
}

const plain = {alternative: null, letterScale: 1, isMoney: false, isDefinite: false, prefix: ''}

function readDigits(text: string, at: number, lang: Lang): {end: number; bare: Bare | null} {
  const {end, figure} = readFigure(text, at, lang)
  return {end, bare: figure === null ? null : {...plain, kind: 'digits', ...figure}}
}

function readWord(text: string, at: number, lang: Lang): {end: number; bare: Bare | null} {
  let end = at + 1
  while (end < text.length && isWordUnit(text.charCodeAt(end)) && digitValue(text.charCodeAt(end)) < 0) end++
  const word = text.slice(at, end)
  const bare = lang === 'ar' ? (look(word, prefixes, lang) ?? look(word, articles, lang)) : look(word, [''], lang)
  return {end, bare: bare === null || isInPhrase(text, at + bare.prefix.length, lang) ? null : bare}
}

function look(word: string, starts: readonly string[], lang: Lang): Bare | null {
  for (const start of starts) {
    if (!word.startsWith(start)) continue
    const found = words[lang].get(word.slice(start.length))
    const isDefinite = starts === articles
    if (found === undefined || !(isDefinite ? isWithArticle(found) : found.kind !== 'article-ordinal')) continue
    const isOrdinal = found.kind === 'ordinal' || found.kind === 'article-ordinal'
    const kind = isOrdinal ? 'ordinal' : found.kind
    return {...plain, kind, value: found.value, isOrdinal, isDefinite, prefix: start}
  }
  return null
}

function isWithArticle({kind, value}: {kind: WordKind; value: number}): boolean {
  if (kind === 'unit') return value <= mostDefiniteUnit
  return kind === 'ordinal' || kind === 'article-ordinal' || kind === 'stem' || kind === 'scale'
}

/** أول in «أول من أمس» and "second" in second-hand are no numbers. */
function isInPhrase(text: string, at: number, lang: Lang): boolean {
  return numberWords[lang].phrases.some(
    (phrase) => text.startsWith(phrase, at) && !isWordUnit(text.charCodeAt(at + phrase.length)),
  )
}

function lookUp(lang: Lang): ReadonlyMap<string, {readonly kind: WordKind; readonly value: number}> {
  const {units, duals, scales, scalesOrDuals, plurals, parts, ordinals, articleOrdinals, stems} = numberWords[lang]
  const sections: [WordKind, Record<string, number>][] = [
    ['unit', units],
    ['dual', duals],
    ['scale', scales],
    ['scale-or-dual', scalesOrDuals],
    ['plural', plurals],
    ['part', parts],
    ['ordinal', ordinals],
    ['article-ordinal', articleOrdinals],
    ['stem', stems],
  ]
  return new Map(
    sections.flatMap(([kind, section]) => Object.entries(section).map(([word, value]) => [word, {kind, value}])),
  )
}
