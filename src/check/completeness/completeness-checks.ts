import type {Check} from '../check.ts'
import {blankSide} from './blank-side.ts'
import {emptySide} from './empty-side.ts'
import {leftOverEnglish} from './left-over-english.ts'
import {missingParagraph} from './missing-paragraph.ts'
import {pluralForms} from './plural-forms.ts'
import {repeatedBlock} from './repeated-block.ts'
import {sameSide} from './same-side.ts'
import {sentenceCount} from './sentence-count.ts'
import {translatedBefore} from './translated-before.ts'
import {unfinishedState} from './unfinished-state.ts'
import {untranslated} from './untranslated.ts'

/** The checks of this family. */
export const completenessChecks: readonly Check[] = [
  blankSide,
  emptySide,
  leftOverEnglish,
  missingParagraph,
  pluralForms,
  repeatedBlock,
  sameSide,
  sentenceCount,
  translatedBefore,
  unfinishedState,
  untranslated,
]
