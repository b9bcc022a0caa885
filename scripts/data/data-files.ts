import {abbreviations} from './abbreviations.ts'
import {alignment} from './alignment.ts'
import {blockKinds} from './block-kinds.ts'
import {clitics} from './clitics.ts'
import type {DataFile} from './data-file.ts'
import {distinctNames} from './distinct-names.ts'
import {englishForms} from './english-forms.ts'
import {lexicon} from './lexicon.ts'
import {match} from './match.ts'
import {nameLetters} from './name-letters.ts'
import {names} from './names.ts'
import {numberWords} from './number-words.ts'
import {pairing} from './pairing.ts'
import {shortForms} from './short-forms.ts'
import {smallLetters} from './small-letters.ts'
import {soundClasses} from './sound-classes.ts'
import {soundG} from './sound-g.ts'
import {spellingRules} from './spelling-rules.ts'

/** Every file in `data/`, one line each. */
export const dataFiles: readonly DataFile[] = [
  abbreviations,
  alignment,
  blockKinds,
  clitics,
  distinctNames,
  englishForms,
  lexicon,
  match,
  nameLetters,
  names,
  numberWords,
  pairing,
  shortForms,
  smallLetters,
  soundClasses,
  soundG,
  spellingRules,
]
