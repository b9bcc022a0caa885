import {countScripts} from '../text/characters.ts'
import type {UnitCheck} from './check.ts'

/** Fewer Latin letters than this are a name, a code or an abbreviation. */
const fewLetters = 20

/**
 * Reports an Arabic side that is not Arabic: the English text itself, or mostly Latin letters.
 *
 * @example 'The summit ended.' / 'The summit ended.' // reports it
 * @example 'Reuters.com' / 'Reuters.com' // says nothing: too short to be a sentence
 */
export const untranslated: UnitCheck = {
  id: 'untranslated',
  level: 'warning',
  run({ar, en, link}) {
    if (ar === null || link === null) return []
    const letters = countScripts(ar.text)
    if (letters.en < fewLetters || letters.en < letters.ar * 2) return []
    const isSame = en !== null && en.text.trim() === ar.text.trim()
    return [{ar: {start: 0, end: ar.text.length}, actual: ar.text, variant: isSame ? 'same' : 'latin'}]
  },
}
