import type {Run} from '../align/length-model.ts'
import {kinds} from '../align/counterpart.ts'
import type {Marks} from '../align/marks.ts'
import type {Side} from '../align/vocabulary.ts'
import {alignment} from '../data/alignment.ts'
import {featureAt, features} from './features.ts'
import type {Rest, SharedPair, Shares} from './share-pairs.ts'

/** What comparing two runs gave. */
export interface Comparison {
  readonly features: Float64Array
  readonly pairs: readonly SharedPair[]
}

/** What is compared beside the words. */
export interface Compared {
  readonly ar: Side
  readonly en: Side
  readonly share: (ar: Run, en: Run) => Shares
  readonly arMarks: (at: number) => Marks
  readonly enMarks: (at: number) => Marks
}

const EVIDENCE = featureAt('evidence')
const COVER = featureAt('cover-ar')
const FIRST_KIND = featureAt('term')
const WORD = kinds.indexOf('word')
const ALONE = featureAt('number-conflict')
const LENGTH = featureAt('length')
const FIRST_MARK = featureAt('question-one')
const TWO = featureAt('two-ar')

/** Evidence beyond this counts less and less. */
const ENOUGH = 8
/** Lengths further apart than so many standard deviations are not told apart. */
const FAR = 6

/** Lists what speaks for and against a match of two runs, in the order of `features`. */
export function compareRuns(texts: Compared, ar: Run, en: Run): Comparison {
  const out = new Float64Array(features.length)
  const shares = texts.share(ar, en)
  let gain = 0
  for (const pair of shares.pairs) {
    gain += pair.gain
    out[FIRST_KIND + Math.min(WORD, pair.kind)] += pair.gain
  }
  for (let kind = FIRST_KIND; kind <= FIRST_KIND + WORD; kind++) out[kind] = Math.log1p(out[kind] / 2)
  // A pool of n segments has n chances to be alike by accident.
  const surplus = gain - Math.log(texts.en.count + 1)
  out[EVIDENCE] = surplus / (1 + Math.abs(surplus) / ENOUGH)
  out[EVIDENCE + 1] = Math.log1p(Math.max(0, surplus))
  addCover(out, shares)
  addAlone(out, shares)
  addLength(out, lettersOf(texts.ar, ar), lettersOf(texts.en, en))
  addMarks(out, joinMarks(texts.arMarks, ar), joinMarks(texts.enMarks, en))
  if (ar.count + en.count > 2) addParts(out, texts, {ar, en, shares})
  return {features: out, pairs: shares.pairs}
}

function addCover(out: Float64Array, {ar, en}: Shares): void {
  const [left, right] = [coverOf(ar), coverOf(en)]
  out[COVER] = left
  out[COVER + 1] = right
  out[COVER + 2] = Math.min(left, right)
}

/** What each of two neighbours brings to a match: the lesser of the two. */
function addParts(out: Float64Array, texts: Compared, whole: {ar: Run; en: Run; shares: Shares}): void {
  const {ar, en, shares} = whole
  const isAr = ar.count > 1
  out[TWO] = Number(isAr)
  out[TWO + 1] = Number(!isAr)
  const all = coverOf(isAr ? shares.en : shares.ar)
  const parts = [0, 1].map((step) =>
    isAr ? texts.share({at: ar.at + step, count: 1}, en) : texts.share(ar, {at: en.at + step, count: 1}),
  )
  const others = parts.map((part) => coverOf(isAr ? part.en : part.ar))
  const own = parts.map((part) => coverOf(isAr ? part.ar : part.en))
  out[TWO + 2] = all - Math.max(...others)
  out[TWO + 3] = Math.min(...own)
}

/** The share of what a side says that the other accounts for; what says hardly anything is hardly covered. */
function coverOf({covered, content}: Rest): number {
  return covered / (content + 2)
}

function addAlone(out: Float64Array, {ar, en, namesElsewhere}: Shares): void {
  const figures = Math.min(ar.figures, en.figures)
  const arLeft = ar.figures - figures
  const enLeft = en.figures - figures
  const words = Math.min(arLeft, en.numberWords) + Math.min(enLeft, ar.numberWords)
  const conflicts = figures + words
  out[ALONE] = Math.log1p(conflicts)
  out[ALONE + 1] = Math.log1p(arLeft + enLeft - words)
  out[ALONE + 2] = en.nameContent / (en.content + 2)
  out[ALONE + 3] = Math.log1p(ar.terms + en.terms)
  out[ALONE + 4] = Math.log1p(en.names)
  out[ALONE + 5] = Math.log1p(namesElsewhere)
  // Where all else agrees, a name that does not tells most.
  const agreement = Math.min(coverOf(ar), en.covered / (en.content - en.nameContent + 2))
  out[ALONE + 6] = agreement ** 2 * Math.log1p(namesElsewhere)
  out[ALONE + 7] = agreement ** 2 * Math.log1p(en.knownNames)
}

/** After Gale and Church (1993): the difference of lengths in standard deviations, and which side is too short. */
function addLength(out: Float64Array, ar: number, en: number): void {
  const {ratio, variance} = alignment.length
  const expected = ratio * en
  const delta = (ar - expected) / Math.sqrt((variance * (ar + expected)) / 2)
  out[LENGTH] = Math.min(FAR, Math.abs(delta))
  out[LENGTH + 1] = Math.min(2, Math.abs(Math.log(ar / expected)))
}

type Shown = Pick<Marks, 'isQuestion' | 'isExclamation' | 'isClosed'> & {hasQuotes: boolean}

function addMarks(out: Float64Array, ar: Shown, en: Shown): void {
  out[FIRST_MARK] = Number(ar.isQuestion !== en.isQuestion)
  out[FIRST_MARK + 1] = Number(ar.hasQuotes !== en.hasQuotes)
  out[FIRST_MARK + 2] = Number(ar.isClosed !== en.isClosed)
  out[FIRST_MARK + 3] = Number(ar.isExclamation !== en.isExclamation)
}

function joinMarks(marksAt: (at: number) => Marks, run: Run): Shown {
  const all = Array.from({length: run.count}, (_, step) => marksAt(run.at + step))
  return {
    isQuestion: all.some(({isQuestion}) => isQuestion),
    isExclamation: all.some(({isExclamation}) => isExclamation),
    hasQuotes: all.some(({quotes}) => quotes > 0),
    isClosed: all[all.length - 1].isClosed,
  }
}

function lettersOf(side: Side, run: Run): number {
  let letters = 0
  for (let at = run.at; at < run.at + run.count; at++) letters += side.letters[at]
  return letters
}
