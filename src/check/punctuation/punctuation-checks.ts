import type {Check} from '../check.ts'
import {arabicPunctuationInEnglish} from './arabic-punctuation-in-english.ts'
import {baQuote} from './ba-quote.ts'
import {bracketCountDiffers} from './bracket-count-differs.ts'
import {bracketSpacing} from './bracket-spacing.ts'
import {dashStyleMixed} from './dash-style-mixed.ts'
import {doubledMark} from './doubled-mark.ts'
import {ellipsisForm} from './ellipsis-form.ts'
import {endMarkDiffers} from './end-mark-differs.ts'
import {footnoteAfterStop} from './footnote-after-stop.ts'
import {hyphenSpacing} from './hyphen-spacing.ts'
import {latinPunctuation} from './latin-punctuation.ts'
import {missingStop} from './missing-stop.ts'
import {nestedQuotes} from './nested-quotes.ts'
import {punctuationSpacing} from './punctuation-spacing.ts'
import {questionMarkMissing} from './question-mark-missing.ts'
import {quoteCountDiffers} from './quote-count-differs.ts'
import {quoteDirection} from './quote-direction.ts'
import {quotePairMixed} from './quote-pair-mixed.ts'
import {quoteSpacing} from './quote-spacing.ts'
import {quoteStyleMixed} from './quote-style-mixed.ts'
import {repeatedExclamation} from './repeated-exclamation.ts'
import {stopInQuote} from './stop-in-quote.ts'
import {strayApostrophe} from './stray-apostrophe.ts'
import {strayMark} from './stray-mark.ts'
import {unbalancedQuotes} from './unbalanced-quotes.ts'

/** The checks of this family. */
export const punctuationChecks: readonly Check[] = [
  arabicPunctuationInEnglish,
  baQuote,
  bracketCountDiffers,
  bracketSpacing,
  dashStyleMixed,
  doubledMark,
  ellipsisForm,
  endMarkDiffers,
  footnoteAfterStop,
  hyphenSpacing,
  latinPunctuation,
  missingStop,
  nestedQuotes,
  punctuationSpacing,
  questionMarkMissing,
  quoteCountDiffers,
  quoteDirection,
  quotePairMixed,
  quoteSpacing,
  quoteStyleMixed,
  repeatedExclamation,
  stopInQuote,
  strayApostrophe,
  strayMark,
  unbalancedQuotes,
]
