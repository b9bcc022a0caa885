import {deprecatedIsHouse} from './deprecated-is-house.ts'
import {doNotTranslate} from './do-not-translate.ts'
import {duplicateConcept} from './duplicate-concept.ts'
import {duplicateId} from './duplicate-id.ts'
import {edges} from './edges.ts'
import {emptyItem} from './empty-item.ts'
import {hiddenMarks} from './hidden-marks.ts'
import type {LintRule} from './lint-rule.ts'
import {listMark} from './list-mark.ts'
import {mixedScripts} from './mixed-scripts.ts'
import {neverMatches} from './never-matches.ts'
import {oneLetter} from './one-letter.ts'
import {ordinaryWord} from './ordinary-word.ts'
import {partOfSpeech} from './part-of-speech.ts'
import {reading} from './reading.ts'
import {repeatedForm} from './repeated-form.ts'
import {sameHouseForm} from './same-house-form.ts'
import {selfTests} from './self-tests.ts'
import {sharedForm} from './shared-form.ts'
import {shortInTexts} from './short-in-texts.ts'
import {shortWithoutLong} from './short-without-long.ts'
import {wrongScript} from './wrong-script.ts'

/** Every rule, in the order in which the documentation lists them. */
export const lintRules: readonly LintRule[] = [
  reading,
  duplicateId,
  duplicateConcept,
  sameHouseForm,
  deprecatedIsHouse,
  sharedForm,
  repeatedForm,
  neverMatches,
  selfTests,
  wrongScript,
  mixedScripts,
  hiddenMarks,
  edges,
  listMark,
  emptyItem,
  oneLetter,
  ordinaryWord,
  shortWithoutLong,
  shortInTexts,
  partOfSpeech,
  doNotTranslate,
]
