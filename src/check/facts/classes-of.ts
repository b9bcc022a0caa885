import {classesIn} from '../../text/unit-classes.ts'
import type {Side} from '../check.ts'
import {fact} from './fact.ts'

/** The classes of code units (`unitClass`) that a side has, as a mask: what it has none of need not be looked for. */
export const classesOf: (side: Side) => number = fact(({text}) => classesIn(text))
