import type {Edit} from '../model.ts'
import type {Compound} from './compile-profile.ts'
import {keyOf} from './letter-keys.ts'
import type {Word} from './read-words.ts'
import {clitics} from './stems.ts'

/** Two words to be parted or joined. */
export interface CompoundChange {
  readonly rule: string
  readonly edit: Edit
  readonly confidence: number
}

/**
 * What must change where a compound begins in a word: a blank put in (عبدالله → عبد الله) or taken out.
 *
 * @param next the word behind it; null when it is the last
 */
export function compoundChange(
  {word, next, text}: {word: Word; next: Word | null; text: string},
  compounds: readonly Compound[],
): CompoundChange | null {
  const key = keyOf(word.letters)
  for (const compound of compounds) {
    const at = key.indexOf(compound.first)
    if (at < 0 || (at > 0 && !clitics.has(key.slice(0, at)))) continue
    const behind = at + compound.first.length
    const edit = compound.isJoined
      ? joinEdit({word, next, text}, behind, compound)
      : partEdit(word, key.slice(behind), {compound, behind})
    if (edit !== null) return {rule: compound.rule, edit, confidence: compound.confidence}
  }
  return null
}

function partEdit(word: Word, rest: string, {compound, behind}: {compound: Compound; behind: number}): Edit | null {
  if (!compound.second.has(rest)) return null
  const {start} = word.spans[behind]
  // A ligature cannot be parted.
  return start === word.spans[behind - 1].start ? null : {start, end: start, text: ' '}
}

/** One blank is taken out; a line end or more stays. */
function joinEdit(
  {word, next, text}: {word: Word; next: Word | null; text: string},
  behind: number,
  {second}: Compound,
): Edit | null {
  if (next === null || behind !== word.letters.length || !second.has(keyOf(next.letters))) return null
  const isOneBlank = next.start - word.end === 1 && ' \u00A0'.includes(text[word.end])
  return isOneBlank ? {start: word.end, end: next.start, text: ''} : null
}
