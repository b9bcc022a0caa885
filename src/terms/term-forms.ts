import type {Concept, Term, TermStatus} from '../model.ts'
import {clitics} from '../data/clitics.ts'
import {countScripts} from '../text/characters.ts'
import {foldWord} from '../text/fold.ts'
import {type FormKind, inflect, startsWithArticle, type Word} from './inflect.ts'
import {letterForm} from './letter-form.ts'

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
  /** A name of the letters of a particle (كيف): only context tells. */
  readonly isParticle: boolean
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
    // Without its hyphen a deprecated form may be the house form: Xi Jin-ping.
    if (folded === '' || (kind === 'joined' && twin)) continue
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
      isParticle: !isCommon && !term.isShort && particles.has(folded),
      mayVary: !isCommon && letters - (hasArticle ? clitics.article.length : 0) >= LONG,
      folded,
      plain,
    })
  }
  return [...forms.values()]
}

const particles: ReadonlySet<string> = new Set(clitics.wholeWords)

/** Names of fewer letters, without their article, are too near to ordinary words. */
const LONG = 6

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

function countLetters(plain: string): number {
  return plain.replaceAll(/\s/gu, '').replaceAll('آ', 'ءا').length
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
