import {clitics} from '../data/clitics.ts'
import {foldWord} from '../text/fold.ts'
import {cutClitics} from './cut-clitics.ts'
import {isKnownName, knownNames} from './known-names.ts'
import type {Witness, Witnesses} from './find-witnesses.ts'
import {vouchCuts} from './vouch-cuts.ts'
import type {Words} from './read-words.ts'
import type {WordRole} from './word-roles.ts'

/** A word type read as prefix and name. */
interface TypeReading {
  /** Number of its unit. */
  readonly unit: number
  /** Units before the name and before its article: و, ب; what is cut off in a place. */
  readonly cut: number
  readonly hasArticle: boolean
}

/** A word without what is written together with it: what may be a name. */
interface Unit {
  /** Without article; hamza seats kept. */
  readonly bare: string
  readonly folded: string
  /** Types that are read as this unit. */
  readonly types: readonly number[]
}

/** The words of a corpus as units. */
export interface UnitTable {
  readonly units: readonly Unit[]
  readonly byType: readonly TypeReading[]
}

/** How often each type stands. */
export function countTypes(words: Words): Int32Array {
  const counts = new Int32Array(words.types.length)
  for (const type of words.type) counts[type]++
  return counts
}

/** What is known of the words before they are read. */
export interface WordFacts {
  readonly roles: readonly WordRole[]
  readonly witnesses: Witnesses
  /** One-word forms of the glossary, without article. */
  readonly listed: ReadonlySet<string>
}

interface Known extends WordFacts {
  readonly words: Words
  readonly counts: Int32Array
  /** How often a form stands, with its article or without. */
  readonly byForm: ReadonlyMap<string, number>
  /** Folded forms that begin with a radical أل: ألكسندر. */
  readonly radicalArticle: ReadonlySet<string>
}

/**
 * Reads each word type as prefix and unit. A prefix is cut where the English opposite says so, or where the rest stands by
 * itself in the corpus often enough; the article is cut where it is no part of the word.
 */
export function readUnits(words: Words, facts: WordFacts): UnitTable {
  const counts = countTypes(words)
  const known: Known = {...facts, words, counts, byForm: countForms(words, counts), radicalArticle: radicals(words)}
  const cuts = cutAll(known)
  const ids = new Map<string, number>()
  const units: {bare: string; folded: string; types: number[]}[] = []
  const byType = cuts.map(({rest, cut, isWhole}, type): TypeReading => {
    const hasArticle = !isWhole && isArticle(rest, known)
    const bare = hasArticle ? rest.slice(clitics.article.length) : rest
    let unit = ids.get(bare)
    if (unit === undefined) {
      unit = units.length
      ids.set(bare, unit)
      units.push({bare, folded: foldWord(bare), types: []})
    }
    units[unit].types.push(type)
    return {unit, cut, hasArticle}
  })
  return {units, byType}
}

/** Every type's prefix: first what English and corpus tell, then what other spellings speak for. */
function cutAll(known: Known): Cut[] {
  const {types} = known.words
  const cuts = types.map((_, type) => cutPrefix(type, known))
  const isName = (type: number): boolean => known.roles[type].ordinariness !== 'plain'
  const uncut = types
    .map(({form, folded}, type) => ({type, form, folded}))
    .filter(({type, form}) => cuts[type].cut === 0 && !cuts[type].isWhole && isName(type) && !isKnownName(form))
  const names = [
    ...known.listed,
    ...knownNames,
    ...types.flatMap((_, type) => (isName(type) ? [bareOf(cuts[type].rest)] : [])),
  ]
  for (const [type, cut] of vouchCuts(uncut, [...new Set(names)])) {
    const {form} = types[type]
    cuts[type] = {...withArticle(form, {form: form.slice(cut), cut}), isWhole: false}
  }
  return cuts
}

/** The word without conjunction and preposition, its article still there. */
interface Cut {
  readonly rest: string
  readonly cut: number
  /** The English says that nothing is to be cut off: الكسندر is Alexander. */
  readonly isWhole: boolean
}

function cutPrefix(type: number, known: Known): Cut {
  const {form} = known.words.types[type]
  const whole = {rest: form, cut: 0, isWhole: false}
  const witness = known.witnesses.byType[type]
  if (known.roles[type].ordinariness === 'plain') return whole
  const told = witness === null || witness === undefined ? null : toldByEnglish(witness)
  if (told === 0 || (told === null && isKnownName(form))) return {...whole, isWhole: told === 0}
  let best = whole
  let bestCount = 0
  for (const reading of cutClitics(form)) {
    const {rest, cut} = withArticle(form, reading)
    const count = known.byForm.get(bareOf(rest)) ?? 0
    if (told === reading.cut || told === cut) return {rest, cut, isWhole: false}
    if (told === null && count > bestCount && isVouched(known.counts[type], count, bareOf(rest))) {
      best = {rest, cut, isWhole: false}
      bestCount = count
    }
  }
  return best
}

/** A prefix that ends in the article gives it back: وال|كرملين is و|الكرملين; behind لل it is not written. */
function withArticle(form: string, reading: {form: string; cut: number}): {rest: string; cut: number} {
  const {article} = clitics
  const before = form.slice(0, reading.cut)
  if (!before.endsWith(article) || reading.form.startsWith(article)) return {rest: reading.form, cut: reading.cut}
  return {rest: article + reading.form, cut: reading.cut - article.length}
}

/** The cut with which the English opposite matches most often; null when it never does. */
function toldByEnglish(witness: Witness): number | null {
  let best: number | null = null
  let most = 0
  for (const [cut, names] of witness.matches) {
    const sum = [...names.values()].reduce((all, count) => all + count, 0)
    if (sum > most || (sum === most && best !== null && cut < best)) {
      best = cut
      most = sum
    }
  }
  return best
}

/** Names stand without prefix more often than with one; short rests are chance, unless they are far more frequent. */
function isVouched(count: number, countOfRest: number, rest: string): boolean {
  if (rest.length <= 3) return countOfRest >= 5 * count
  if (rest.length === 4) return countOfRest >= 2 * count
  return 2 * countOfRest >= count
}

function bareOf(form: string): string {
  return form.startsWith(clitics.article) && form.length > 4 ? form.slice(clitics.article.length) : form
}

function isArticle(form: string, {radicalArticle}: Known): boolean {
  return form.startsWith(clitics.article) && form.length >= 5 && !radicalArticle.has(foldWord(form))
}

function countForms(words: Words, counts: Int32Array): Map<string, number> {
  const byForm = new Map<string, number>()
  for (const [type, {form}] of words.types.entries()) {
    const bare = bareOf(form)
    byForm.set(bare, (byForm.get(bare) ?? 0) + counts[type])
  }
  return byForm
}

/** Folded forms of the words that begin with أل, إل or آل: الكسندر beside ألكسندر has no article either. */
function radicals(words: Words): Set<string> {
  const found = new Set<string>()
  for (const {form, folded} of words.types) {
    if (folded.startsWith(clitics.article) && !form.startsWith(clitics.article)) found.add(folded)
  }
  return found
}
