import type {Check} from '../check.ts'
import {boilerplate} from './boilerplate.ts'
import {doubledName} from './doubled-name.ts'
import {literalPhrase} from './literal-phrase.ts'
import {monthTorn} from './month-torn.ts'
import {nameAsWord} from './name-as-word.ts'
import {oddAbbreviation} from './odd-abbreviation.ts'
import {romanNumeral} from './roman-numeral.ts'
import {strandedFragment} from './stranded-fragment.ts'
import {strayInitial} from './stray-initial.ts'
import {strayLatinLetter} from './stray-latin-letter.ts'
import {untranslatedDate} from './untranslated-date.ts'
import {untranslatedLatin} from './untranslated-latin.ts'

/** The checks of this family. */
export const translationChecks: readonly Check[] = [
  boilerplate,
  doubledName,
  literalPhrase,
  monthTorn,
  nameAsWord,
  oddAbbreviation,
  romanNumeral,
  strandedFragment,
  strayInitial,
  strayLatinLetter,
  untranslatedDate,
  untranslatedLatin,
]
