import {type DateSource, type DateToken, gapOf, isCapital} from './date-tokens.ts'
import {after, anchors, before, loose, type MonthWord, monthWords, otherNames} from './date-words.ts'

/** A month's name, with a second one where there is one, and its place in the tokens. */
export interface MonthReading {
  readonly word: MonthWord
  /** Index of its first token. */
  readonly at: number
  /** Index behind its last token. */
  readonly next: number
  /** Offsets in folded text, without the clitics. */
  readonly start: number
  readonly end: number
  readonly hasSecondName: boolean
  readonly otherMonth: number | null
}

/** The name of a month at a token, or null: the longest one, for ربيع and تشرين are not whole. */
function readName(source: DateSource, at: number): {word: MonthWord; next: number} | null {
  const {tokens} = source
  const anchor = anchors.get(tokens[at].word)
  if (anchor === undefined || anchor.mostWords === 0) return null
  let name = tokens[at].word
  let found = monthWords.get(name)
  let next = at + 1
  for (let end = at + 1; end < at + anchor.mostWords && end < tokens.length; end++) {
    const gap = gapOf(source, tokens[end - 1], tokens[end])
    if (gap !== ' ' && gap !== '-' && gap !== "'" && gap !== " '" && gap !== "' ") break
    name += ` ${tokens[end].word}`
    const longer = monthWords.get(name)
    if (longer === undefined) continue
    found = longer
    next = end + 1
  }
  return found === undefined || isOtherName(tokens, {at, next}, found) ? null : {word: found, next}
}

/** شركة نيسان is no month, nor is Theresa May. */
function isOtherName(tokens: readonly DateToken[], {at, next}: {at: number; next: number}, {name}: MonthWord): boolean {
  if (at > 0 && otherNames.has(`${tokens[at - 1].word} ${name}`)) return true
  return next < tokens.length && otherNames.has(`${name} ${tokens[next].word}`)
}

/** The month at a token with its second name, or null. Whether a doubtful one is meant, its neighbours have to say. */
export function readMonth(source: DateSource, at: number): MonthReading | null {
  const first = readName(source, at)
  if (first === null) return null
  const {tokens} = source
  const {word, next} = first
  const single = {
    word,
    at,
    next,
    start: tokens[at].start + word.prefix,
    end: tokens[next - 1].end,
    hasSecondName: false,
    otherMonth: null,
  }
  return withSecondName(source, single) ?? single
}

const slashes = new Set(['/', ' / ', '/ ', ' /', ' (', '(', '\\'])
const blanks = new Set([' ', '-', ' - '])

function withSecondName(source: DateSource, first: MonthReading): MonthReading | null {
  const {tokens, text} = source
  if (first.next >= tokens.length) return null
  const gap = gapOf(source, tokens[first.next - 1], tokens[first.next])
  const isSlash = slashes.has(gap)
  if (!isSlash && !blanks.has(gap)) return null
  const second = readName(source, first.next)
  if (second === null || second.word.prefix > 0 || second.word.calendar !== first.word.calendar) return null
  const isSame = second.word.month === first.word.month
  // Names of one family are two months, and so are others but with a slash or in brackets.
  const isOtherFamily = !second.word.families.some((family) => first.word.families.includes(family))
  if (!isSame && !(isSlash && isOtherFamily)) return null
  const {end} = tokens[second.next - 1]
  return {
    ...first,
    next: second.next,
    end: gap.includes('(') && text[end] === ')' ? end + 1 : end,
    hasSecondName: true,
    otherMonth: isSame ? null : second.word.month,
  }
}

/** Do words around a doubtful name say that it is a month: في مارس, مارس المقبل, since May, March and April? */
export function isMonthByWords(source: DateSource, month: MonthReading): boolean {
  const {tokens} = source
  const {word, at, next} = month
  const isAlone = word.prefix === 0 || tokens[at].word.startsWith('و')
  if (word.name.charCodeAt(0) < 0x80 && !isCapital(source, tokens[at])) return false
  const isAbbreviated = word.isShort && !word.isStrict && source.text[month.end] === '.'
  return (
    isAbbreviated || isAfter(source, next) || (isAlone && (isBefore(source, month) || isBesideMonth(source, month)))
  )
}

function isBefore(source: DateSource, {at, word}: MonthReading): boolean {
  const {tokens} = source
  if (at === 0) return false
  const gap = gapOf(source, tokens[at - 1], tokens[at])
  if (gap !== ' ' && gap !== '-') return false
  const behind = tokens[at - 1].word
  if (before.has(behind) || (!word.isStrict && loose.has(behind))) return true
  return at > 1 && before.has(`${tokens[at - 2].word} ${behind}`)
}

function isAfter(source: DateSource, next: number): boolean {
  const {tokens} = source
  if (next >= tokens.length || gapOf(source, tokens[next - 1], tokens[next]) !== ' ') return false
  const {word} = tokens[next]
  return after.has(word) || (next + 1 < tokens.length && after.has(`${word} ${tokens[next + 1].word}`))
}

/** مارس-أبريل, «مارس وأبريل», "between March and May": a month of little doubt is joined to it. */
function isBesideMonth(source: DateSource, {at, next}: MonthReading): boolean {
  const {tokens} = source
  const isSure = (index: number): boolean => {
    const name = index >= 0 && index < tokens.length ? readName(source, index) : null
    return name !== null && !name.word.isStrict
  }
  const isJoint = (index: number): boolean => index >= 0 && index < tokens.length && loose.has(tokens[index].word)
  if (isSure(next) && gapOf(source, tokens[next - 1], tokens[next]).length < 4) return true
  return (isJoint(next) && isSure(next + 1)) || (at > 1 && isJoint(at - 1) && isSure(at - 2))
}
