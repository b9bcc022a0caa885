import {clitics} from '../data/clitics.ts'
import {names} from '../data/names.ts'
import {foldWord} from '../text/fold.ts'
import type {Candidate} from './candidates.ts'
import {cutClitics} from './cut-clitics.ts'
import {plainLetters} from './letter-model.ts'
import {isFunctionWord, ordinariness} from './ordinary-words.ts'
import type {WordTables} from './join-words.ts'
import {countTypes} from './read-units.ts'

/** A name written together with another word. */
export interface GluedName {
  readonly type: number
  /** The name, and what the word should be: name, blank, rest. */
  readonly candidate: Candidate
  readonly instead: string
  /** Units of the word before the name and the word that is glued to it: و, ب. */
  readonly cut: number
  /** 0…1 */
  readonly score: number
}

/** A name must have so many letters to be recognised inside a word; one more where the rest has two. */
const SHORTEST = 4
/** What may be glued, of two letters; written with their hamzas, so that the ending ان is no أن. */
const shortWords: ReadonlySet<string> = new Set(['أن', 'إن', 'في', 'من', 'عن', 'مع', 'قد', 'لم', 'لن', 'أو', 'ثم'])
const endings: ReadonlySet<string> = new Set([...names.endings, ...clitics.inflections, ...clitics.pronouns])

/**
 * Words of the corpus that are a known name and another word without the blank between them: گابويڤبأن is گابويڤ بأن. The rest
 * must be a function word, a word of the dictionary or a frequent word of the corpus, and no ending.
 *
 * @param candidates those that are surely names, or stand often enough, are what words may be cut by
 */
export function findGlued(tables: WordTables, candidates: readonly Candidate[]): GluedName[] {
  const {words, table, witnesses} = tables
  const counts = countTypes(words)
  const known = supportedNames(candidates)
  const frequent = frequentWords(tables, counts)
  const found: GluedName[] = []
  for (const [type, {form, folded}] of words.types.entries()) {
    if (folded.length < SHORTEST + 2 || tables.roles[type].ordinariness === 'plain') continue
    const itself = known.get(plainLetters(table.units[table.byType[type].unit].folded))
    if (itself !== undefined && (itself.listed !== null || itself.signals?.isKnownName === true)) continue
    if ((witnesses.byType[type]?.matches.size ?? 0) > 0) continue
    const best = [{form, cut: 0}, ...cutClitics(form)]
      .flatMap((reading) => readGlued(reading, known, frequent))
      .filter(({candidate}) => candidate.listed !== null || candidate.places.length > counts[type])
      .toSorted((a, b) => b.score - a.score || a.cut - b.cut || b.candidate.bare.length - a.candidate.bare.length)[0]
    if (best !== undefined) found.push({...best, type})
  }
  return found
}

function readGlued(
  {form, cut}: {form: string; cut: number},
  known: ReadonlyMap<string, Candidate>,
  frequent: ReadonlySet<string>,
): Omit<GluedName, 'type'>[] {
  const found: Omit<GluedName, 'type'>[] = []
  for (let at = SHORTEST; at <= form.length - 2; at++) {
    const candidate = known.get(plainLetters(foldWord(form.slice(0, at))))
    if (candidate === undefined) continue
    const score = scoreRest(form.slice(at), frequent, at)
    if (score > 0) found.push({candidate, instead: `${form.slice(0, at)} ${form.slice(at)}`, cut, score})
  }
  if (cut > 0) return found
  for (let at = 2; at <= form.length - SHORTEST; at++) {
    const candidate = known.get(plainLetters(foldWord(form.slice(at))))
    if (candidate === undefined) continue
    const score = scoreRest(form.slice(0, at), frequent, form.length - at)
    if (score > 0) found.push({candidate, instead: `${form.slice(0, at)} ${form.slice(at)}`, cut, score})
  }
  return found
}

/** How sure it is that the rest is a word of its own; 0 when it is none. */
function scoreRest(rest: string, frequent: ReadonlySet<string>, nameLength: number): number {
  const folded = foldWord(rest)
  if (rest.length === 2) return shortWords.has(rest) && nameLength > SHORTEST ? 0.85 : 0
  if (endings.has(folded) || endings.has(rest)) return 0
  if (isFunctionWord(folded) || isFunctionWithPrefix(rest)) return 0.95
  if (folded.length < 4) return 0
  if (ordinariness(folded) === 'plain') return 0.85
  return frequent.has(rest) ? 0.7 : 0
}

/** بأن, لأن, بعد: a preposition and a function word. */
function isFunctionWithPrefix(rest: string): boolean {
  return cutShort(rest).some((word) => shortWords.has(word) || (word.length > 2 && isFunctionWord(foldWord(word))))
}

function cutShort(rest: string): string[] {
  const letters = [...clitics.conjunctions, ...clitics.prepositions]
  return letters.filter((letter) => rest.startsWith(letter)).map((letter) => rest.slice(letter.length))
}

/** Words that stand at least three times. */
function frequentWords({words}: WordTables, counts: Int32Array): Set<string> {
  const frequent = new Set<string>()
  for (const [type, {form}] of words.types.entries()) if (counts[type] >= 3 && form.length >= 4) frequent.add(form)
  return frequent
}

/** By their letters, foreign ones as Arabic ones; of two that are alike then, the listed or more frequent one. */
function supportedNames(candidates: readonly Candidate[]): Map<string, Candidate> {
  const known = new Map<string, Candidate>()
  const weight = ({listed, places}: Candidate): number => (listed === null ? 0 : 1e9) + places.length
  for (const candidate of candidates.filter(isSupported)) {
    const key = plainLetters(candidate.folded)
    const other = known.get(key)
    if (other === undefined || weight(candidate) > weight(other)) known.set(key, candidate)
  }
  return known
}

/** Surely a name, or met more than once as one: what a word may be cut by. */
function isSupported({wordCount, listed, score, places}: Candidate): boolean {
  return (
    wordCount === 1 &&
    (listed !== null || score >= 2 || (places.length > 1 && score > 0) || (places.length > 2 && score > -1))
  )
}
