import {clitics} from '../data/clitics.ts'
import {isArabicLetter} from '../text/characters.ts'
import type {TermForm} from './term-forms.ts'

/** How a form stands in its host word, in offsets of folded text. */
export interface HostReading {
  /** Where the host word starts; the prefix reaches from here to the form. */
  readonly start: number
  /** Where the host word ends; the suffix reaches from the form to here. */
  readonly end: number
  readonly article: 'as-term' | 'contracted' | 'dropped'
  /** An article stands before the form. */
  readonly isDefinite: boolean
}

/** A term whose article may be missing must have more letters than this without it: أرز is not الأرز. */
const SHORT = 3

interface Prefix {
  readonly article: 'none' | 'full' | 'contracted'
  readonly isFuture: boolean
  readonly hasPreposition: boolean
  /** Ends in the preposition that contracts with the article. */
  readonly canContract: boolean
}

const prefixes: ReadonlyMap<string, Prefix> = buildPrefixes()
const pronouns: ReadonlySet<string> = new Set(clitics.pronouns)
const ambiguous: ReadonlySet<string> = new Set(clitics.ambiguousPronouns)
const wholeWords: ReadonlySet<string> = new Set(clitics.wholeWords)
const ownFirstLetter: ReadonlySet<string> = new Set(clitics.ownFirstLetter)
const allEndings: readonly string[] = [...clitics.pronouns, ...clitics.inflections]
const longestPrefix: number = Math.max(...[...prefixes.keys()].map((prefix) => prefix.length))
const longestSuffix: number = Math.max(...clitics.pronouns.map((pronoun) => pronoun.length))

/**
 * Reads the rest of the word around a form as clitics: و ف, then ب ك ل, then ال; pronouns behind common nouns.
 *
 * @param text folded text
 * @param span where the form stands in it
 * @returns null when the rest is no clitics that this form can have
 */
export function readArabicHost(text: string, span: {start: number; end: number}, form: TermForm): HostReading | null {
  const {start, end} = span
  let hostEnd = end
  while (hostEnd < text.length && isArabicLetter(text.charCodeAt(hostEnd))) {
    if (++hostEnd - end > longestSuffix) return null
  }
  let hostStart = start
  while (hostStart > 0 && isArabicLetter(text.charCodeAt(hostStart - 1))) {
    if (start - --hostStart > longestPrefix) return null
  }
  const prefix = prefixes.get(text.slice(hostStart, start))
  if (prefix === undefined) return null
  if (prefix.isFuture && form.entry.concept.pos !== 'verb') return null
  if (!canEnd(text.slice(end, hostEnd), prefix, form)) return null
  if (hostEnd - hostStart > end - start && isIndivisible(text.slice(hostStart, hostEnd), start - hostStart, form))
    return null
  const article = readArticle(prefix, form, text.charCodeAt(start) === contractedLetter)
  if (article === null) return null
  return {start: hostStart, end: hostEnd, article, isDefinite: prefix.article !== 'none' || article === 'contracted'}
}

/** The letter of ل: before a word that begins with it, ل + ال is one ل (للجنة). */
const contractedLetter: number = clitics.contraction.preposition.charCodeAt(0)

function readArticle(prefix: Prefix, form: TermForm, startsWithLam: boolean): HostReading['article'] | null {
  if (form.kind === 'contracted') {
    if (prefix.article === 'contracted') return startsWithLam ? null : 'contracted'
    return startsWithLam && prefix.canContract ? 'contracted' : null
  }
  const {hasArticle, isCommon} = form.entry
  if (form.kind === 'indefinite' || (form.kind === 'bound' && hasArticle)) {
    return prefix.article === 'none' && form.folded.length > SHORT ? 'dropped' : null
  }
  if (prefix.article === 'none') return 'as-term'
  return hasArticle || (!isCommon && !mayTakeArticle(form)) ? null : 'as-term'
}

/**
 * Long foreign names stand with the article or without it (بنتاغون, كرملين). Short ones, and those that look like an
 * adjective or a feminine noun, are another word with it: كريم, الكريم.
 */
function mayTakeArticle({entry, folded}: TermForm): boolean {
  return entry.letters >= 6 && !folded.includes(' ') && !'يةه'.includes(folded[folded.length - 1])
}

/** Whether the letters behind the form are a pronoun or tanween that it can take. */
function canEnd(suffix: string, prefix: Prefix, form: TermForm): boolean {
  if (suffix === '') return form.kind !== 'bound'
  if (!form.entry.isCommon || prefix.article !== 'none') return false
  const isDefinite = form.entry.hasArticle && form.kind !== 'indefinite' && form.kind !== 'bound'
  if (isDefinite || form.kind === 'definite') return false
  if (form.kind !== 'bound' && clitics.endings.some(({ending}) => form.plain.endsWith(ending))) return false
  // A noun behind a preposition is genitive: its tanween is not written with a letter.
  if (suffix === clitics.tanween) return form.kind !== 'bound' && !prefix.hasPreposition
  return pronouns.has(suffix) && (form.kind === 'bound' || !ambiguous.has(suffix))
}

/**
 * Whether a host word is not prefix + form: a whole word, or one whose first letter is its own, a shorter prefix before
 * it or none (وبيان is و + بيان, not وب + يان). Names are rarer than the words they look like, so for them other
 * inflected forms count too (بيانات is not ب + يانات).
 */
function isIndivisible(host: string, cut: number, form: TermForm): boolean {
  if (wholeWords.has(host)) return true
  const [endings, more] = form.entry.isCommon ? [clitics.pronouns, 1] : [allEndings, 2]
  for (let at = 0; at < cut; at++) {
    if (prefixes.has(host.slice(0, at)) && isInflected(host.slice(at), endings, more)) return true
  }
  return false
}

/** Whether a word is in the list, with at most `more` endings behind it: بيان + ات + ها. */
function isInflected(word: string, endings: readonly string[], more: number): boolean {
  if (ownFirstLetter.has(word)) return true
  if (more === 0) return false
  return endings.some((ending) => {
    const rest = word.length - ending.length
    return rest > 1 && word.endsWith(ending) && isInflected(word.slice(0, rest), endings, more - 1)
  })
}

/** All strings that can stand before a word: conjunction, preposition or future, article. */
function buildPrefixes(): Map<string, Prefix> {
  const all = new Map<string, Prefix>()
  const {article, contraction, future} = clitics
  for (const conjunction of ['', ...clitics.conjunctions]) {
    all.set(conjunction + future, {article: 'none', isFuture: true, hasPreposition: false, canContract: false})
    for (const preposition of ['', ...clitics.prepositions]) {
      const canContract = preposition === contraction.preposition
      const before = conjunction + preposition
      const shared = {isFuture: false, hasPreposition: preposition !== ''}
      all.set(before, {...shared, article: 'none', canContract})
      const definite = canContract ? conjunction + contraction.contracted : before + article
      all.set(definite, {...shared, article: canContract ? 'contracted' : 'full', canContract: false})
    }
  }
  return all
}
