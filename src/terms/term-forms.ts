import type {Concept, Term} from '../model.ts'
import {clitics} from '../data/clitics.ts'
import {countScripts} from '../text/characters.ts'
import {foldWord} from '../text/fold.ts'
import {letterForm} from './letter-form.ts'

/**
 * How a form was made from the term.
 * `plain`: as in the glossary. `contracted`: without its ال, to stand behind لل. `indefinite`: without any ال.
 * `definite`: ال before the later words. `bound`: with the ending it has before a pronoun or a plural ending.
 */
type FormKind = 'plain' | 'contracted' | 'indefinite' | 'definite' | 'bound'

/** A form of a term that the automaton looks for. */
export interface TermForm {
  /** Folded; ة as ه and hyphens as blanks (see `keyOf`). */
  readonly key: string
  /** Folded. */
  readonly folded: string
  /** `plainForm` of what is expected to stand there. */
  readonly plain: string
  readonly kind: FormKind
  readonly entry: TermEntry
}

/** A term with what the search needs to know of it. */
export interface TermEntry {
  readonly concept: Concept
  readonly term: Term
  /** Position in the glossary. */
  readonly order: number
  readonly script: 'ar' | 'latin'
  /** `plainForm` of the term. */
  readonly plain: string
  /** Letters of the term, blanks not counted; آ counts as two, which it is. */
  readonly letters: number
  /** The Arabic term begins with the article. */
  readonly hasArticle: boolean
  /** A noun, adjective or verb, which may take pronouns; a name takes none. */
  readonly isCommon: boolean
  /** Differs from a better term of its concept by marks or hamza only: the text must agree exactly. */
  readonly isTwin: boolean
}

/** Units read as others by the automaton: ة as ه, the hyphen as a blank. What may really differ is checked on the hit. */
export const sameUnits: ReadonlyMap<number, number> = new Map([
  [0x0629, 0x0647],
  [0x2d, 0x20],
])

/** The forms of a term to look for; none when nothing is left of it after folding. */
export function termForms(entry: TermEntry): TermForm[] {
  const forms = new Map<string, TermForm>()
  for (const {kind, plain} of inflect(entry)) {
    const folded = foldWord(plain).trim()
    if (folded !== '') forms.set(`${kind} ${folded}`, {key: keyOf(folded), folded, plain, kind, entry})
  }
  return [...forms.values()]
}

/** What a form is looked up by. */
function keyOf(folded: string): string {
  return folded.replaceAll('ة', 'ه').replaceAll('-', ' ')
}

/** Compiles what the search needs to know of a term. */
export function termEntry(concept: Concept, term: Term, order: number): TermEntry {
  const script = countScripts(term.text).ar > 0 ? 'ar' : 'latin'
  const plain = letterForm(term.text).trim()
  return {
    concept,
    term,
    order,
    script,
    plain,
    letters: countLetters(plain),
    hasArticle: hasArticle(plain),
    isCommon: concept.pos !== 'properNoun',
    isTwin: isTwin(concept, term),
  }
}

interface Inflected {
  readonly kind: FormKind
  readonly plain: string
}

function inflect(entry: TermEntry): Inflected[] {
  const {plain, isCommon} = entry
  const forms: Inflected[] = [{kind: 'plain', plain}]
  if (entry.script === 'latin') {
    // countries = countrie + s
    if (isCommon && /[^aeiou]y$/iu.test(plain)) forms.push({kind: 'bound', plain: `${plain.slice(0, -1)}ie`})
    return forms
  }
  if (entry.hasArticle) forms.push({kind: 'contracted', plain: plain.slice(clitics.article.length)})
  if (isCommon) forms.push(...inflectCommon(entry))
  return forms
}

/** What a common noun may look like besides: with or without its articles, with the ending it has before a pronoun. */
function inflectCommon(entry: TermEntry): Inflected[] {
  const forms: Inflected[] = []
  const words = entry.plain.split(/\s+/u).map((word) => (hasArticle(word) ? word.slice(clitics.article.length) : word))
  const bare = words.join(' ')
  if (entry.hasArticle) forms.push({kind: 'indefinite', plain: bare})
  else if (words.length > 1) {
    const last = words.length - 1
    for (const from of new Set([1, last])) {
      const definite = words.map((word, at) => (at >= from ? clitics.article + word : word))
      forms.push({kind: 'definite', plain: definite.join(' ')})
    }
  }
  for (const {ending, beforePronoun} of clitics.endings) {
    if (!bare.endsWith(ending)) continue
    for (const changed of beforePronoun) forms.push({kind: 'bound', plain: bare.slice(0, -ending.length) + changed})
  }
  return forms
}

function countLetters(plain: string): number {
  return plain.replaceAll(/\s/gu, '').replaceAll('آ', 'ءا').length
}

/** By the unfolded word: ألمانيا has no article, though it folds to المانيا. */
function hasArticle(plain: string): boolean {
  return plain.startsWith(clitics.article) && plain.length > clitics.article.length + 1
}

/** Whether a deprecated term reads, once folded, like another term of the concept that is not deprecated. */
function isTwin(concept: Concept, term: Term): boolean {
  if (term.status !== 'deprecated') return false
  const key = keyOf(foldWord(term.text).trim())
  return concept.terms.some(
    (other) => other.status !== 'deprecated' && other.lang === term.lang && keyOf(foldWord(other.text).trim()) === key,
  )
}
