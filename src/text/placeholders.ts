import type {Span} from '../model.ts'

/** Which notations a text is known to use beside those that are told without being asked for. */
export interface PlaceholderOptions {
  /** Qt and KDE: `%1`, `%L2`. Elsewhere they would be percentages: `%5` is common in Arabic. */
  readonly isQt?: boolean
}

// Tags (<b>, </0>, <br/>), {{name}}, ${name}, %{name}, $t(key), %<name>s, %(name)s, %%, and printf with its argument's
// number, flags, width, precision and length (%1$s, %-5.2f, %ld, %@). Every part has a limit, so that nothing is tried twice.
const marks =
  /<\/?[A-Za-z0-9][^<>]*>|\{\{[^{}]*\}\}|[$%]\{[^{}]*\}|\$t\([^()]*\)|%<\w{1,80}>[a-zA-Z]?|%\(\w[^()%]{0,80}\)[#0+-]{0,4}\d{0,9}(?:\.\d{1,9})?[a-zA-Z]|%%|%(?:\d{1,9}\$)?[#0+'I-]{0,4}(?:\*|\d{1,9})?(?:\.(?:\*|\d{1,9})?)?(?:hh|h|ll|l|L|q|j|z|t)?[diouxXeEfFgGaAcCsSpn@]/gu
const qtMarks = /%L?\d{1,2}/gu
// What begins an argument in braces: {0}, {name}, {name:.2f}, {count, plural, …
const argument = /\{[ \t\n]{0,4}[\w.$@-]{0,80}[ \t\n]{0,4}(?=[},:!([])/uy

/**
 * The parts of a message that are not language: placeholders of printf, Python, Qt, Ruby, ICU and i18next, and tags. Of an
 * ICU plural or choice the texts of its branches are language.
 *
 * @returns spans in order that do not overlap
 * @example findPlaceholders('{n, plural, one {a file} other {# files}}') // {n, plural, one {   } other {   }}
 */
export function findPlaceholders(text: string, {isQt = false}: PlaceholderOptions = {}): Span[] {
  if (!/[<{%$]/u.test(text)) return []
  const found = [...spansOf(text, marks), ...(isQt ? spansOf(text, qtMarks) : [])]
  const sorted = merge(found)
  return text.includes('{') ? merge([...sorted, ...findBraces(text, sorted)]) : sorted
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({0: mark, index}) => ({start: index, end: index + mark.length}))
}

/** In order, those that overlap or touch made one. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1)
    if (last !== undefined && span.start < last.end) {
      merged[merged.length - 1] = {start: last.start, end: Math.max(last.end, span.end)}
    } else merged.push(span)
  }
  return merged
}

/** Where a scan of braces is: in an argument, in a branch of one, or in braces that are punctuation. */
interface Open {
  readonly mode: 'argument' | 'branch' | 'plain'
}

/** Arguments in braces, without the texts of their branches. */
function findBraces(text: string, taken: readonly Span[]): Span[] {
  const braces = pairedBraces(text, taken)
  const spans: Span[] = []
  const open: Open[] = []
  let start = 0
  for (const at of braces) {
    const mode = open.at(-1)?.mode
    if (text[at] === '{') {
      if (mode === 'argument') {
        spans.push({start, end: at + 1})
        open.push({mode: 'branch'})
      } else {
        argument.lastIndex = at
        open.push({mode: argument.test(text) ? 'argument' : 'plain'})
        start = at
      }
    } else {
      open.pop()
      if (mode === 'argument') spans.push({start, end: at + 1})
      else if (mode === 'branch') start = at
    }
  }
  return spans
}

/** Offsets of the braces that have their partner, those in spans that are taken left out. */
function pairedBraces(text: string, taken: readonly Span[]): number[] {
  const open: number[] = []
  const paired: number[] = []
  let next = 0
  for (let at = 0; at < text.length; at++) {
    while (next < taken.length && taken[next].end <= at) next++
    const isTaken = next < taken.length && taken[next].start <= at
    const mark = text[at]
    if (isTaken || (mark !== '{' && mark !== '}')) continue
    if (mark === '{') open.push(at)
    else {
      const partner = open.pop()
      if (partner !== undefined) paired.push(partner, at)
    }
  }
  return paired.toSorted((a, b) => a - b)
}
