import type {Side} from '../check.ts'
import {fact} from './fact.ts'
import {marksOf} from './marks-of.ts'
import {type MatchedQuotes, matchQuotes} from './match-quotes.ts'

/** The quotations and brackets of a side, with offsets in its text. */
export const sideQuotesOf: (side: Side) => MatchedQuotes = fact((side) => matchQuotes(side.text, marksOf(side)))
