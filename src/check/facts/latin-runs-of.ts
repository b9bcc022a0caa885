import type {Span} from '../../model.ts'
import {countScripts} from '../../text/characters.ts'
import type {Side} from '../check.ts'
import {addressesOf} from './addresses-of.ts'
import {fact} from './fact.ts'
import {type Word, wordsOf} from './words-of.ts'

/** Latin words in Arabic text, one behind the other. */
export interface LatinRun extends Span {
  readonly words: readonly Word[]
  /** Position of the first among the words of the side. */
  readonly at: number
}

/** What binds the words of a name: AT&T, Moody's, Power of Siberia 2. */
const inner = /^[ \u00A0&'\u2019-]{1,3}$/u
/** A letter or figure glued to the word by one of these makes it a code, a domain or an account: GAZP.MM, @name, C++. */
const glue = './@_#\\$€£=+*%~|<>{}'

/** Runs of Latin words in an Arabic side that are language: no codes, domains, tickers. Empty where the side is not Arabic. */
export const latinRunsOf: (side: Side) => readonly LatinRun[] = fact((side) => {
  const words = wordsOf(side)
  if (side.lang !== 'ar' || !words.some(({script}) => script === 'latin')) return []
  const letters = countScripts(side.text)
  if (letters.en >= letters.ar) return []
  const {urls, mails, accounts} = addressesOf(side)
  const coded = [...urls, ...mails, ...accounts]
  const runs: LatinRun[] = []
  for (let at = 0; at < words.length; at++) {
    if (words[at].script !== 'latin') continue
    let last = at
    while (last + 1 < words.length && belongs(side.text, words[last], words[last + 1])) last++
    const run = {start: words[at].start, end: words[last].end, words: words.slice(at, last + 1), at}
    if (!isCode(side.text, run) && !coded.some((code) => code.start < run.end && run.start < code.end)) runs.push(run)
    at = last
  }
  return runs
})

/** A Latin word, or a figure of the name: Siberia 2. */
function belongs(text: string, word: Word, next: Word): boolean {
  return (next.script === 'latin' || /^\d+$/u.test(next.text)) && inner.test(text.slice(word.end, next.start))
}

function isCode(text: string, {start, end, words}: LatinRun): boolean {
  if (words.some((word) => word.isOpaque)) return true
  const isGlued = (mark: string | undefined, beyond: string | undefined): boolean =>
    mark !== undefined && glue.includes(mark) && beyond !== undefined && /[\p{L}\p{N}]/u.test(beyond)
  return (
    isGlued(text[start - 1], text[start - 2]) ||
    isGlued(text[end], text[end + 1]) ||
    '@#_$'.includes(text[start - 1] ?? ' ') ||
    '+#'.includes(text[end] ?? ' ')
  )
}
