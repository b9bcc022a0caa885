import {abbreviations} from './abbreviations.ts'
import {alignment} from './alignment.ts'
import {blockKinds} from './block-kinds.ts'
import {calques} from './calques.ts'
import {checkPresets} from './check-presets.ts'
import {clitics} from './clitics.ts'
import {compoundNames} from './compound-names.ts'
import type {DataFile} from './data-file.ts'
import {dates} from './dates.ts'
import {dialectWords} from './dialect-words.ts'
import {distinctNames} from './distinct-names.ts'
import {englishForms} from './english-forms.ts'
import {falseFriends} from './false-friends.ts'
import {language} from './language.ts'
import {lexicon} from './lexicon.ts'
import {match} from './match.ts'
import {misspellings} from './misspellings.ts'
import {nameLetters} from './name-letters.ts'
import {nameWords} from './name-words.ts'
import {names} from './names.ts'
import {numberWords} from './number-words.ts'
import {pairing} from './pairing.ts'
import {placeAdjectives} from './place-adjectives.ts'
import {shortForms} from './short-forms.ts'
import {smallLetters} from './small-letters.ts'
import {soundClasses} from './sound-classes.ts'
import {soundG} from './sound-g.ts'
import {spellingPairs} from './spelling-pairs.ts'
import {spellingRules} from './spelling-rules.ts'
import {translationStates} from './translation-states.ts'
import {units} from './units.ts'
import {verbPrepositions} from './verb-prepositions.ts'
import {wordyPhrases} from './wordy-phrases.ts'
import {yearlyAmounts} from './yearly-amounts.ts'

/** Every file in `data/`, one line each. */
export const dataFiles: readonly DataFile[] = [
  abbreviations,
  alignment,
  blockKinds,
  calques,
  checkPresets,
  clitics,
  compoundNames,
  dates,
  dialectWords,
  distinctNames,
  englishForms,
  falseFriends,
  language,
  lexicon,
  match,
  misspellings,
  nameLetters,
  names,
  nameWords,
  numberWords,
  pairing,
  placeAdjectives,
  shortForms,
  smallLetters,
  soundClasses,
  soundG,
  spellingPairs,
  spellingRules,
  translationStates,
  units,
  verbPrepositions,
  wordyPhrases,
  yearlyAmounts,
]
