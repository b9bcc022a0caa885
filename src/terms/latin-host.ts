import {fold, originalEnd} from '../text/fold.ts'
import type {HostReading, Place} from './place.ts'
import type {TermForm} from './term-forms.ts'
import {kindBefore, kindFrom, LATIN} from './unit-kinds.ts'

/** Possessive and plural endings, longest first; plural ones stand behind common nouns only. */
const suffixes: readonly {readonly text: string; readonly isPlural: boolean}[] = [
  {text: "es'", isPlural: true},
  {text: "s'", isPlural: true},
  {text: "'s", isPlural: false},
  {text: 'es', isPlural: true},
  {text: 's', isPlural: true},
]

/** More units of the text behind a form than any ending has, marks included. */
const TAIL = 16

/**
 * Reads the word around a form in Latin letters: word boundaries on both sides, a possessive ending behind any term, a
 * plural ending behind common nouns. An Arabic letter beside it is a boundary too (لـCNN).
 *
 * @returns null when the form is only a part of a word
 */
export function readLatinHost(text: string, {start, end}: Place, form: TermForm): HostReading | null {
  if (kindFrom(text, start) === LATIN && kindBefore(text, start) === LATIN) return null
  const whole: HostReading = {start, end, suffix: '', article: 'as-term', isDefinite: false}
  if (kindBefore(text, end) !== LATIN) return whole
  const tail = text.slice(end, end + TAIL)
  const folded = fold(tail)
  for (const {text: suffix, isPlural} of suffixes) {
    if (isPlural ? !form.isCommon : form.kind === 'bound') continue
    if (form.kind === 'bound' && suffix.startsWith('e')) continue
    if (!folded.text.startsWith(suffix) || kindFrom(folded.text, suffix.length) === LATIN) continue
    return {...whole, end: end + originalEnd(folded, suffix.length, tail), suffix}
  }
  if (form.kind === 'bound' || kindFrom(folded.text, 0) === LATIN) return null
  if (!isPossessive(text, {start, end}, folded.text)) return whole
  return {...whole, end: end + originalEnd(folded, 1, tail), suffix: "'"}
}

/** Reuters' reports: an apostrophe behind s, unless it closes a quotation that opened right before. */
function isPossessive(text: string, {start, end}: {start: number; end: number}, tail: string): boolean {
  if (!tail.startsWith("'") || !/s$/iu.test(text.slice(start, end))) return false
  return !fold(text.slice(Math.max(0, start - TAIL), start)).text.endsWith("'")
}
