import type {Span} from '../../model.ts'
import {type DateHit, datesIn} from '../../text/dates.ts'
import {type MeasureHit, measuresIn} from '../../text/measures.ts'
import {type TimeHit, timesIn} from '../../text/times.ts'
import type {Side} from '../check.ts'
import {fact} from './fact.ts'
import {isInOpaque} from './find-spans.ts'
import {numbersOf} from './numbers-of.ts'

interface Quantities {
  readonly dates: readonly DateHit[]
  readonly times: readonly TimeHit[]
  readonly measures: readonly MeasureHit[]
}

/** All three at once: the readers share the words of the text that was read last. */
const quantitiesOf: (side: Side) => Quantities = fact((side) => {
  const {text, lang} = side
  const dates = datesIn(text, lang)
  const times = timesIn(text, lang)
  const measures = measuresIn(text, lang, numbersOf(side))
  return {dates: outsideOpaque(side, dates), times: outsideOpaque(side, times), measures: outsideOpaque(side, measures)}
})

/** The dates of a side; spans in offsets of its text. */
export function datesOf(side: Side): readonly DateHit[] {
  return quantitiesOf(side).dates
}

/** The times of day of a side; spans in offsets of its text. */
export function timesOf(side: Side): readonly TimeHit[] {
  return quantitiesOf(side).times
}

/** The numbers of a side that have a currency, a unit or a percent sign; spans in offsets of its text. */
export function measuresOf(side: Side): readonly MeasureHit[] {
  return quantitiesOf(side).measures
}

function outsideOpaque<T extends Span>({opaque}: Side, hits: readonly T[]): readonly T[] {
  return opaque.length === 0 ? hits : hits.filter((hit) => !isInOpaque(hit, opaque))
}
