import type {Check} from './check.ts'
import {alignmentChecks} from './alignment/alignment-checks.ts'
import {charactersChecks} from './characters/characters-checks.ts'
import {completenessChecks} from './completeness/completeness-checks.ts'
import {consistencyChecks} from './consistency/consistency-checks.ts'
import {languageChecks} from './language/language-checks.ts'
import {markupChecks} from './markup/markup-checks.ts'
import {numbersChecks} from './numbers/numbers-checks.ts'
import {punctuationChecks} from './punctuation/punctuation-checks.ts'
import {termsChecks} from './terms/terms-checks.ts'
import {translationChecks} from './translation/translation-checks.ts'

/** Every check, by family, in the order in which the documentation lists them. */
export const checks: readonly Check[] = [
  ...termsChecks,
  ...completenessChecks,
  ...consistencyChecks,
  ...numbersChecks,
  ...markupChecks,
  ...punctuationChecks,
  ...charactersChecks,
  ...languageChecks,
  ...translationChecks,
  ...alignmentChecks,
]
