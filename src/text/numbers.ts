import type {Lang, Span} from '../model.ts'
import {numberWords} from '../data/number-words.ts'
import {isSpace} from './characters.ts'
import {fold, originalSpan} from './fold.ts'
import {type NumberToken, tokenize} from './number-tokens.ts'

/** A number in a text. */
export interface NumberHit extends Span {
  /** What it is worth, its scale word included: 50 مليار is 5e10. */
  readonly value: number
  readonly form: string
  readonly isPercent: boolean
  /** An English ordinal figure: 14th. */
  readonly isOrdinal: boolean
  /** Written in words alone: خمسة, twenty-five, مليون. */
  readonly isWord: boolean
}

/** A run of tokens that makes one number. */
interface Reading {
  readonly value: number
  /** Index behind its last token. */
  readonly next: number
  readonly isWord: boolean
}

/**
 * The numbers of a text, in order, by value: Western, Arabic-Indic and Persian digits, grouping and decimal marks,
 * number words and scale words of the language. Linear in the text.
 *
 * @param lang whose number words are read
 * @returns spans in UTF-16 offsets of `text`, half-open
 * @example numbersIn('٥٠ مليار متر', 'ar') // [{value: 5e10, form: '٥٠ مليار', …}]
 * @example numbersIn('ثلاثة وعشرون', 'ar') // [{value: 23, isWord: true, …}]
 */
export function numbersIn(text: string, lang: Lang): NumberHit[] {
  const folded = fold(text)
  const tokens = tokenize(folded.text, lang)
  const hits: NumberHit[] = []
  for (let at = 0; at < tokens.length;) {
    const reading = read(tokens, at, lang)
    if (reading === null) {
      at++
      continue
    }
    const end = tokens[reading.next - 1].end
    const percent = percentLength(folded.text, end, lang)
    const span = originalSpan(folded, {start: tokens[at].start, end}, text)
    const form = text.slice(span.start, span.end)
    at = reading.next
    if (reading.isWord && isDeadWord(form)) continue
    const {isOrdinal} = tokens[at - 1]
    hits.push({...span, value: reading.value, form, isPercent: percent > 0, isOrdinal, isWord: reading.isWord})
  }
  return hits
}

/** Folding takes ئ for ي: ميتا is "dead" and كمية "amount", not مئتا and ك + مئة, so the hamza must be there. */
function isDeadWord(form: string): boolean {
  return form.includes('ميت') || form.includes('مية')
}

function read(tokens: readonly NumberToken[], at: number, lang: Lang): Reading | null {
  const token = tokens[at]
  if (token.kind === 'digits') return readScales(tokens, at + 1, {value: token.value, isWord: false, allowPlural: true})
  if (token.kind === 'unit') return lang === 'ar' ? readArabicWords(tokens, at) : readEnglishWords(tokens, at)
  if (token.kind === 'scale') return readScales(tokens, at + 1, {value: token.value, isWord: true, allowPlural: false})
  return null
}

/** Scale words right behind a number multiply it: 3 آلاف, 190 billion, مئة ألف مليون. */
function readScales(
  tokens: readonly NumberToken[],
  from: number,
  start: {value: number; isWord: boolean; allowPlural: boolean},
): Reading {
  let {value} = start
  let next = from
  for (; next < tokens.length; next++) {
    const token = tokens[next]
    const isScale = token.kind === 'scale' || (token.kind === 'plural' && start.allowPlural && next === from)
    if (!isScale || token.joined || !token.follows) break
    value *= token.value
  }
  return {value: tidy(value), next, isWord: start.isWord}
}

/**
 * Arabic number words. Units join by و (خمسة وعشرون, مئة وخمسة) or make a teen with عشر (خمسة عشر); a scale word
 * multiplies what stands before it (ثلاثة آلاف وخمسمئة).
 */
function readArabicWords(tokens: readonly NumberToken[], at: number): Reading {
  let total = 0
  let group = tokens[at].value
  let next = at + 1
  for (; next < tokens.length; next++) {
    const token = tokens[next]
    if (!token.follows) break
    const isTeen = token.kind === 'unit' && token.value === 10 && !token.joined && group % 10 > 0 && group % 100 < 10
    if (token.kind === 'unit' && (isTeen || (token.joined && canJoin(group, token.value)))) group += token.value
    else if (token.kind === 'scale' && !token.joined && group === 0) total *= token.value
    else if ((token.kind === 'scale' || token.kind === 'plural') && !token.joined && group < token.value) {
      total += group * token.value
      group = 0
    } else if (token.kind === 'unit' && token.joined && group === 0) group = token.value
    else break
  }
  return {value: total + group, next, isWord: true}
}

/** May و join these? Yes where their digits don't collide: 5 + 20, 105 + 20, 120 + 5, 2,000 + 24; not 5 + 6. */
function canJoin(group: number, value: number): boolean {
  if (value >= 20 && value <= 90) return group % 100 < 10
  if (value < 20) return group % (value < 10 ? 10 : 100) === 0
  return value < group && group % 10 ** String(value).length === 0
}

/** English number words: twenty-five, two hundred and ten, three million. */
function readEnglishWords(tokens: readonly NumberToken[], at: number): Reading {
  let total = 0
  let group = tokens[at].value
  let next = at + 1
  for (; next < tokens.length; next++) {
    const token = tokens[next]
    if (!token.follows) break
    if (token.kind === 'scale' && token.value === 100 && group < 100) group = Math.max(group, 1) * 100
    else if (token.kind === 'scale') {
      total += Math.max(group, 1) * token.value
      group = 0
    } else if (token.kind === 'unit' && canFollow(group, token.value)) group += token.value
    else break
  }
  return {value: total + group, next, isWord: true}
}

function canFollow(group: number, value: number): boolean {
  if (group === 0) return value > 0
  if (group % 100 === 0) return value < 100 && value > 0
  return group % 10 === 0 && group % 100 >= 20 && value > 0 && value < 10
}

/** Length of a percent sign or word behind a number, blanks included; 0 when there is none. */
function percentLength(text: string, end: number, lang: Lang): number {
  let at = end
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  const unit = text[at]
  if (unit === '%' || unit === '\u066A') return at + 1 - end
  for (const word of numberWords[lang].percent) {
    if (text.startsWith(word, at)) return at + word.length - end
  }
  return 0
}

/** 7.9 × 1e9 is 7900000000.000001 in binary: values are kept to six decimals. */
function tidy(value: number): number {
  return Math.abs(value) < 1e15 ? Math.round(value * 1e6) / 1e6 : value
}
