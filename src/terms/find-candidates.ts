import type {TermHit} from '../model.ts'
import {foldWord} from '../text/fold.ts'
import {type Coverage, coverageOf, isTouched} from './coverage.ts'
import type {Lexicon} from './matcher.ts'
import type {Place} from './place.ts'
import {prefixAt} from './prefixes.ts'
import {readPlace, readVariant, type Searched} from './read-place.ts'
import type {Candidate} from './resolve-overlaps.ts'
import {scanText} from './scan.ts'
import {createScan, END, FIELDS, HOST, KEY, type Scan, START, STATE} from './scan-state.ts'
import type {TermForm} from './term-forms.ts'

/** The terms of one language and the search for them. */
export interface Search extends Lexicon {
  readonly scan: Scan
  /** Reads over the hyphens inside names; null where no term has Latin letters. */
  readonly hyphenScan: Scan | null
  /** What `findForeign` found out about words. */
  readonly foreign: Map<string, ForeignName | null>
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
  return {keys, forms, names, scan: createScan(keys), hyphenScan, foreign: new Map()}
}

const none: readonly Candidate[] = []

/** What may be a term in a segment, in a listed spelling, and names in others where no listed spelling stands. */
export function findCandidates(searched: Searched, {scan, forms}: Search): readonly Candidate[] {
  scanText(scan, searched.text)
  if (scan.count === 0) return none
  const candidates: Candidate[] = []
  let left: number[] | null = null
  for (let at = 0; at < scan.count; at++) {
    const place = placeAt(scan, at)
    const before = candidates.length
    for (let form: TermForm | null = forms[keyAt(scan, at)]; form !== null; form = form.next) {
      const candidate = readPlace(searched, place, form)
      if (candidate !== null) candidates.push(candidate)
    }
    if (candidates.length === before) (left ??= []).push(at)
  }
  const variants = left === null ? none : findVariants(left, {searched, scan, forms, listed: candidates})
  return variants.length === 0 ? candidates : [...candidates, ...variants]
}

/** Names in other spellings at places where no listed spelling stands. */
function findVariants(
  left: readonly number[],
  {searched, scan, forms, listed}: Pick<Search, 'scan' | 'forms'> & {searched: Searched; listed: readonly Candidate[]},
): readonly Candidate[] {
  const variants: Candidate[] = []
  let taken: Coverage | null = null
  for (const at of left) {
    const place = placeAt(scan, at)
    for (let form: TermForm | null = forms[keyAt(scan, at)]; form !== null; form = form.next) {
      const candidate = readVariant(searched, place, form)
      if (candidate === null) continue
      taken ??= coverageOf(listed)
      if (!isExplained(candidate.hit, form, taken)) variants.push(candidate)
    }
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

function placeAt({places}: Scan, at: number): Place {
  const first = at * FIELDS
  return {
    start: places[first + START],
    end: places[first + END],
    hostStart: places[first + HOST],
    prefix: prefixAt[places[first + STATE]] ?? null,
    isHyphenated: false,
  }
}
