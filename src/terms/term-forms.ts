import type {Concept, Term, TermStatus} from '../model.ts'
import {clitics} from '../data/clitics.ts'
import {soundClasses} from '../data/sound-classes.ts'
import {countScripts} from '../text/characters.ts'
import {foldWord} from '../text/fold.ts'
import {letterForm} from './letter-form.ts'

/**
 * How a form was made from the term.
 * `plain`: as in the glossary. `contracted`: without its ال, to stand behind لل. `indefinite`: without any ال.
 * `definite`: ال before the later words. `bound`: with the ending it has before a pronoun or a plural ending.
 * `respelled`: with one foreign letter for two of its own (چ for تش); never the term itself.
 */
type FormKind = 'plain' | 'contracted' | 'indefinite' | 'definite' | 'bound' | 'respelled'

/** A form of a term to look for. One flat record, with what every hit needs first: a large glossary is not in the caches. */
export interface TermForm {
  readonly script: 'ar' | 'latin'
  readonly kind: FormKind
  /** What stands there when nothing differs: the term itself, or behind لل the term without its article; null for others. */
  readonly expected: string | null
  /** A noun, adjective or verb, which may take pronouns; a name takes none. */
  readonly isCommon: boolean
  /** The Arabic term begins with the article. */
  readonly hasArticle: boolean
  /** Letters of the term, blanks not counted; آ counts as two, which it is. */
  readonly letters: number
  /** Id of the concept. */
  readonly concept: string
  /** The term as the glossary has it. */
  readonly term: string
  readonly status: TermStatus
  readonly isShort: boolean
  /** Position of the term in the glossary. */
  readonly order: number
  /** The concept has short forms. */
  readonly hasShortForm: boolean
  /** The next form that is looked up by the same key, in the order of the glossary. */
  next: TermForm | null
  readonly isVerb: boolean
  /** Differs from a better term of its concept by marks or hamza only: the text must agree exactly. */
  readonly isTwin: boolean
  /** A name so long that letters may be exchanged in it, and it is hardly an ordinary word. */
  readonly mayVary: boolean
  /** Folded. */
  readonly folded: string
  /** `letterForm` of what is expected to stand there. */
  readonly plain: string
}

/**
 * The forms of a term to look for; none when nothing is left of it after folding.
 *
 * @param order position of the term in the glossary
 */
export function termForms(concept: Concept, term: Term, order: number): TermForm[] {
  const word = readWord(concept, term)
  const {script, letters, hasArticle, isCommon} = word
  const isVerb = concept.pos === 'verb'
  const hasShortForm = concept.terms.some(({isShort}) => isShort)
  const twin = isTwin(concept, term)
  const forms = new Map<string, TermForm>()
  for (const {kind, plain} of inflect(word)) {
    const folded = foldWord(plain).trim()
    if (folded === '') continue
    forms.set(`${kind} ${folded}`, {
      script,
      kind,
      expected: expectedText(kind, plain, term),
      isCommon,
      hasArticle,
      letters,
      concept: concept.id,
      term: term.text,
      status: term.status,
      isShort: term.isShort,
      order,
      hasShortForm,
      next: null,
      isVerb,
      isTwin: twin,
      mayVary: !isCommon && letters - (hasArticle ? clitics.article.length : 0) >= LONG,
      folded,
      plain,
    })
  }
  return [...forms.values()]
}

/** Names of fewer letters, without their article, are too near to ordinary words. */
const LONG = 6

/** What a term looks like. */
interface Word extends Pick<TermForm, 'script' | 'letters' | 'hasArticle' | 'isCommon'> {
  /** `letterForm` of the term. */
  readonly plain: string
}

function readWord({pos}: Concept, {text}: Term): Word {
  const plain = letterForm(text).trim()
  return {
    script: countScripts(text).ar > 0 ? 'ar' : 'latin',
    plain,
    letters: countLetters(plain),
    hasArticle: startsWithArticle(plain),
    isCommon: pos !== 'properNoun',
  }
}

function expectedText(kind: FormKind, plain: string, {text}: Term): string | null {
  const expected = kind === 'plain' ? text : kind === 'contracted' ? text.slice(clitics.article.length) : null
  return expected !== null && letterForm(expected) === plain ? expected : null
}

interface Inflected {
  readonly kind: FormKind
  readonly plain: string
}

function inflect(word: Word): Inflected[] {
  const {plain, isCommon} = word
  const forms: Inflected[] = [{kind: 'plain', plain}]
  if (word.script === 'latin') {
    // countries = countrie + s
    if (isCommon && /[^aeiou]y$/iu.test(plain)) forms.push({kind: 'bound', plain: `${plain.slice(0, -1)}ie`})
    return forms
  }
  if (word.hasArticle) forms.push({kind: 'contracted', plain: plain.slice(clitics.article.length)})
  if (isCommon) forms.push(...inflectCommon(word))
  else forms.push(...respell(plain))
  return forms
}

/** What a common noun may look like besides: with or without its articles, with the ending it has before a pronoun. */
function inflectCommon({plain, hasArticle}: Word): Inflected[] {
  const forms: Inflected[] = []
  const words = plain.split(/\s+/u).map((word) => (startsWithArticle(word) ? word.slice(clitics.article.length) : word))
  const bare = words.join(' ')
  if (hasArticle) forms.push({kind: 'indefinite', plain: bare})
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

/** A name with the foreign letters that stand for two of its own: غورباتشوف, غورباچوف. */
function respell(plain: string): Inflected[] {
  return pairs
    .filter(([, pair]) => plain.includes(pair))
    .map(([letter, pair]) => ({kind: 'respelled', plain: plain.replaceAll(pair, letter)}))
}

/** Foreign letters with the two letters that stand for them. */
const pairs: readonly (readonly [string, string])[] = Object.entries(soundClasses.foreign).flatMap(
  ([letter, standIns]) => standIns.filter((standIn) => standIn.length === 2).map((pair) => [letter, pair] as const),
)

function countLetters(plain: string): number {
  return plain.replaceAll(/\s/gu, '').replaceAll('آ', 'ءا').length
}

/** By the unfolded word: ألمانيا has no article, though it folds to المانيا. */
function startsWithArticle(plain: string): boolean {
  return plain.startsWith(clitics.article) && plain.length > clitics.article.length + 1
}

/** Whether a deprecated term reads, once folded, like another term of the concept that is not deprecated. */
function isTwin(concept: Concept, term: Term): boolean {
  if (term.status !== 'deprecated') return false
  const key = looseForm(term)
  return concept.terms.some(
    (other) => other.status !== 'deprecated' && other.lang === term.lang && looseForm(other) === key,
  )
}

function looseForm({text}: Term): string {
  return foldWord(text).trim().replaceAll('ة', 'ه').replaceAll('-', ' ')
}
