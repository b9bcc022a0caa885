import type {Check} from './check.ts'
import {emptySide} from './empty-side.ts'
import {lowConfidence} from './low-confidence.ts'
import {numberMismatch} from './number-mismatch.ts'
import {punctuationSpacing} from './punctuation-spacing.ts'
import {repeatedBlock} from './repeated-block.ts'
import {spellingProfile} from './spelling-profile.ts'
import {termConsistency} from './term-consistency.ts'
import {termForm} from './term-form.ts'
import {termMissing} from './term-missing.ts'
import {unbalancedQuotes} from './unbalanced-quotes.ts'
import {untranslated} from './untranslated.ts'

/** Every check, in the order in which the documentation lists them. */
export const checks: readonly Check[] = [
  termForm,
  spellingProfile,
  termConsistency,
  termMissing,
  numberMismatch,
  untranslated,
  emptySide,
  punctuationSpacing,
  unbalancedQuotes,
  repeatedBlock,
  lowConfidence,
]
