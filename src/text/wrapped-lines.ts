import type {Span} from '../model.ts'
import {digitValue, isBlank, isLatinLetter, isSmallLetter} from './characters.ts'

/** Longer lines were not wrapped to the width of a page or an e-mail. */
const widestPage = 120

/**
 * Which English lines go on with the line before them, because the text was wrapped to a width and a line end says nothing
 * (1, else 0). Two signs: a small letter at the start behind a line without a stop, with a stop yet to come; and paragraphs
 * all of whose lines are full, so that the next word would not have fitted.
 *
 * @param lines in order, without blanks at their edges; an empty one parts paragraphs
 */
export function wrappedLines(text: string, lines: readonly Span[]): Uint8Array {
  const isWrapped = new Uint8Array(lines.length)
  markSmallStarts(text, lines, isWrapped)
  markFullLines(text, lines, isWrapped)
  return isWrapped
}

/** A run is a line with a capital and the lines with small letters behind it; it must come to a stop. */
function markSmallStarts(text: string, lines: readonly Span[], isWrapped: Uint8Array): void {
  for (let at = 1; at < lines.length; at++) {
    if (!startsSmall(text, lines[at]) || startsSmall(text, lines[at - 1])) continue
    let end = at
    let isStopped = false
    while (end < lines.length && startsSmall(text, lines[end]) && goesOn(text, lines[end - 1])) {
      if (hasStop(text, lines[end])) isStopped = true
      end++
    }
    if (isStopped) isWrapped.fill(1, at, end)
    at = Math.max(at, end - 1)
  }
}

/** A small letter, but no address: names such as iPhone have a capital behind it. */
function startsSmall(text: string, {start, end}: Span): boolean {
  if (start === end || !isSmallLetter(text.charCodeAt(start))) return false
  for (let at = start + 1; at < end && !isBlank(text.charCodeAt(at)); at++) {
    const code = text.charCodeAt(at)
    const isInside = at + 1 < end && !isBlank(text.charCodeAt(at + 1))
    if (code === 0x40 || code === 0x2f || ((code === 0x2e || code === 0x3a) && isInside)) return false
    if (isCapitalLetter(code)) return false
  }
  return true
}

function isCapitalLetter(code: number): boolean {
  return isLatinLetter(code) && !isSmallLetter(code)
}

/** Ends in a Latin letter, a digit, a comma or a hyphen, behind three words or more; brackets and quotes may close behind it. */
function goesOn(text: string, line: Span): boolean {
  let at = line.end - 1
  while (at > line.start && `"'\u2019\u201D)]`.includes(text[at])) at--
  const code = text.charCodeAt(at)
  return (isLatinLetter(code) || digitValue(code) >= 0 || code === 0x2c || code === 0x2d) && countWords(text, line) > 2
}

/** A stop with a blank or the line's end behind it. */
function hasStop(text: string, {start, end}: Span): boolean {
  for (let at = start; at < end; at++) {
    if ('.?!'.includes(text[at]) && (at + 1 === end || isBlank(text.charCodeAt(at + 1)))) return true
  }
  return false
}

/** Paragraphs in which every line but the last is full. */
function markFullLines(text: string, lines: readonly Span[], isWrapped: Uint8Array): void {
  const width = lines.reduce((most, {start, end}) => Math.max(most, end - start), 0)
  if (width > widestPage) return
  const page: Page = {width, isFragment: !lines.some((line) => hasStop(text, line))}
  for (let first = 0, at = 1; at <= lines.length; at++) {
    if (at < lines.length && lines[at].start < lines[at].end) continue
    if (isWrappedParagraph(text, lines.slice(first, at), page)) isWrapped.fill(1, first + 1, at)
    first = at + 1
  }
}

interface Page {
  /** Of the longest line, in units. */
  readonly width: number
  /** Not one stop in the whole text: a title or a caption on several lines. */
  readonly isFragment: boolean
}

/** Lines of prose begin with small letters more often than not; those of a fragment need not. */
function isWrappedParagraph(text: string, lines: readonly Span[], {width, isFragment}: Page): boolean {
  const behind = lines.slice(1)
  const small = behind.filter((line) => startsSmall(text, line)).length
  if (behind.length === 0 || (small * 2 < behind.length && !(isFragment && behind.length === 1))) return false
  const isText = lines.every((line) => !isItem(text, line))
  return isText && behind.every((line, at) => isFull(text, lines[at], {next: line, width}))
}

/** The first word of the next line would not have fitted on it; a colon announces a list. */
function isFull(text: string, line: Span, {next, width}: {next: Span; width: number}): boolean {
  let wordEnd = next.start
  while (wordEnd < next.end && !isBlank(text.charCodeAt(wordEnd))) wordEnd++
  const isTooLong = line.end - line.start + 1 + wordEnd - next.start > width
  return isTooLong && countWords(text, line) > 1 && text[line.end - 1] !== ':'
}

/** Begins with a bullet, a dash, or a number or letter with a sign behind it. */
function isItem(text: string, {start, end}: Span): boolean {
  const code = text.charCodeAt(start)
  const isSign = !isLatinLetter(code) && digitValue(code) < 0 && isBlank(text.charCodeAt(start + 1))
  let at = start
  while (at < end && at - start < 4 && (digitValue(text.charCodeAt(at)) >= 0 || at === start)) at++
  return isSign || (at > start && '.)'.includes(text[at]) && isBlank(text.charCodeAt(at + 1)))
}

function countWords(text: string, {start, end}: Span): number {
  let count = 0
  for (let at = start; at < end && count < 3; at++) {
    if (!isBlank(text.charCodeAt(at)) && (at === start || isBlank(text.charCodeAt(at - 1)))) count++
  }
  return count
}
