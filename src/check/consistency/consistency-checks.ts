import type {Check} from '../check.ts'
import {quotedWording} from './quoted-wording.ts'
import {repeatedPair} from './repeated-pair.ts'
import {sameSource} from './same-source.ts'
import {sameTarget} from './same-target.ts'

/** The checks of this family. */
export const consistencyChecks: readonly Check[] = [quotedWording, repeatedPair, sameSource, sameTarget]
