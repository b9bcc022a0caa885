import {findMojibake, type Mojibake} from '../../text/mojibake.ts'
import type {Side} from '../check.ts'
import {fact} from './fact.ts'
import {isInOpaque} from './find-spans.ts'

/** What was read in a wrong encoding in a side. */
export const mojibakeOf: (side: Side) => readonly Mojibake[] = fact(({text, opaque}) =>
  findMojibake(text).filter((run) => !isInOpaque(run, opaque)),
)
