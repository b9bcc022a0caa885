import {characterFaults} from './character-faults.ts'
import type {Fault} from './fault.ts'
import {languageFaults} from './language-faults.ts'
import {nameFaults} from './name-faults.ts'
import {numberFaults} from './number-faults.ts'
import {pairFaults} from './pair-faults.ts'
import {punctuationFaults} from './punctuation-faults.ts'
import {valueFaults} from './value-faults.ts'

/** All kinds of fault that are planted. */
export const faults: readonly Fault[] = [
  ...numberFaults,
  ...valueFaults,
  ...nameFaults,
  ...languageFaults,
  ...punctuationFaults,
  ...characterFaults,
  ...pairFaults,
]
