import type {Span} from '../../model.ts'
import {monthWords} from '../../text/date-words.ts'
import {foldWord} from '../../text/fold.ts'

/** A name of a month in a date. */
export interface MonthName extends Span {
  /** As it stands, without clitics. */
  readonly text: string
  readonly month: number
  /** Families of names it belongs to: nile, levant, maghreb, morocco. */
  readonly families: readonly string[]
}

const word = /[\p{L}\p{M}]+/gu

/** The names of Gregorian months in the form of a date; spans in offsets of the form. */
export function monthNamesIn(form: string): MonthName[] {
  const words = Array.from(form.matchAll(word), ({index, 0: text}) => ({start: index, end: index + text.length, text}))
  const names: MonthName[] = []
  for (let at = 0; at < words.length; at++) {
    const {start, end, text} = words[at]
    const second = words[at + 1]
    const both = second !== undefined && second.start === end + 1 ? `${foldWord(text)} ${foldWord(second.text)}` : ''
    const long = monthWords.get(both)
    const found = long ?? monthWords.get(foldWord(text))
    if (found === undefined || found.calendar === 'hijri') continue
    const from = start + found.prefix
    const to = long === undefined ? end : second.end
    names.push({start: from, end: to, text: form.slice(from, to), month: found.month, families: found.families})
    if (long !== undefined) at++
  }
  return names
}
