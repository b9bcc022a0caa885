import type {Lang} from '../model.ts'
import type {NumberToken} from './number-tokens.ts'

/** Folded text and its tokens. */
export interface NumberSource {
  readonly text: string
  readonly tokens: readonly NumberToken[]
  readonly lang: Lang
}

/** A run of tokens that makes a number, or a part of one: 3 ملايين in «3 ملايين و200 ألف». */
export interface NumberReading {
  readonly value: number
  /** What it may be worth as well. */
  readonly alternative: number | null
  /** The scale it ends in: 1e6 for 3 million; 1 for none. */
  readonly scale: number
  /** Index behind its last token. */
  readonly next: number
  readonly isWord: boolean
  readonly isOrdinal: boolean
  /** ألفا alone: `value` takes it for a dual, `alternative` for a scale. */
  readonly isScaleOrDual: boolean
  /** Made of several parts. */
  readonly isSum: boolean
}

const word = {alternative: null, scale: 1, isWord: true, isOrdinal: false, isScaleOrDual: false, isSum: false}

/** A figure or words with the scales behind them, or null: 12 ألفا, خمسة وعشرون, ملياران, نصف مليون, two hundred and ten. */
export function readPart(source: NumberSource, at: number): NumberReading | null {
  const {tokens, lang} = source
  const token = tokens[at]
  if (token === undefined || (token.isDefinite && !isDefiniteNumber(tokens, at))) return null
  const {kind, value, alternative} = token
  const next = at + 1
  if (kind === 'digits') {
    const {isOrdinal} = token
    const scale = token.isMoney ? token.letterScale : 1
    return multiply(source, {...word, value, alternative, scale, isWord: false, isOrdinal, next})
  }
  if (kind === 'unit' || (lang === 'en' && value === 100 && kind === 'scale')) {
    const fraction = readFraction(source, at)
    return fraction ?? multiply(source, lang === 'ar' ? readArabicGroup(source, at) : readEnglishGroup(source, at))
  }
  if (kind === 'dual') return multiply(source, {...word, value, scale: value / 2, next})
  if (kind === 'scale') return multiply(source, {...word, value, scale: value, next})
  if (kind === 'part') return readFraction(source, at)
  if (kind !== 'scale-or-dual') return null
  return multiply(source, {...word, value: value * 2, alternative: value, scale: value, isScaleOrDual: true, next})
}

/** A scale under ال is a number only in «المليون ونصف المليون». */
function isDefiniteNumber(tokens: readonly NumberToken[], at: number): boolean {
  const behind = tokens[at + 1]
  return tokens[at].kind === 'scale' && behind?.kind === 'part' && behind.joint === 'and'
}

/** No text counts in more; a list of scale words ends here. */
const mostScale = 1e18

/** Scale words right behind a number multiply it: 3 آلاف, 190 billion, مئة ألف مليون, ألفي مليون. */
function multiply({tokens}: NumberSource, start: NumberReading): NumberReading {
  if (start.isOrdinal) return start
  let {scale, next} = start
  let factor = 1
  for (; next < tokens.length; next++) {
    const token = tokens[next]
    const isFirst = scale === 1 && token.kind === 'plural' && isNear(token)
    const isBig = token.value >= scale && !(start.isWord && scale === 1 && start.value >= token.value)
    if (!(isScale(token) || isFirst) || !isBig || scale * token.value > mostScale) break
    factor *= token.value
    scale *= token.value
  }
  if (factor === 1) return start
  const value = tidy(start.value * factor)
  const alternative = start.alternative === null || start.isScaleOrDual ? null : tidy(start.alternative * factor)
  return {...start, value, alternative, scale, next, isScaleOrDual: false}
}

/** A scale that multiplies the token before it. */
export function isScale(token: NumberToken): boolean {
  return (token.kind === 'scale' || token.kind === 'scale-or-dual') && !token.isDefinite && isNear(token)
}

function isNear({joint}: NumberToken): boolean {
  return joint === 'near' || joint === 'hyphen'
}

/** A half or quarter of a scale: نصف مليون, ثلاثة أرباع المليون, half a million, a quarter of a million. */
function readFraction({tokens}: NumberSource, at: number): NumberReading | null {
  const isCounted = tokens[at].kind === 'unit'
  const part = isCounted ? tokens[at + 1] : tokens[at]
  if (part?.kind !== 'part' || (isCounted && !isNear(part))) return null
  const share = isCounted ? tokens[at].value * part.value : part.value
  const next = isCounted ? at + 2 : at + 1
  const scale = tokens[next]
  if (share >= 1 || scale === undefined || (scale.kind !== 'scale' && scale.kind !== 'scale-or-dual')) return null
  if (!isNear(scale) && scale.joint !== 'a') return null
  return {...word, value: tidy(share * scale.value), scale: scale.value, next: next + 1}
}

/** Arabic units join by و (خمسة وعشرون, مئة وخمسة, مئة و50) or make a teen with عشر (خمسة عشر). */
function readArabicGroup({tokens}: NumberSource, at: number): NumberReading {
  let {value} = tokens[at]
  let next = at + 1
  for (; next < tokens.length; next++) {
    const token = tokens[next]
    const isUnit = token.kind === 'unit' && !token.isDefinite
    const isTeen = isUnit && token.value === 10 && token.joint === 'near' && value % 10 > 0 && value % 100 < 10
    const isFigure = token.kind === 'digits' && Number.isInteger(token.value) && value % 100 === 0
    if (!isTeen && !(token.joint === 'and' && (isUnit || isFigure) && canJoin(value, token.value))) break
    value += token.value
  }
  return {...word, value, next}
}

/** May و join these? Yes where their digits don't collide: 5 + 20, 105 + 20, 120 + 5; not 5 + 6, nor 5 + 100. */
function canJoin(group: number, value: number): boolean {
  if (group === 0 || value === 0 || value >= 100) return false
  if (value >= 20 && value % 10 === 0) return group % 100 < 10
  return group % (value < 10 ? 10 : 100) === 0
}

/** English units, hundreds and ordinals: twenty-five, two hundred and ten, a hundred and fifty, twenty-first. */
function readEnglishGroup({tokens}: NumberSource, at: number): NumberReading {
  let {value} = tokens[at]
  let next = at + 1
  for (; next < tokens.length; next++) {
    const token = tokens[next]
    if (!isNear(token) && (token.joint !== 'and' || value % 100 !== 0)) break
    if (isHundred(token) && value < 100) value *= 100
    else if (token.kind === 'unit' && canFollow(value, token.value) && !isHundred(tokens[next + 1]))
      value += token.value
    else if (token.kind === 'ordinal' && token.joint !== 'near' && canFollow(value, token.value))
      // A thirty-second clip lasts thirty seconds.
      return {...word, value: value + token.value, alternative: value, isOrdinal: true, next: next + 1}
    else break
  }
  return {...word, value, next}
}

function canFollow(group: number, value: number): boolean {
  if (group === 0 || value === 0) return false
  if (group % 100 === 0) return value < 100
  return group % 10 === 0 && group % 100 >= 20 && value < 10
}

/** "two" in "one hundred and two hundred" begins a number of its own. */
function isHundred(token: NumberToken | undefined): boolean {
  return token !== undefined && token.kind === 'scale' && token.value === 100 && isScale(token)
}

/** 7.9 × 1e9 is 7900000000.000001 in binary: values are kept to six decimals. */
export function tidy(value: number): number {
  return Math.abs(value) < 1e15 ? Math.round(value * 1e6) / 1e6 : value
}
