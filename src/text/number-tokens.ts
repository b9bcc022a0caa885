import type {Lang, Span} from '../model.ts'
import {numberWords} from '../data/number-words.ts'
import {digitValue, isWordUnit} from './characters.ts'

/** A word or figure that may be part of a number. */
export interface NumberToken extends Span {
  readonly kind: 'digits' | 'unit' | 'scale' | 'plural'
  readonly value: number
  /** Joined to what stands before by و or "and". */
  readonly joined: boolean
  /** 14th, 63rd: Arabic writes such numbers as words. */
  readonly isOrdinal: boolean
  /** Only a blank, a hyphen or "and" stands between it and the token before. */
  readonly follows: boolean
}

/** Arabic prefixes that number words take in running text: و ف ب ل ك, alone or after و. */
const prefixes = ['', 'و', 'ب', 'ل', 'ك', 'ف', 'وب', 'ول']

/**
 * Figures and number words of folded text, in order.
 *
 * @param text folded text (`fold`)
 */
export function tokenize(text: string, lang: Lang): NumberToken[] {
  const tokens: NumberToken[] = []
  let lastEnd = -1
  for (let at = 0; at < text.length;) {
    if (digitValue(text.charCodeAt(at)) >= 0) {
      const {end, token} = readFigure(text, at, lang)
      if (token !== null) tokens.push({start: at, end, ...token, follows: isNear(text, lastEnd, at)})
      lastEnd = end
      at = end
    } else if (isWordUnit(text.charCodeAt(at))) {
      let end = at + 1
      while (end < text.length && isWordUnit(text.charCodeAt(end)) && digitValue(text.charCodeAt(end)) < 0) end++
      const token = readWord(text.slice(at, end), lang)
      if (token !== null && !isPercentWord(text, at, lang)) {
        const follows = isNear(text, lastEnd, at) && (lang === 'en' || tokens.at(-1)?.end === lastEnd)
        tokens.push({start: at, end, ...token, follows})
        lastEnd = end
      } else if (!(lang === 'en' && text.slice(at, end) === 'and' && isNear(text, lastEnd, at))) lastEnd = -1
      at = end
    } else at++
  }
  return tokens
}

type Reading = Pick<NumberToken, 'kind' | 'value' | 'joined' | 'isOrdinal'>

const ordinalEndings = ['st', 'nd', 'rd', 'th']

/** A figure with what is written on to it: £125m, 14th. G20 and the 1980s are no numbers: a code, and a decade. */
function readFigure(text: string, at: number, lang: Lang): {end: number; token: Reading | null} {
  const {end, value} = readDigits(text, at)
  const isInCode = at > 0 && isWordUnit(text.charCodeAt(at - 1)) && /[a-z]/u.test(text[at - 1])
  let wordEnd = end
  while (wordEnd < text.length && wordEnd < end + 3 && /[a-z]/u.test(text[wordEnd])) wordEnd++
  const letters = text.slice(end, wordEnd)
  const isDecade = lang === 'en' && letters === 's' && value % 10 === 0
  if (isInCode || isDecade) return {end, token: null}
  const {money} = numberWords[lang]
  const isMoney = Object.hasOwn(money, letters) && /[$\u00A3\u20AC\u00A5]/u.test(text[at - 1] ?? '')
  return {
    end: isMoney ? wordEnd : end,
    token: {
      kind: 'digits',
      value: isMoney ? value * money[letters] : value,
      joined: false,
      isOrdinal: lang === 'en' && ordinalEndings.includes(letters),
    },
  }
}

function readWord(word: string, lang: Lang): Reading | null {
  for (const prefix of lang === 'ar' ? prefixes : ['']) {
    if (!word.startsWith(prefix)) continue
    const found = look(word.slice(prefix.length), lang)
    if (found !== null) return {...found, joined: prefix.startsWith('و'), isOrdinal: false}
  }
  return null
}

function look(word: string, lang: Lang): Pick<NumberToken, 'kind' | 'value'> | null {
  const words = numberWords[lang]
  if (Object.hasOwn(words.units, word)) return {kind: 'unit', value: words.units[word]}
  if (Object.hasOwn(words.scales, word)) return {kind: 'scale', value: words.scales[word]}
  if (Object.hasOwn(words.plurals, word)) return {kind: 'plural', value: words.plurals[word]}
  return null
}

/** مئة in «في المئة» is part of a percent word, not 100. */
function isPercentWord(text: string, at: number, lang: Lang): boolean {
  return numberWords[lang].percent.some((word) => {
    const start = at - word.indexOf(' ') - 1
    return word.includes(' ') && start >= 0 && text.startsWith(word, start)
  })
}

/** Only blanks, a hyphen, or "and" between two offsets. */
function isNear(text: string, from: number, to: number): boolean {
  if (from < 0 || to - from > 7) return false
  const between = text.slice(from, to)
  return between === '' || between === ' ' || between === '-' || between === ' and '
}

/** A figure from `at`: grouping by , ٬ ' or repeated stops, decimals by . ٫ or a comma that groups nothing. */
function readDigits(text: string, at: number): {end: number; value: number} {
  let end = digitRun(text, at)
  let digits = text.slice(at, end)
  const isGroup = (mark: string): boolean => mark === ',' || mark === '\u066C' || mark === "'"
  while (isGroup(text[end]) && digitRun(text, end + 1) === end + 4 && digits !== '0') {
    digits += text.slice(end + 1, end + 4)
    end += 4
  }
  const isDotted = (from: number): boolean => text[from] === '.' && digitRun(text, from + 1) === from + 4
  while (isDotted(end) && isDotted(end + 4)) {
    digits += text.slice(end + 1, end + 4) + text.slice(end + 5, end + 8)
    end += 8
  }
  const mark = text[end]
  const last = digitRun(text, end + 1)
  if ((mark === '.' || mark === '\u066B' || mark === ',') && last > end + 1 && (mark !== ',' || last < end + 4)) {
    digits += `.${text.slice(end + 1, last)}`
    end = last
  }
  return {end, value: Number(digits)}
}

function digitRun(text: string, from: number): number {
  let at = from
  while (at < text.length && digitValue(text.charCodeAt(at)) >= 0) at++
  return at
}
