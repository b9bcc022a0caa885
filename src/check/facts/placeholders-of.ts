import {signs, signsOf} from './signs-of.ts'
import type {Span} from '../../model.ts'
import {findArguments, type IcuArgument} from '../../text/icu-message.ts'
import {findPlaceholders} from '../../text/placeholders.ts'
import type {Side} from '../check.ts'
import {type Mark, touching} from '../markup/compare-marks.ts'
import {addressesOf} from './addresses-of.ts'
import {fact} from './fact.ts'

/** A placeholder: `%s`, `{name}`, `{{name}}`, `${x}`, `%(x)s`, `%{x}`, `$t(key)`, `@:key`, `%1`. */
export interface Placeholder extends Mark {
  /** Its place among the arguments is said by its order alone: `%s`, not `%1$s`. */
  readonly isByOrder: boolean
  /** It may stand for how many there are, which one and two things in Arabic need not say. */
  readonly isCount: boolean
}

/** The placeholders of a side. */
export interface Placeholders {
  readonly marks: readonly Placeholder[]
  /** Arguments of ICU messages, those with branches among them. */
  readonly args: readonly IcuArgument[]
}

const none: Placeholders = {marks: [], args: []}
// printf: its argument's number, flags, width and precision, length, conversion.
const printf = /^%(\d+\$)?[#0+'I-]*(?:\*|\d+)?(?:\.(?:\*|\d+)?)?(?:hh|h|ll|l|L|q|j|z|t)?([a-zA-Z@])$/u
// %1 and %L2 of Qt. «%5» is five per cent, so they count only where the English side has them.
const qt = /(?<![\p{L}\p{N}%])%L?\d{1,2}(?![\p{N}$%])/gu
const linked = /@(?:\.[a-z]{1,20})?:[\w.]{1,80}/gu
const counts =
  /^(?:%\(|[%$]?\{{1,2})[ ]?(?:n|num|number|total|quantity|count|(?:num|count)_?[a-z]\w*|\w{1,40}(?:_count|Count))[ ]?(?:\)[di]|\}{1,2})$/u

/** The placeholders of a side, in order; of Qt's not those: see {@link qtMarksIn}. */
export const placeholdersOf: (side: Side) => Placeholders = fact((side) => {
  const {text} = side
  if ((signsOf(side) & (signs.at | signs.percent | signs.brace | signs.dollar)) === 0) return none
  const hasLinked = text.includes('@:') || text.includes('@.')
  const isInUrl = touching(addressesOf(side).urls)
  const marks: Placeholder[] = []
  const taken: Span[] = []
  for (const span of findPlaceholders(text)) {
    const found = text.slice(span.start, span.end)
    if (found.startsWith('<') && found.length > 1) taken.push(span)
    if (isArgument(found) || isInUrl(span)) continue
    taken.push(span)
    const mark = placeholderAt(found, span, text)
    if (mark !== null) marks.push(mark)
  }
  const isTaken = touching(taken)
  const args = text.includes('{') ? findArguments(text, (at) => isTaken({start: at, end: at + 1})) : []
  for (const arg of args) marks.push(ofArgument(arg, text))
  if (hasLinked) for (const {0: found, index} of text.matchAll(linked)) marks.push(plain(found, index))
  return {marks: marks.toSorted((a, b) => a.start - b.start), args}
})

/** Placeholders of Qt: `%1`. */
export function qtMarksIn(text: string): Placeholder[] {
  return Array.from(text.matchAll(qt), ({0: found, index}) => plain(found, index))
}

/** Tags, and what {@link findArguments} reads: braces that are not doubled. */
function isArgument(found: string): boolean {
  return '<}'.includes(found[0]) || (found.startsWith('{') && !/^\{\{[^{}]*\}\}$/u.test(found))
}

function plain(found: string, start: number): Placeholder {
  const isCount = counts.test(found)
  return {start, end: start + found.length, text: found, key: found.replace(/\s/gu, ''), isByOrder: false, isCount}
}

/** null for a per cent sign: 100%, 10%-ig, %%. */
function placeholderAt(found: string, {start}: Span, text: string): Placeholder | null {
  const mark = plain(found, start)
  const parts = printf.exec(found)
  if (parts === null) return found === '%%' ? null : {...mark, key: mark.key.replace(/,[^}]*\}\}/u, '}}')}
  const before = text[start - 1] ?? ''
  if (/\p{N}/u.test(before)) return null
  return {...mark, isByOrder: parts[1] === undefined, isCount: 'diun'.includes(parts[2])}
}

function ofArgument({start, end, name, choice}: IcuArgument, text: string): Placeholder {
  if (choice === null) {
    const whole = plain(text.slice(start, end), start)
    return {...whole, key: `{${name}}`}
  }
  const head = text.slice(start, text.indexOf(',', start))
  const mark = plain(head, start)
  return {...mark, text: `${head}, ${choice}}`, key: `{${name}, ${choice}}`, isCount: false}
}
