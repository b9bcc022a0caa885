import type {Span} from '../model.ts'
import {isArabicMark} from '../text/characters.ts'
import {fold, foldWord} from '../text/fold.ts'
import {compareNames} from './compare-names.ts'
import {type Coverage, coverageOf, isTouched} from './coverage.ts'
import {exchangeKinds, FOREIGN} from './exchanged-letters.ts'
import type {ForeignName, Search} from './find-candidates.ts'
import {scoreVariant} from './grade-variant.ts'
import {prefixAt, readPrefix} from './prefixes.ts'
import {type Searched, toCandidate} from './read-place.ts'
import type {Candidate} from './resolve-overlaps.ts'
import {ARABIC, DROPPED, unitKinds} from './unit-kinds.ts'

/** A word is taken for a listed name where `compareNames` is as sure as this; پارس is not باريس. */
const LIKELY = 0.93

/**
 * Names in words with letters that no Arabic word has, where other letters differ besides: پوتن for بوتين. They are looked up
 * by their skeletons, and the likeliest counts. Looks only at texts that have such letters, and at words that are not
 * explained yet.
 *
 * @param found what is found already
 */
export function findForeign(searched: Searched, search: Search, found: readonly Candidate[]): readonly Candidate[] {
  if (!search.scan.hasForeign || search.names.size === 0) return none
  const {text} = searched
  const candidates: Candidate[] = []
  let taken: Coverage | null = null
  for (let at = 0; at < text.length; at++) {
    if (exchangeKinds[text.charCodeAt(at)] !== FOREIGN) continue
    const word = wordAround(text, at)
    at = word.end
    const name = nameOf(foldWord(text.slice(word.start, word.end)), search)
    if (name === null) continue
    taken ??= coverageOf(found)
    if (!isTouched(taken, word)) candidates.push(toWord(searched, word, name))
  }
  return candidates
}

const none: readonly Candidate[] = []

/** The Arabic word that a letter stands in, with the marks behind it. */
function wordAround(text: string, at: number): Span {
  let [start, end] = [at, at + 1]
  for (let before = at - 1; before >= 0 && isPart(text, before); before--) {
    if (unitKinds[text.charCodeAt(before)] === ARABIC) start = before
  }
  while (end < text.length && isPart(text, end)) end++
  while (unitKinds[text.charCodeAt(end - 1)] === DROPPED && !isArabicMark(text.charCodeAt(end - 1))) end--
  return {start, end}
}

function isPart(text: string, at: number): boolean {
  const kind = unitKinds[text.charCodeAt(at)]
  return kind === ARABIC || kind === DROPPED
}

/** Each word is looked up once in a document: with a large glossary many names have its skeleton. */
function nameOf(word: string, search: Search): ForeignName | null {
  const known = search.foreign.get(word)
  if (known !== undefined) return known
  const name = bestName(word, search)
  search.foreign.set(word, name)
  return name
}

function bestName(word: string, {names}: Search): ForeignName | null {
  let best: ForeignName | null = null
  for (let prefix = 0, state = 0; prefixAt[state] !== undefined; state = readPrefix(state, word.charCodeAt(prefix++))) {
    const read = prefixAt[state]
    if (read === null || read.article !== 'none' || read.isFuture) continue
    const rest = word.slice(prefix)
    for (const form of names.get(fold(rest, 'phonetic').text) ?? []) {
      if (Math.abs(form.folded.length - rest.length) > 1) continue
      const likeness = compareNames(rest, form.folded)
      if (likeness >= LIKELY && likeness > (best?.likeness ?? 0)) best = {form, prefix, likeness}
    }
  }
  return best
}

function toWord({segment, text}: Searched, word: Span, {form, prefix: letters, likeness}: ForeignName): Candidate {
  let start = word.start
  for (let left = letters; left > 0 || unitKinds[text.charCodeAt(start)] === DROPPED; start++) {
    if (unitKinds[text.charCodeAt(start)] === ARABIC) left--
  }
  const [stands, prefix] = [text.slice(start, word.end), text.slice(word.start, start)]
  const found = {form, start, end: word.end, stands, prefix, suffix: '', article: 'as-term'} as const
  return toCandidate(segment, found, {match: 'variant', score: scoreVariant(likeness)})
}
