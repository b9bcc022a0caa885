import {comparePrepared} from '../terms/compare-names.ts'
import {type PreparedName, prepareName} from '../terms/prepare-name.ts'
import type {Candidate} from './candidates.ts'
import type {EnglishName} from './english-names.ts'
import {hasForeignLetter} from './letter-model.ts'
import type {AlikePair} from './find-pairs.ts'
import type {Neighbours, SharedNeighbours} from './neighbours.ts'

/** What speaks for two candidates being spellings of one name, and against it. */
export interface PairEvidence {
  readonly similarity: number
  /** The English name opposite both; null where there is none. */
  readonly english: number | null
  /** Different English names stand opposite them. */
  readonly isOtherInEnglish: boolean
  readonly neighbours: SharedNeighbours
  /** Segments in which both stand. */
  readonly together: number
  /** The logarithm of the odds. */
  readonly score: number
}

/** What a pair is judged by. */
export interface PairJudge {
  readonly candidates: readonly Candidate[]
  readonly names: readonly EnglishName[]
  readonly neighbours: Neighbours
}

/**
 * Fitted by logistic regression on pairs of words of news texts that are alike, with names respelled by rule among them;
 * those of English were set by hand, since where it speaks it decides.
 */
const weights = {
  bias: -4.7,
  similarity: 1.6,
  /** How sure it is that the surer one, and the less sure one, is a name. */
  surer: 0.25,
  lessSure: 0.12,
  sameEnglish: 5,
  otherEnglish: -8,
  /** English names that differ, but each fits both: Nielsen, Nelson. */
  nearEnglish: -2.5,
  /** English stands opposite one only, and never has a name like it for the other. */
  oneSided: -1.8,
  neighbours: 1.8,
  together: -0.5,
  /** They differ by letters that Arabic has not only. */
  foreignLetters: 0.6,
  /** They differ by hamza, or by ه or ا for ة, only, and neither is surely a name: a slip that any word may have. */
  slip: -2.5,
  /** One has the article and the other has not: القرم, كرم. */
  article: -1.5,
  /** One is a word of the dictionary, and no English says otherwise. */
  ordinary: -3,
  /** For each letter less than six, on average. */
  shorter: -0.8,
  /** A name of the glossary, or one that is frequent here, is met in other spellings sooner. */
  listed: 0.5,
  frequent: 0.65,
} as const

const ENOUGH_LETTERS = 6
/** A score from which on a word is surely a name. */
const SURE = 2

/** Judges a pair by its letters, its English, its surroundings. */
export function scorePair(pair: AlikePair, judge: PairJudge): PairEvidence {
  const a = judge.candidates[pair.a]
  const b = judge.candidates[pair.b]
  const english = compareEnglish(a, b, judge)
  const neighbours = judge.neighbours.compare(a, b)
  const together = judge.neighbours.together(a, b)
  const letters = (lettersOf(a) + lettersOf(b)) / 2
  let score = weights.bias + weights.similarity * logit(pair.similarity)
  score += weights.surer * Math.max(-2, Math.min(4, Math.max(a.score, b.score)))
  score += weights.lessSure * Math.max(-4, Math.min(3, Math.min(a.score, b.score)))
  score += weights.shorter * Math.max(0, ENOUGH_LETTERS - letters)
  if (english.name !== null) score += weights.sameEnglish
  if (english.isOther) score += weights.otherEnglish
  if (english.isNear) score += weights.nearEnglish
  if (english.isOneSided) score += weights.oneSided
  score += weights.neighbours * Math.min(2, neighbours.weight)
  if (together > 0) score += weights.together
  score += weights.article * Math.abs(a.article - b.article)
  if (english.name === null && (isOrdinary(a) || isOrdinary(b))) score += weights.ordinary
  score += scoreLetters(a, b, pair.similarity)
  score += a.listed !== null || b.listed !== null ? weights.listed : weights.frequent * frequency(a, b)
  return {
    similarity: pair.similarity,
    english: english.name,
    isOtherInEnglish: english.isOther,
    neighbours,
    together,
    score,
  }
}

function logit(probability: number): number {
  const bounded = Math.min(0.985, Math.max(0.01, probability))
  return Math.log(bounded / (1 - bounded))
}

function lettersOf({folded}: Candidate): number {
  return folded.replaceAll(' ', '').length
}

function isOrdinary({listed, signals}: Candidate): boolean {
  return listed === null && signals !== null && signals.ordinary === 2 && !signals.isKnownName
}

/** Foreign letters speak for a name; other letters that hardly differ speak for one only where it is surely a name. */
function scoreLetters(a: Candidate, b: Candidate, similarity: number): number {
  if (hasForeignLetter(a.folded) !== hasForeignLetter(b.folded)) return similarity >= 0.97 ? weights.foreignLetters : 0
  const isSlip = a.folded === b.folded || a.folded.replace(/[هةا]$/u, '') === b.folded.replace(/[هةا]$/u, '')
  return isSlip && Math.max(a.score, b.score) < SURE ? weights.slip : 0
}

/** Of the more frequent one: 0 for a single place, 5 for about 150. */
function frequency(a: Candidate, b: Candidate): number {
  return Math.min(5, Math.log(Math.max(1, a.places.length, b.places.length)))
}

interface EnglishComparison {
  readonly name: number | null
  readonly isOther: boolean
  readonly isNear: boolean
  readonly isOneSided: boolean
}

function compareEnglish(a: Candidate, b: Candidate, {names}: PairJudge): EnglishComparison {
  const none = {name: null, isOther: false, isNear: false, isOneSided: false}
  if (a.english.length === 0 && b.english.length === 0) return none
  if (a.english.length === 0 || b.english.length === 0) {
    const [silent] = a.english.length === 0 ? [a] : [b]
    return {...none, isOneSided: silent.segments > 0}
  }
  const shared = a.english.find(([name]) => b.english.some(([other]) => other === name))
  if (shared !== undefined) return {...none, name: shared[0]}
  const isNear = isOneName(a, b, [names[a.english[0][0]], names[b.english[0][0]]])
  return {...none, isNear, isOther: !isNear}
}

/** Two spellings of one name in English too: each Arabic one fits both. */
function isOneName(a: Candidate, b: Candidate, [one, other]: readonly [EnglishName, EnglishName]): boolean {
  const left = prepare(one.text)
  const right = prepare(other.text)
  if (comparePrepared(left, right) < 0.7) return false
  return comparePrepared(a.prepared, right) >= 0.9 && comparePrepared(b.prepared, left) >= 0.9
}

function prepare(text: string): PreparedName {
  return prepareName(text)
}
