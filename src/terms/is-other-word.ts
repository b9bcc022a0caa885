import {clitics} from '../data/clitics.ts'
import {foldWord} from '../text/fold.ts'
import type {Standing} from './standing.ts'
import {letterForm} from './letter-form.ts'

/** Hamza on a seat. */
const seated: ReadonlySet<string> = new Set(['أ', 'إ', 'آ', 'ؤ', 'ئ'])

// Tanween at the end of a word: كتاب\u064C, كتاب\u064D, كتابا\u064B, كتاب\u064Bا.
const tanween = /[\u064B-\u064D]\u0627?$/u

/** A country ends so, and a nisba with tanween: سوريا, سوريا\u064B. */
const nisba = 'ي'

/**
 * Whether marks or hamzas that folding drops show a form to be another word than the term it folds to: فأران is not the
 * name فاران, روسيا\u064B not the country.
 *
 * @param isPlain the form has the letters of the term, hamza seats included
 */
export function isOtherWord(standing: Standing, isPlain: boolean): boolean {
  const {form, written, suffix} = standing
  if (form.script !== 'ar') return false
  if (suffix !== '' && foldWord(suffix) === clitics.tanween) {
    return form.folded.endsWith(nisba) && !tanween.test(written + suffix)
  }
  if (!form.isCommon && tanween.test(written) && !tanween.test(form.term)) {
    if (!isPlain || form.folded.endsWith(clitics.tanween)) return true
  }
  return !isPlain && hasOtherHamza(letterForm(written), form.plain, form.isCommon)
}

/**
 * Writers drop hamzas and mix up أ and إ; they do not add one inside a word (فأران for فاران), nor write ؤ or ئ for a bare
 * letter. آ is not أ in common words: آمن, أمن.
 */
function hasOtherHamza(written: string, plain: string, isCommon: boolean): boolean {
  if (written.length !== plain.length) return false
  for (let at = 0; at < plain.length; at++) {
    const here = written[at]
    if (here === plain[at] || !seated.has(here)) continue
    if (!seated.has(plain[at])) {
      if (here === 'ؤ' || here === 'ئ' || !isInitial(plain, at)) return true
    } else if (isCommon && (here === 'آ' || plain[at] === 'آ')) return true
  }
  return false
}

/** The first letter of a word, its article not counted. */
function isInitial(plain: string, at: number): boolean {
  const from = plain.lastIndexOf(' ', at - 1) + 1
  return at === 0 || at === from || (at === from + 2 && plain.startsWith(clitics.article, from))
}
