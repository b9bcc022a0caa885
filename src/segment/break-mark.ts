import {isBlank} from '../text/characters.ts'
import type {Sentence} from './sentence.ts'
import {CLOSER, CONTINUES, kinds, OPENER, STOP} from './units.ts'
import {firstWordIn} from './words.ts'

/** A word this far behind the mark begins no segment with it; keeps the cost linear. */
const farthestWord = 40

/**
 * Whether a sentence is broken behind a mark (: ، ؛ ;) at the offset, in a house that breaks there: a blank stands behind
 * the mark, words right behind and before it, and not only one word up to the next such mark, as in a list of words
 * (أدوية، وضمادات، وحليب).
 *
 * @returns the first unit of the next segment, −1 when there is no break
 */
export function isBreak(sentence: Sentence, at: number): number {
  const {text, end, firstWord} = sentence
  if (firstWord >= at) return -1
  const next = afterBlanks(text, at + 1, end)
  const limit = Math.min(end, next + farthestWord)
  if (next === at + 1 || !beginsInWord(text, next, limit)) return -1
  return isOneOfMany(sentence, text[at], next) ? -1 : next
}

/** Nothing but quotes, brackets and marks that open stand before the first letter or digit. */
function beginsInWord(text: string, from: number, limit: number): boolean {
  const word = firstWordIn(text, from, limit)
  for (let at = from; at < word; at++) if ((kinds[text.charCodeAt(at)] & (STOP | CONTINUES)) !== 0) return false
  return word < limit
}

function afterBlanks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isBlank(text.charCodeAt(at))) at++
  return at
}

/** A single word, with its quotes, before the same mark comes again. */
function isOneOfMany({text, end}: Sentence, mark: string, from: number): boolean {
  if (mark === ':') return false
  let at = from
  while (at < end && isInWord(text.charCodeAt(at))) at++
  at = afterBlanks(text, at, end)
  return at > from && text[at] === mark
}

/** A letter, a digit, a mark on one, or a quote or bracket; no blank, comma or stop. */
function isInWord(code: number): boolean {
  const kind = kinds[code]
  return kind === 0 ? !isBlank(code) : (kind & (CLOSER | OPENER)) !== 0 && (kind & STOP) === 0
}
