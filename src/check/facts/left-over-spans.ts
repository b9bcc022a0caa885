import type {Span} from '../../model.ts'
import {lastAtMost} from '../../text/last-at-most.ts'
import type {Side} from '../check.ts'
import {citedSpans} from './cited-spans.ts'
import {isEnglishWord} from './english-words.ts'
import {lettersOf} from './letters-of.ts'
import {type Word, wordsOf} from './words-of.ts'

/** English words in small letters that stand in the Arabic as they do in the English, outside brackets and quotation marks. */
export function leftOverSpans(ar: Side, en: Side): Span[] {
  const letters = lettersOf(ar)
  // Without Arabic letters the whole side is not translated.
  if (letters.latin < 3 || letters.ar === 0) return []
  const there = new Set(wordsOf(en).map(({text}) => text))
  return latinRuns(ar)
    .filter((run) => isLeftOver(run, there) && !isCited(run, ar))
    .map((run) => ({start: run[0].start, end: run[run.length - 1].end}))
}

/** Latin words with nothing but a blank between them. */
function latinRuns(side: Side): Word[][] {
  const runs: Word[][] = []
  for (const word of wordsOf(side)) {
    if (word.script !== 'latin' || word.isOpaque) continue
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && side.text.slice(last.end, word.start).trim() === '') runs.at(-1)?.push(word)
    else runs.push([word])
  }
  return runs.filter((run) => !isJoined(side.text, run))
}

/** A part of an address, a file, a handle: a mark without a blank right before it or behind it. */
function isJoined(text: string, run: readonly Word[]): boolean {
  const [before, after] = [text[run[0].start - 1] ?? ' ', text[run[run.length - 1].end] ?? ' ']
  return (
    "@#/\\_-.:&'’{%$".includes(before) ||
    '@/\\_-&}%'.includes(after) ||
    /^[.:][\p{L}\p{N}/]/u.test(text.slice(run[run.length - 1].end, run[run.length - 1].end + 2))
  )
}

/** A word so long is no unit (km) and no code. */
const long = 5

/** Mostly small letters, one of them a word that means something in English, all of it as on the other side. */
function isLeftOver(run: readonly Word[], there: ReadonlySet<string>): boolean {
  const small = run.filter(({text}) => /^\p{Ll}+$/u.test(text))
  if (small.length * 2 <= run.length || !run.every(({text}) => there.has(text))) return false
  return small.some(({text}) => text.length >= long || (text.length > 2 && isEnglishWord(text)))
}

/** Cited as a whole: a word left among the Arabic ones of a quotation is not. */
function isCited(run: readonly Word[], side: Side): boolean {
  const cited = citedSpans(side)
  const around = cited[lastAtMost(cited.length, (at) => cited[at].start, run[0].start)]
  if (around === undefined || run[run.length - 1].end > around.end) return false
  const isQuotation = '"\u00AB\u201C\u2018'.includes(side.text[around.start])
  return !isQuotation || !/[\u0621-\u064A]/u.test(side.text.slice(around.start, around.end))
}
