import {isArabicLetter, isWordUnit} from '../text/characters.ts'
import type {HostReading} from './arabic-host.ts'
import type {TermForm} from './term-forms.ts'

/** Possessive and plural endings, longest first; plural ones stand behind common nouns only. */
const suffixes: readonly {readonly text: string; readonly isPlural: boolean}[] = [
  {text: "es'", isPlural: true},
  {text: "s'", isPlural: true},
  {text: "'s", isPlural: false},
  {text: 'es', isPlural: true},
  {text: 's', isPlural: true},
]

/**
 * Reads the word around a form in Latin letters: word boundaries on both sides, a possessive ending behind any term, a
 * plural ending behind common nouns. An Arabic letter beside it is a boundary too (لـCNN).
 *
 * @param text folded text
 * @param span where the form stands in it
 * @returns null when the form is only a part of a word
 */
export function readLatinHost(text: string, span: {start: number; end: number}, form: TermForm): HostReading | null {
  const {start, end} = span
  if (isLatinWord(text, start) && isLatinWord(text, start - 1)) return null
  const whole: HostReading = {start, end, article: 'as-term', isDefinite: false}
  if (!isLatinWord(text, end - 1)) return whole
  for (const suffix of suffixes) {
    if (suffix.isPlural ? !form.entry.isCommon : form.kind === 'bound') continue
    if (form.kind === 'bound' && suffix.text.startsWith('e')) continue
    const after = end + suffix.text.length
    if (text.startsWith(suffix.text, end) && !isLatinWord(text, after)) return {...whole, end: after}
  }
  if (form.kind === 'bound' || isLatinWord(text, end)) return null
  // Reuters' reports: an apostrophe behind s, unless it closes a quotation that opened right before.
  const isPossessive = text[end] === "'" && text[end - 1] === 's' && text[start - 1] !== "'"
  return isPossessive ? {...whole, end: end + 1} : whole
}

function isLatinWord(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false
  const code = text.charCodeAt(at)
  return isWordUnit(code) && !isArabicLetter(code)
}
