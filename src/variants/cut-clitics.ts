import {clitics} from '../data/clitics.ts'
import {foldWord} from '../text/fold.ts'

/** One way to read a word: as it stands, or with a prefix cut off. */
export interface Reading {
  /** What is left, as a word by itself: للكرملين gives الكرملين. Hamza seats are kept. */
  readonly form: string
  /** How many units of the word are before what is left of it. */
  readonly cut: number
}

/** A name has so many letters, or the prefix stays. */
const SHORTEST = 3

/** Conjunction, preposition and article in every order that occurs, longest first. */
const prefixes: readonly string[] = listPrefixes()
const wholeWords: ReadonlySet<string> = new Set([...clitics.wholeWords, ...clitics.ownFirstLetter])

/**
 * The readings of a word with something cut off, the longest remainder first. Which of them is right, other signs must say.
 *
 * @param form one word, as `letterForm` gives it
 * @example cutClitics('وبوتين') // [{form: 'بوتين', cut: 1}, {form: 'وتين', cut: 2}]: و, or وب
 */
export function cutClitics(form: string): Reading[] {
  const folded = foldWord(form)
  if (wholeWords.has(folded)) return []
  const readings: Reading[] = []
  for (const prefix of prefixes) {
    if (!folded.startsWith(prefix) || folded.length - prefix.length < SHORTEST) continue
    const rest = form.slice(prefix.length)
    const isContracted = prefix.endsWith(clitics.contraction.contracted)
    readings.push({form: isContracted ? clitics.article + rest : rest, cut: prefix.length})
    if (isContracted) readings.push({form: rest, cut: prefix.length})
  }
  return readings.toSorted((a, b) => a.cut - b.cut)
}

function listPrefixes(): string[] {
  const {conjunctions, prepositions, article, contraction} = clitics
  const all = new Set<string>()
  for (const conjunction of ['', ...conjunctions]) {
    for (const preposition of ['', ...prepositions]) {
      all.add(conjunction + preposition)
      if (preposition !== contraction.preposition) all.add(conjunction + preposition + article)
    }
    all.add(conjunction + contraction.contracted)
  }
  all.delete('')
  return [...all].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
}
