import {clitics} from '../data/clitics.ts'
import {foldWord} from '../text/fold.ts'
import {isIndivisible} from './is-indivisible.ts'
import type {HostReading, Place} from './place.ts'
import type {Prefix} from './prefixes.ts'
import type {TermForm} from './term-forms.ts'
import {ARABIC, DROPPED, kindFrom, SEVERAL, unitKinds} from './unit-kinds.ts'

/** A term whose article may be missing must have more letters than this without it: أرز is not الأرز. */
const SHORT = 3

const pronouns: ReadonlySet<string> = new Set(clitics.pronouns)
const ambiguous: ReadonlySet<string> = new Set(clitics.ambiguousPronouns)
const longestSuffix: number = Math.max(...clitics.pronouns.map((pronoun) => pronoun.length))

/**
 * Reads the rest of the word around a form as clitics: و ف, then ب ك ل, then ال; pronouns behind common nouns.
 *
 * @returns null when the rest is no clitics that this form can have
 */
export function readArabicHost(text: string, place: Place, form: TermForm): HostReading | null {
  const {start, end, hostStart, prefix} = place
  if (prefix === null || (prefix.isFuture && !form.isVerb)) return null
  const hostEnd = kindFrom(text, end) === ARABIC ? endOfSuffix(text, end) : end
  if (hostEnd === null) return null
  const suffix = hostEnd === end ? '' : foldWord(text.slice(end, hostEnd))
  if (!canEnd(suffix, prefix, form)) return null
  const isWhole = hostStart === start && hostEnd === end
  if (!isWhole) {
    const host = {start: hostStart, cut: start, end: hostEnd, prefix: prefix.text.length}
    if (isIndivisible(text, host, form.isCommon)) return null
  }
  const article = readArticle(prefix, form)
  if (article === null) return null
  const isDefinite = prefix.article !== 'none' || article === 'contracted'
  return {start: hostStart, end: hostEnd, suffix, article, isDefinite}
}

/** Behind the last letter of the word; null when more letters follow than any suffix has. */
function endOfSuffix(text: string, start: number): number | null {
  let end = start
  let letters = 0
  for (let at = start; at < text.length; at++) {
    const kind = unitKinds[text.charCodeAt(at)]
    if (kind === DROPPED) continue
    if (kind === SEVERAL ? kindFrom(text, at) !== ARABIC : kind !== ARABIC) break
    if (++letters > longestSuffix) return null
    end = at + 1
  }
  return end
}

function readArticle(prefix: Prefix, form: TermForm): HostReading['article'] | null {
  if (form.kind === 'contracted') {
    // Before a word that begins with ل, ل + ال is one ل (للجنة).
    const startsWithLam = form.folded.startsWith(clitics.contraction.preposition)
    if (prefix.article === 'contracted') return startsWithLam ? null : 'contracted'
    return startsWithLam && prefix.canContract ? 'contracted' : null
  }
  const {hasArticle, isCommon} = form
  if (form.kind === 'indefinite' || (form.kind === 'bound' && hasArticle)) {
    return prefix.article === 'none' && form.folded.length > SHORT ? 'dropped' : null
  }
  if (prefix.article === 'none') return 'as-term'
  if (isPhrase(form)) return null
  return hasArticle || (!isCommon && !mayTakeArticle(form)) ? null : 'as-term'
}

/**
 * Long foreign names stand with the article or without it (بنتاغون, كرملين). Short ones, and those that look like an
 * adjective or a feminine noun, are another word with it: كريم, الكريم.
 */
function mayTakeArticle({letters, folded}: TermForm): boolean {
  return letters >= 6 && !folded.includes(' ') && !'يةه'.includes(folded[folded.length - 1])
}

/** Several words that have an ending among them already: neither article nor pronoun comes besides. */
function isPhrase({kind}: TermForm): boolean {
  return kind === 'accusative' || kind === 'possessed'
}

/** Whether the letters behind the form are a pronoun or tanween that it can take. */
function canEnd(suffix: string, prefix: Prefix, form: TermForm): boolean {
  if (suffix === '') return form.kind !== 'bound'
  if (!form.isCommon || prefix.article !== 'none') return false
  const isDefinite = form.hasArticle && form.kind !== 'indefinite' && form.kind !== 'bound'
  if (isDefinite || form.kind === 'definite' || isPhrase(form)) return false
  if (form.kind !== 'bound' && clitics.endings.some(({ending}) => form.plain.endsWith(ending))) return false
  // A noun behind a preposition is genitive: its tanween is not written with a letter.
  if (suffix === clitics.tanween) return form.kind !== 'bound' && !prefix.hasPreposition
  return pronouns.has(suffix) && (form.kind === 'bound' || !ambiguous.has(suffix))
}
