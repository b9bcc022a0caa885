import type {Side} from '../check.ts'
import {type NumberHit, numbersIn} from '../../text/numbers.ts'
import {fact} from './fact.ts'

/** The numbers of a side, by value; spans in offsets of its text. */
export const numbersOf: (side: Side) => readonly NumberHit[] = fact(({text, lang}) => numbersIn(text, lang))
