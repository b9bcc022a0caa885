import {digitValue, isArabicLetter, isArabicMark, isBlank, isLatinLetter, isLineEnd} from '../../text/characters.ts'
import {type Mark, seenBefore, seenFrom} from './marks-of.ts'

/** Kinds of marks that come in pairs; "bracket" is ( ), "square" is [ ], "single" is ‘ ’, "prime" is ' '. */
export type QuoteStyle = 'curly' | 'guillemet' | 'straight' | 'single' | 'prime' | 'angle' | 'bracket' | 'square'

/** A mark of a pair, and what it does where it stands. */
export interface QuoteMark extends Mark {
  readonly style: QuoteStyle
  readonly role: 'open' | 'close'
  /** It is typed as the other half of its pair: “ where a quotation ends. */
  readonly isTurned: boolean
}

/** A quotation or a bracket. */
export interface QuotePair {
  readonly open: QuoteMark
  readonly close: QuoteMark
}

/** The pairs of a stretch of text, by their ends, and the marks without a partner, in order. */
export interface MatchedQuotes {
  readonly pairs: readonly QuotePair[]
  readonly lonely: readonly QuoteMark[]
}

const forms: ReadonlyMap<string, {readonly style: QuoteStyle; readonly role: 'open' | 'close' | null}> = new Map([
  ['“', {style: 'curly', role: 'open'}],
  ['„', {style: 'curly', role: 'open'}],
  ['”', {style: 'curly', role: 'close'}],
  ['«', {style: 'guillemet', role: 'open'}],
  ['»', {style: 'guillemet', role: 'close'}],
  ['‹', {style: 'angle', role: 'open'}],
  ['›', {style: 'angle', role: 'close'}],
  ['‘', {style: 'single', role: 'open'}],
  ['’', {style: 'single', role: 'close'}],
  ['(', {style: 'bracket', role: 'open'}],
  [')', {style: 'bracket', role: 'close'}],
  ['[', {style: 'square', role: 'open'}],
  [']', {style: 'square', role: 'close'}],
  ['"', {style: 'straight', role: null}],
  ["'", {style: 'prime', role: null}],
])

/**
 * Which marks belong together. What a mark does is told by its form and its neighbours: a “ between a word and a stop
 * closes. Each style is matched by itself, so that styles may nest. Linear.
 *
 * @param marks those of one paragraph, in order
 */
export function matchQuotes(text: string, marks: readonly Mark[]): MatchedQuotes {
  const open = new Map<QuoteStyle, QuoteMark[]>()
  const pairs: QuotePair[] = []
  const lonely: QuoteMark[] = []
  for (const mark of marks) {
    const form = forms.get(mark.char)
    if (form === undefined) continue
    const stack = open.get(form.style) ?? []
    open.set(form.style, stack)
    const role = roleOf(text, mark, stack.length > 0)
    if (role === null) continue
    const one = {...mark, style: form.style, role, isTurned: form.role !== null && form.role !== role}
    const partner = role === 'close' ? stack.pop() : undefined
    if (role === 'open') stack.push(one)
    else if (partner === undefined) lonely.push(one)
    else pairs.push({open: partner, close: one})
  }
  const strays = joinStrays([...lonely, ...[...open.values()].flat()].toSorted((a, b) => a.at - b.at))
  return {pairs: [...pairs, ...strays.pairs], lonely: strays.lonely}
}

/** Of two straight marks that both seem to close, the first one opens, with its blank on the wrong side: قال" نعم". */
function joinStrays(marks: readonly QuoteMark[]): MatchedQuotes {
  const pairs: QuotePair[] = []
  const lonely: QuoteMark[] = []
  let stray = -1
  for (const mark of marks) {
    const isStray = mark.style === 'straight' && mark.role === 'close'
    const open = lonely[stray]
    if (isStray && open !== undefined) {
      pairs.push({open: {...open, role: 'open'}, close: mark})
      lonely.splice(stray, 1)
      stray = -1
      continue
    }
    lonely.push(mark)
    if (mark.style === 'straight') stray = isStray ? lonely.length - 1 : -1
  }
  return {pairs, lonely}
}

/** What is beside a mark: nothing or white space, a letter or figure, or another mark. */
type Neighbour = 'blank' | 'word' | 'mark'

/** null for an apostrophe, and for what is no quotation mark: 5" */
function roleOf(text: string, {at, char}: Mark, isOpen: boolean): 'open' | 'close' | null {
  const form = forms.get(char)
  if (form === undefined || form.style === 'bracket' || form.style === 'square') return form?.role ?? null
  const place = {before: seenBefore(text, at), after: seenFrom(text, at + 1), isOpen}
  const [left, right] = [neighbourAt(text, place.before), neighbourAt(text, place.after)]
  if ((char === "'" || char === '’') && left === 'word' && right === 'word') return null
  if (form.role === null) return straightRole(text, {...place, left, right})
  if (form.role === 'open') return endsThere(text, {...place, left, right}) ? 'close' : 'open'
  return right === 'word' && (left === 'blank' || '\u0640([:'.includes(text[place.before])) ? 'open' : 'close'
}

interface Surroundings {
  readonly before: number
  readonly after: number
  readonly left: Neighbour
  readonly right: Neighbour
  readonly isOpen: boolean
}

/** An opening form closes before a stop or the end of the line, and behind a word when none follows. */
function endsThere(text: string, {before, after, left, right}: Surroundings): boolean {
  if (before < 0) return false
  if (isStop(text, after) || isEnd(text, after)) return true
  return right !== 'word' && (left === 'word' || (right === 'blank' && isStop(text, before)))
}

function straightRole(text: string, {before, after, left, right, isOpen}: Surroundings): 'open' | 'close' | null {
  if (left === 'blank' && (right === 'word' || !isOpen)) return 'open'
  if (left === 'blank') return right === 'blank' || isStop(text, after) ? 'close' : 'open'
  if (right === 'word') return isOpen ? 'close' : 'open'
  // Behind a word or a stop it closes; with nothing to close, behind a figure, it means inches.
  return !isOpen && digitValue(text.charCodeAt(before)) >= 0 ? null : 'close'
}

/** A mark that stands behind a word, but for an ellipsis, with which a quotation may begin. */
function isStop(text: string, at: number): boolean {
  return at < text.length && '.،؛؟!,;?'.includes(text[at]) && text[at + 1] !== '.'
}

function isEnd(text: string, at: number): boolean {
  return at >= text.length || isLineEnd(text.charCodeAt(at))
}

function neighbourAt(text: string, at: number): Neighbour {
  if (at < 0 || at >= text.length) return 'blank'
  const code = text.charCodeAt(at)
  if (isBlank(code)) return 'blank'
  const isWord = isArabicLetter(code) || isArabicMark(code) || isLatinLetter(code) || digitValue(code) >= 0
  return isWord ? 'word' : 'mark'
}

/** The mark that is the partner of another, as it should be written. */
export function partnerOf({char, style, role}: QuoteMark): string {
  const [opening, closing] = pairForms[style]
  if (char === '„') return '“'
  return role === 'open' ? closing : opening
}

/** How each style is written. */
export const pairForms: Readonly<Record<QuoteStyle, readonly [string, string]>> = {
  curly: ['“', '”'],
  guillemet: ['«', '»'],
  straight: ['"', '"'],
  single: ['‘', '’'],
  prime: ["'", "'"],
  angle: ['‹', '›'],
  bracket: ['(', ')'],
  square: ['[', ']'],
}
