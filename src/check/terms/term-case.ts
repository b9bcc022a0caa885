import {isEnglishWord, isSmallWord} from '../facts/glossary-forms.ts'
import {type LatinTerm, latinTermsOf} from '../facts/latin-terms.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'

/** An acronym of fewer letters is too easily a word. */
const SHORTEST = 3

/**
 * Reports a proper name in Latin letters that has other capitals than in the glossary: nato, Youtube, United nations. Capitals
 * throughout are a headline's; a name that is an ordinary word in small letters (turkey) says nothing.
 */
export const termCase: UnitCheck = {
  id: 'term-case',
  family: 'terms',
  level: 'warning',
  examples: {
    reported: [
      {en: 'Ministers of ⟦nato⟧ met on Monday.', fixed: 'Ministers of NATO met on Monday.'},
      {en: 'She watched it on ⟦Youtube⟧.', fixed: 'She watched it on YouTube.'},
      {ar: 'يعمل على نظام ⟦windows⟧ فقط.', fixed: 'يعمل على نظام Windows فقط.'},
    ],
    silent: [
      {en: 'Ministers of NATO met on Monday.'},
      {en: 'PENTAGON DENIES REPORT'},
      {en: 'Write to press@nato.example or see nato.int and #youtube.'},
      {en: 'They opened the windows.'},
    ],
  },
  run({ar, en}, {concepts}) {
    const sides = [ar, en].filter((side) => side !== null)
    return sides.flatMap((side) => latinTermsOf(side, concepts).flatMap((term) => judge(term, side)))
  },
}

function judge(term: LatinTerm, {lang, text}: Side): UnitFinding[] {
  const {form, start, end} = term
  const wanted = form.term.text
  const small = wanted.toLowerCase()
  if (term.isExact || form.concept.pos !== 'properNoun' || wanted === small || form.term.status === 'deprecated')
    return []
  if (term.text === term.text.toUpperCase() || wanted.length < SHORTEST) return []
  if ((lang === 'en' && isWordInSmall(wanted)) || isCapitalised(term.text, wanted)) return []
  const isSmall = term.text === term.text.toLowerCase()
  const fix = {lang, start, end, text: wanted, confidence: isSmall || form.words.length === 1 ? 0.8 : 0.65}
  const level = isSmall || wanted !== wanted.toUpperCase() ? 'warning' : 'note'
  return [
    {[lang]: {start, end}, level, actual: text.slice(start, end), expected: [wanted], concept: form.concept.id, fix},
  ]
}

/** Whether a name of one word is an ordinary word without its capital; NATO and YouTube are known by more capitals than one. */
function isWordInSmall(name: string): boolean {
  if (name.includes(' ')) return false
  return /\p{L}\p{Lu}/u.test(name) ? isSmallWord(name.toLowerCase()) : isEnglishWord(name.toLowerCase())
}

/** Headlines write every word with a capital: United nations is wrong, Memorandum Of Understanding is a headline. */
function isCapitalised(text: string, wanted: string): boolean {
  const isTitle = text.split(/[ -]/u).every((word) => /^\p{Lu}/u.test(word))
  return isTitle && text.includes(' ') && wanted.includes(' ')
}
