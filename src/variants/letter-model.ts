import {lexicon} from '../data/lexicon.ts'
import {names} from '../data/names.ts'

/** How often runs of one, two and three letters stand in a list of words; ^ and $ are its ends. */
interface LetterCounts {
  readonly runs: ReadonlyMap<string, number>
  /** All single letters together. */
  readonly letters: number
}

/** How much a shorter run says where a longer one is rare. */
const PRIOR = 5
/** A word proves no more than this by its letters, however long it is. */
const MOST = 6

/** Letters that Arabic words do not have, as those that they sound like: they are a sign by themselves. */
const foreign: Readonly<Record<string, string>> = {پ: 'ب', ڤ: 'ف', گ: 'غ', چ: 'تش', ژ: 'ج', ڨ: 'ف'}

/** ي, the last letter of Arabic. */
const LAST = 0x064a

interface Models {
  readonly ofNames: LetterCounts
  readonly ofWords: LetterCounts
}

/** Counted when they are first needed. */
let models: Models | null = null

function countModels(): Models {
  const words = Object.keys(lexicon.words).flatMap((forms) => forms.split(' '))
  return {ofNames: countRuns(names.names), ofWords: countRuns(words)}
}

/**
 * Whether a word looks by its letters like a foreign name or like an Arabic word: the logarithm of how many times more
 * probable it is as a name. Two models of letter triples with back-off (Witten and Bell's interpolation, fixed weight), one
 * of the sample of names in `data/names.yaml`, one of the bundled dictionary.
 *
 * @param word folded, one word without particles
 * @returns between −6 and 6; above 0 for a name
 * @example nameLikelihood('كوزيريف') > 0
 * @example nameLikelihood('المستخلصة') < 0
 */
export function nameLikelihood(word: string): number {
  const letters = `^${plainLetters(word)}$`
  let sum = 0
  for (let at = 1; at < letters.length; at++) sum += letterLikelihood(letters.slice(Math.max(0, at - 2), at + 1))
  return Math.max(-MOST, Math.min(MOST, sum))
}

/** Whether a word has a letter that Arabic words do not have: پ ڤ گ چ ژ. */
export function hasForeignLetter(word: string): boolean {
  // One of them is above the letters that Arabic words have.
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > LAST && word[at] in foreign) return true
  return false
}

/** The word with its foreign letters as Arabic ones. */
export function plainLetters(word: string): string {
  let plain = ''
  for (const letter of word) plain += foreign[letter] ?? letter
  return plain
}

/** What each run of two or three letters says, worked out once. */
const likelihoods = new Map<string, number>()
/** More runs than the letters of Arabic make; what is beyond is worked out each time. */
const MOST_RUNS = 50_000

/** How many times more probable the last letter of a run is behind the others in a name than in a word, as a logarithm. */
function letterLikelihood(run: string): number {
  const known = likelihoods.get(run)
  if (known !== undefined) return known
  models ??= countModels()
  const at = run.length - 1
  const value = Math.log(probability(models.ofNames, run, at) / probability(models.ofWords, run, at))
  if (likelihoods.size < MOST_RUNS) likelihoods.set(run, value)
  return value
}

/** The probability of a letter behind the two before it. */
function probability(counts: LetterCounts, text: string, at: number): number {
  const of = (from: number, to: number): number => counts.runs.get(text.slice(from, to)) ?? 0
  const one = (of(at, at + 1) + 0.5) / counts.letters
  const two = (of(at - 1, at + 1) + PRIOR * one) / (of(at - 1, at) + PRIOR)
  if (at < 2) return two
  return (of(at - 2, at + 1) + PRIOR * two) / (of(at - 2, at) + PRIOR)
}

function countRuns(words: readonly string[]): LetterCounts {
  const runs = new Map<string, number>()
  let letters = 0
  for (const word of words) {
    const text = `^${word}$`
    letters += word.length + 1
    for (let length = 1; length <= 3; length++) {
      for (let at = 0; at + length <= text.length; at++) {
        const run = text.slice(at, at + length)
        runs.set(run, (runs.get(run) ?? 0) + 1)
      }
    }
  }
  return {runs, letters}
}
