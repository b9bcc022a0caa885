import type {Edit, Span} from '../model.ts'
import type {Word} from './read-words.ts'

const TANWEEN = '\u064B'

/**
 * The change that puts the tanween of a word's last alif before or behind it; null where it stands there, or there is none.
 *
 * @example tanweenEdit(word, 'شكر\u0627\u064B', true) // puts U+064B before the alif
 */
export function tanweenEdit(word: Word, text: string, isBefore: boolean): Edit | null {
  const last = word.spans.at(-1)
  if (last === undefined || word.spans.length < 2 || !word.letters.endsWith('ا')) return null
  const place: Span = isBefore ? {start: last.start, end: last.start + 2} : {start: last.start - 1, end: last.start + 1}
  const wanted = isBefore ? `${TANWEEN}ا` : `ا${TANWEEN}`
  const now = text.slice(place.start, place.end)
  return now === [...wanted].toReversed().join('') ? {...place, text: wanted} : null
}
