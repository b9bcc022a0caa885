import type {TermHit} from '../model.ts'
import {foldWord} from '../text/fold.ts'
import {type Coverage, coverageOf, isTouched} from './coverage.ts'
import type {Standing} from './standing.ts'
import {gradeVariant} from './grade-variant.ts'
import type {Lexicon} from './matcher.ts'
import type {Place} from './place.ts'
import {prefixAt} from './prefixes.ts'
import {gradeListed, readStanding, type Searched, toCandidate} from './read-place.ts'
import type {Candidate} from './resolve-overlaps.ts'
import {scanText} from './scan.ts'
import {AS_EXPECTED, createScan, END, FIELDS, HOST, KEY, type Scan, START, STATE, UNKNOWN, YES} from './scan-state.ts'
import type {TermForm} from './term-forms.ts'

/** The terms of one language and the search for them. */
export interface Search extends Lexicon {
  readonly scan: Scan
  /** Reads over the hyphens inside names; null where no term has Latin letters. */
  readonly hyphenScan: Scan | null
  /** What `findForeign` found out about words. */
  readonly foreign: Map<string, ForeignName | null>
  /** What `gradeVariant` found out about spellings. */
  readonly likeness: Map<string, number>
}

/** A listed name that a word may be, the letters of its prefix, and how likely it is. */
export interface ForeignName {
  readonly form: TermForm
  readonly prefix: number
  readonly likeness: number
}

/** A search that has read nothing yet. */
export function createSearch({keys, forms, names}: Lexicon): Search {
  const hyphenScan = keys.hyphenated === null ? null : createScan(keys, keys.hyphenated)
  return {keys, forms, names, scan: createScan(keys), hyphenScan, foreign: new Map(), likeness: new Map()}
}

const none: readonly Candidate[] = []

/** What may be a term in a segment, in a listed spelling, and names in others where no listed spelling stands. */
export function findCandidates(searched: Searched, search: Search): readonly Candidate[] {
  const {scan, forms} = search
  scanText(scan, searched.text)
  if (scan.count === 0) return none
  let candidates: Candidate[] | null = null
  let varying: Standing[] | null = null
  for (let at = 0; at < scan.count; at++) {
    const place = placeAt(search, at)
    let isListed = false
    let others: Standing[] | null = null
    for (let form: TermForm | null = forms[keyAt(scan, at)]; form !== null; form = form.next) {
      const standing = readStanding(searched, place, form)
      if (standing === null) continue
      if (standing.letters.isVariant) {
        others = append(others, standing)
        continue
      }
      const candidate = gradeListed(searched, standing)
      if (candidate === null) continue
      candidates = append(candidates, candidate)
      isListed = true
    }
    if (isListed || others === null) continue
    for (const standing of others) varying = append(varying, standing)
  }
  const listed = candidates ?? none
  const variants = varying === null ? none : findVariants(varying, {searched, search, listed})
  return variants.length === 0 ? listed : [...listed, ...variants]
}

/** Most lists are of one; an empty array would make room for many at the first push. */
function append<T>(list: T[] | null, item: T): T[] {
  if (list === null) return [item]
  list.push(item)
  return list
}

/** Names in other spellings at places where no listed spelling stands. */
function findVariants(
  varying: readonly Standing[],
  {searched, search, listed}: {searched: Searched; search: Search; listed: readonly Candidate[]},
): readonly Candidate[] {
  const variants: Candidate[] = []
  let taken: Coverage | null = null
  for (const standing of varying) {
    const score = gradeVariant(standing, search.likeness)
    if (score === null) continue
    const candidate = toCandidate(searched.segment, standing, {match: 'variant', score})
    taken ??= coverageOf(listed)
    if (!isExplained(candidate.hit, standing.form, taken)) variants.push(candidate)
  }
  return variants
}

/** Whether a listed spelling has a part of a word that is not as the form has it: فاجنر, where مجموعة فاغنر is listed too. */
function isExplained(hit: TermHit, form: TermForm, listed: Coverage): boolean {
  const wanted = form.folded.split(/[ -]/u)
  return [...hit.form.matchAll(word)].some((match, at) => {
    const [found] = match
    const start = hit.start + match.index
    return foldWord(found) !== wanted[at] && isTouched(listed, {start, end: start + found.length})
  })
}

// Words between blanks and hyphens.
const word = /[^\s\u2010\u2011-]+/gu

function keyAt({places}: Scan, at: number): number {
  return places[at * FIELDS + KEY]
}

function placeAt({scan: {places}, forms}: Search, at: number): Place {
  const first = at * FIELDS
  return {
    start: places[first + START],
    end: places[first + END],
    hostStart: places[first + HOST],
    prefix: prefixAt[places[first + STATE]] ?? null,
    known: places[first + AS_EXPECTED] === UNKNOWN ? null : forms[places[first + KEY]],
    isExpected: places[first + AS_EXPECTED] === YES,
    isHyphenated: false,
  }
}
