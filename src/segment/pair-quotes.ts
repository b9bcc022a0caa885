import type {Span} from '../model.ts'
import {isWord} from './units.ts'
import {countWords} from './words.ts'

/** What closes a quotation, by what opens it; “ and „ open, and in German and Polish “ closes. */
const closersOf: Readonly<Record<string, string>> = {
  '"': '"\u201D',
  '\u201C': '\u201D"',
  '\u201E': '\u201D\u201C',
  '\u00AB': '\u00BB',
  '\u2018': '\u2019',
}

/**
 * The closing mark of every quotation on the line that is closed again, by the offset of its opening mark. A quotation
 * inside another is left to the outer one.
 */
export function pairQuotes(text: string, line: Span): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  let open = -1
  for (let at = line.start; at < line.end; at++) {
    const unit = text[at]
    if (open >= 0 && closersOf[text[open]].includes(unit) && closes(text, at, line)) {
      pairs.set(open, at)
      open = -1
    } else if (open < 0 && Object.hasOwn(closersOf, unit) && opens(text, at, line)) open = at
  }
  return pairs
}

function isApostrophe(text: string, at: number): boolean {
  return isWord(text.charCodeAt(at - 1)) && isWord(text.charCodeAt(at + 1))
}

/** Nothing of a word stands right before it: the apostrophe of ‘tis is rare, that of don’t is not. */
function opens(text: string, at: number, line: Span): boolean {
  return at === line.start || !isWord(text.charCodeAt(at - 1))
}

function closes(text: string, at: number, line: Span): boolean {
  return at + 1 >= line.end || !isWord(text.charCodeAt(at + 1))
}

/** So many words at most are one utterance. */
const longestUtterance = 8

/** A line of dialogue: a short quotation and nothing else, which stays whole: “How many? None at all.” */
export function isUtterance(text: string, {start, end}: Span): boolean {
  const closers = end - start > 80 ? undefined : closersOf[text[start]]
  if (closers === undefined || !closers.includes(text[end - 1])) return false
  for (let at = start + 1; at < end - 1; at++) {
    if ((Object.hasOwn(closersOf, text[at]) || closers.includes(text[at])) && !isApostrophe(text, at)) return false
  }
  return countWords(text, {start, end}, longestUtterance + 1) <= longestUtterance
}
