import type {Lang, Span} from '../model.ts'
import {digitValue, isWordUnit} from './characters.ts'
import {fold} from './fold.ts'
import type {Folded} from './folded.ts'

/** A word or a run of digits of folded text. */
export interface DateToken extends Span {
  /** Folded; empty for figures. */
  readonly word: string
  /** −1 for words. */
  readonly value: number
  /** 14th */
  readonly isOrdinal: boolean
}

/** A text as the readers of dates and times see it. */
export interface DateSource extends Folded {
  readonly tokens: readonly DateToken[]
  readonly lang: Lang
  /** Before folding, to tell May from may. */
  readonly original: string
}

const ordinalEndings = new Set(['st', 'nd', 'rd', 'th'])

/** The longest run of digits whose value matters. */
const mostDigits = 4

/** What a unit is to the tokens, looked up since every unit of every text is asked for. */
const OTHER = 0
const WORD = 1
const DIGIT = 2
const classes: Uint8Array = classesOf()

let lastText = ''
let lastRead: Pick<DateSource, 'text' | 'origin' | 'tokens'> = {...fold(''), tokens: []}

/** A text folded and cut into tokens. The last one is kept, for dates, times and measures are mostly asked for together. */
export function readTokens(text: string): Pick<DateSource, 'text' | 'origin' | 'tokens'> {
  if (text !== lastText) {
    const folded = fold(text)
    lastRead = {...folded, tokens: dateTokens(folded.text)}
    lastText = text
  }
  return lastRead
}

/** Words and runs of digits of folded text, in order. Ordinal endings of figures belong to them. */
function dateTokens(text: string): DateToken[] {
  const tokens: DateToken[] = []
  for (let at = 0; at < text.length;) {
    const kind = classes[text.charCodeAt(at)]
    if (kind === OTHER) {
      at++
      continue
    }
    let end = at + 1
    while (end < text.length && classes[text.charCodeAt(end)] === kind) end++
    const token = toToken(text, at, end)
    const last = tokens.at(-1)
    if (last?.end === at && last.value >= 0 && ordinalEndings.has(token.word)) {
      tokens[tokens.length - 1] = {...last, end, isOrdinal: true}
    } else tokens.push(token)
    at = end
  }
  return tokens
}

function toToken(text: string, start: number, end: number): DateToken {
  const word = text.slice(start, end)
  if (classes[text.charCodeAt(start)] === WORD) return {start, end, word, value: -1, isOrdinal: false}
  return {start, end, word: '', value: end - start > mostDigits ? Infinity : Number(word), isOrdinal: false}
}

function classesOf(): Uint8Array {
  return Uint8Array.from({length: 0x10000}, (_, code) => {
    return digitValue(code) >= 0 ? DIGIT : isWordUnit(code) ? WORD : OTHER
  })
}

/** What stands between two tokens; «+» where they are far apart. */
export function gapOf({text}: DateSource, left: Span, right: Span): string {
  const length = right.start - left.end
  if (length === 1 && text.charCodeAt(left.end) === 0x20) return ' '
  return length > longestGap ? '+' : text.slice(left.end, right.start)
}

const longestGap = 16

/** Is it written with a capital? */
export function isCapital({original, origin}: DateSource, {start}: Span): boolean {
  const letter = original[origin[start]]
  return letter !== letter.toLowerCase()
}

/** Is the figure a part of a longer one or an amount: 3.14, 2,500, 14:30, $14, 14%? */
export function isPartOfFigure({text}: DateSource, {start, end}: Span): boolean {
  return isCounted(text, start) || (isMark(text[end]) && isDigitAt(text, end + 1)) || isPercent(text[end])
}

/** Does a longer figure or a sign of money stand before it? */
function isCounted(text: string, start: number): boolean {
  const mark = text[start - 1]
  if (mark === undefined || mark === ' ') return false
  return moneySigns.includes(mark) || (isMark(mark) && isDigitAt(text, start - 2))
}

const moneySigns = '$\u00A3\u20AC\u00A5#'

function isMark(mark: string | undefined): boolean {
  return mark === '.' || mark === ',' || mark === ':' || mark === '\u066B' || mark === '\u066C'
}

function isPercent(mark: string | undefined): boolean {
  return mark === '%' || mark === '\u066A'
}

/** Is there a digit? */
export function isDigitAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && digitValue(text.charCodeAt(at)) >= 0
}
