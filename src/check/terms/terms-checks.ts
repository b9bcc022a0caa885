import type {Check} from '../check.ts'
import {acronymUnexplained} from './acronym-unexplained.ts'
import {admittedForm} from './admitted-form.ts'
import {ambiguousForm} from './ambiguous-form.ts'
import {compoundSpacing} from './compound-spacing.ts'
import {doNotTranslate} from './do-not-translate.ts'
import {englishForArabic} from './english-for-arabic.ts'
import {englishVariant} from './english-variant.ts'
import {gluedName} from './glued-name.ts'
import {mixedWording} from './mixed-wording.ts'
import {nameConsistency} from './name-consistency.ts'
import {nameOneSide} from './name-one-side.ts'
import {nameVariant} from './name-variant.ts'
import {shortBeforeLong} from './short-before-long.ts'
import {spellingProfile} from './spelling-profile.ts'
import {termCase} from './term-case.ts'
import {termConsistency} from './term-consistency.ts'
import {termCount} from './term-count.ts'
import {termForm} from './term-form.ts'
import {termMissing} from './term-missing.ts'

/** The checks of this family. */
export const termsChecks: readonly Check[] = [
  acronymUnexplained,
  admittedForm,
  ambiguousForm,
  compoundSpacing,
  doNotTranslate,
  englishForArabic,
  englishVariant,
  gluedName,
  mixedWording,
  nameConsistency,
  nameOneSide,
  nameVariant,
  shortBeforeLong,
  spellingProfile,
  termCase,
  termConsistency,
  termCount,
  termForm,
  termMissing,
]
