import {digitValue, isBlank, isInvisible} from '../../text/characters.ts'
import type {Side} from '../check.ts'
import {fact} from './fact.ts'

/** What a text ends with, the same in both languages. */
export type EndKind = 'stop' | 'question' | 'exclamation' | 'ellipsis' | 'colon' | 'comma' | 'semicolon' | 'none'

/** The end of a side. */
export interface EndMark {
  readonly kind: EndKind
  /** Where the mark stands, or the last word where there is none; in offsets of the side's text. */
  readonly start: number
  readonly end: number
}

const kinds: ReadonlyMap<string, EndKind> = new Map([
  ['.', 'stop'],
  ['؟', 'question'],
  ['?', 'question'],
  ['!', 'exclamation'],
  ['…', 'ellipsis'],
  [':', 'colon'],
  ['،', 'comma'],
  [',', 'comma'],
  ['؛', 'semicolon'],
  [';', 'semicolon'],
])
const passedOver = '"“”«»‘’\'()[]‹›*_'

/** With what a side ends; closing quotation marks and brackets and the numbers of footnotes are passed over. */
export const endMarkOf: (side: Side) => EndMark = fact(({text}) => {
  const at = lastTelling(text)
  const kind = kinds.get(text[at] ?? '') ?? 'none'
  let start = at
  if (kind === 'none') {
    while (start > 0 && !isBlank(text.charCodeAt(start - 1))) start--
    return {kind, start: Math.max(start, 0), end: at + 1}
  }
  while (start > 0 && kinds.has(text[start - 1])) start--
  const run = text.slice(start, at + 1)
  const isQuestion = /[؟?]/u.test(run)
  const isEllipsis = !isQuestion && run.includes('..')
  return {kind: isQuestion ? 'question' : isEllipsis ? 'ellipsis' : kind, start, end: at + 1}
})

/** The offset of the last unit that is no blank, quotation mark, bracket or footnote number; −1 when there is none. */
function lastTelling(text: string): number {
  let at = text.length - 1
  while (at >= 0) {
    const code = text.charCodeAt(at)
    const footnote = text[at] === ']' ? startOfFootnote(text, at) : at
    if (footnote < at) at = footnote - 1
    else if (isBlank(code) || isInvisible(code) || passedOver.includes(text[at])) at--
    else break
  }
  return at
}

/** Where [12] begins whose bracket closes at `at`; `at` itself when it is no footnote. */
function startOfFootnote(text: string, at: number): number {
  let start = at - 1
  while (start >= 0 && at - start < 5 && digitValue(text.charCodeAt(start)) >= 0) start--
  return start < at - 1 && text[start] === '[' ? start : at
}
