import {clitics} from '../data/clitics.ts'
import type {Concept, Term} from '../model.ts'
import {type PreparedName, prepareName} from '../terms/prepare-name.ts'
import {foldWord} from '../text/fold.ts'
import {letterForm} from '../terms/letter-form.ts'
import {nameScore} from './name-score.ts'
import type {NameSignals} from './name-signals.ts'
import type {UnitTable} from './read-units.ts'
import type {Words} from './read-words.ts'
import {skeletonOf} from '../terms/skeleton.ts'

/** A form of the glossary. */
export interface Listed {
  readonly concept: Concept
  readonly term: Term
}

/** What may be a spelling of a name: a word of the corpus, a form of the glossary, or several words written apart. */
export interface Candidate {
  /** Position among the candidates. */
  readonly id: number
  /** Without article; hamza seats kept. */
  readonly bare: string
  readonly folded: string
  readonly wordCount: number
  readonly skeleton: string
  readonly prepared: PreparedName
  /** How sure it is that this is a name: the logarithm of the odds. */
  readonly score: number
  /** English names opposite that match, by number, with how often; the most frequent first. */
  readonly english: readonly (readonly [name: number, count: number])[]
  /** Segments with English opposite. */
  readonly segments: number
  readonly listed: Listed | null
  /** 0…1: the share of its places in which it has the article; of a form of the glossary, whether that has it. */
  readonly article: number
  /** Where it stands: numbers of its first words, in order. */
  readonly places: Int32Array
  readonly signals: NameSignals | null
}

/** The words at which each unit stands. */
export interface UnitPlaces {
  of(unit: number): Int32Array
}

/** What a glossary form proves, as a score. */
const SURE_NAME = 6
/** Units below this are hardly names: words that no dictionary knows, and others. */
const LEAST_UNKNOWN = -4.5
const LEAST = -3

/** Finds the places of all units, in two passes. */
export function unitPlaces(words: Words, {byType, units}: UnitTable): UnitPlaces {
  const first = new Int32Array(units.length + 1)
  for (const type of words.type) first[byType[type].unit + 1]++
  for (let unit = 0; unit < units.length; unit++) first[unit + 1] += first[unit]
  const next = first.slice()
  const places = new Int32Array(words.type.length)
  for (let at = 0; at < words.type.length; at++) places[next[byType[words.type[at]].unit]++] = at
  return {of: (unit) => places.subarray(first[unit], first[unit + 1])}
}

/** A word without its article, as units have it. */
export function bareForm(form: string): string {
  const plain = letterForm(form).trim()
  const hasArticle = plain.startsWith(clitics.article) && plain.length >= 5
  return hasArticle ? plain.slice(clitics.article.length) : plain
}

/** The units that may be names, and the one-word forms of the glossary, those that stand nowhere too. */
export function unitCandidates(
  table: UnitTable,
  signals: readonly NameSignals[],
  from: {readonly places: UnitPlaces; readonly listed: ReadonlyMap<string, Listed>},
): Candidate[] {
  const candidates: Candidate[] = []
  const seen = new Set<string>()
  for (const [at, {bare, folded}] of table.units.entries()) {
    const listed = from.listed.get(bare) ?? null
    const score = listed === null ? nameScore(signals[at]) : SURE_NAME
    if (score < (signals[at].ordinary === 0 ? LEAST_UNKNOWN : LEAST) || folded.length < 3) continue
    seen.add(bare)
    candidates.push({
      ...describe(bare, folded),
      id: candidates.length,
      score,
      english: signals[at].english,
      segments: signals[at].segments,
      listed,
      article: signals[at].count === 0 ? articleOf(listed) : signals[at].articles / signals[at].count,
      places: from.places.of(at),
      signals: signals[at],
    })
  }
  for (const [bare, listed] of from.listed) {
    if (seen.has(bare)) continue
    candidates.push(listedCandidate(bare, listed, candidates.length))
  }
  return candidates
}

/** A glossary serves many corpora: what is compared of its forms is found out once. */
const virtuals = new WeakMap<Listed, Omit<Candidate, 'id'>>()

function virtual(bare: string, listed: Listed): Omit<Candidate, 'id'> {
  const known = virtuals.get(listed)
  if (known !== undefined) return known
  const nothing = {english: [], segments: 0, places: new Int32Array(0), signals: null}
  const made = {...describe(bare, foldWord(bare)), ...nothing, score: SURE_NAME, listed, article: articleOf(listed)}
  virtuals.set(listed, made)
  return made
}

/** 1 where the glossary has the form with its article. */
function articleOf(listed: Listed | null): number {
  return listed !== null && letterForm(listed.term.text).trim().startsWith(clitics.article) ? 1 : 0
}

/** A form of the glossary that stands nowhere in the corpus as one word. */
export function listedCandidate(bare: string, listed: Listed, id: number): Candidate {
  return {...virtual(bare, listed), id}
}

/** What is compared of a form. */
export function describe(
  bare: string,
  folded: string,
): Pick<Candidate, 'bare' | 'folded' | 'wordCount' | 'skeleton' | 'prepared'> {
  return {
    bare,
    folded,
    wordCount: bare.split(' ').length,
    skeleton: skeletonOf(bare),
    prepared: prepareName(bare),
  }
}

/** One word of a name of several words: وانغ is no spelling of وانغ يي. */
export function isPart(word: Candidate, name: Candidate): boolean {
  return word.wordCount < name.wordCount && name.folded.split(' ').includes(word.folded)
}
