import type {Check} from '../check.ts'
import {calque} from './calque.ts'
import {capitalStart} from './capital-start.ts'
import {danglingEnd} from './dangling-end.ts'
import {dialectWord} from './dialect-word.ts'
import {doubleConjunction} from './double-conjunction.ts'
import {doubledWord} from './doubled-word.ts'
import {englishDoubledWord} from './english-doubled-word.ts'
import {falseFriend} from './false-friend.ts'
import {garbledNegation} from './garbled-negation.ts'
import {longSentence} from './long-sentence.ts'
import {numberAgreement} from './number-agreement.ts'
import {repeatedFragment} from './repeated-fragment.ts'
import {repeatedPhrase} from './repeated-phrase.ts'
import {tripledWord} from './tripled-word.ts'
import {verbPreposition} from './verb-preposition.ts'
import {wawAfterComma} from './waw-after-comma.ts'
import {wordiness} from './wordiness.ts'

/** The checks of this family. */
export const languageChecks: readonly Check[] = [
  calque,
  capitalStart,
  danglingEnd,
  dialectWord,
  doubleConjunction,
  doubledWord,
  englishDoubledWord,
  falseFriend,
  garbledNegation,
  longSentence,
  numberAgreement,
  repeatedFragment,
  repeatedPhrase,
  tripledWord,
  verbPreposition,
  wawAfterComma,
  wordiness,
]
