import type {UnitCheck} from '../check.ts'
import {type LetterCount, lettersOf} from '../facts/letters-of.ts'

/**
 * Reports a link whose Arabic side is English and whose English side is Arabic, and an English side that is Arabic. An Arabic
 * side that is English is the matter of `untranslated`. Quotations and names in other letters leave a side what it is.
 */
export const swappedSides: UnitCheck = {
  id: 'swapped-sides',
  family: 'alignment',
  level: 'error',
  // Fewer letters are a name or an abbreviation.
  options: {letters: {kind: 'number', default: 6, min: 1, max: 1000}},
  examples: {
    reported: [
      {ar: '⟦The delegation arrived.⟧', en: '⟦وصل الوفد.⟧'},
      {ar: 'وصل الوفد أمس.', en: '⟦وصل الوفد أمس.⟧'},
    ],
    silent: [
      {ar: 'وصل الوفد.', en: 'The delegation arrived.'},
      {ar: 'CNN', en: 'سي إن إن'},
      {ar: 'وصل وفد Human Rights Watch.', en: 'The Human Rights Watch delegation arrived.'},
      {ar: 'معنى الكلمة.', en: 'The word «سلام» means peace.'},
      {ar: 'كلمة', en: 'سلام (peace)'},
      {ar: 'The delegation arrived.', en: 'The delegation arrived.'},
    ],
  },
  run({ar, en, link}, {options}) {
    if (ar === null || en === null || link === null) return []
    const least = Number(options.letters)
    const [inAr, inEn] = [lettersOf(ar), lettersOf(en)]
    if (!isArabic(inEn, least)) return []
    if (isLatin(inAr, least)) {
      return [
        {ar: {start: 0, end: ar.text.length}, en: {start: 0, end: en.text.length}, actual: ar.text, variant: 'swapped'},
      ]
    }
    return isArabic(inAr, 1) ? [{en: {start: 0, end: en.text.length}, actual: en.text, variant: 'arabic'}] : []
  },
}

function isArabic({ar, latin}: LetterCount, least: number): boolean {
  return ar >= least && ar > latin * 4
}

function isLatin({ar, latin}: LetterCount, least: number): boolean {
  return latin >= least && latin > ar * 4
}
