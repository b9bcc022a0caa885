import {lexicon} from '../../data/lexicon.ts'
import {smallLetters} from '../../data/small-letters.ts'
import type {Concept, Term} from '../../model.ts'
import {isWordUnit} from '../../text/characters.ts'
import {foldWord} from '../../text/fold.ts'

/** A form of the glossary in Latin letters, word by word. */
export interface LatinForm {
  readonly concept: Concept
  readonly term: Term
  readonly words: readonly string[]
}

/** What checks look up in a glossary beside the hits of the matcher. */
export interface GlossaryForms {
  /** Forms in Latin letters by their first word in small letters, the longest first. */
  readonly latin: ReadonlyMap<string, readonly LatinForm[]>
  /** For each form, folded, behind its language, the concepts that claim it. */
  readonly claims: ReadonlyMap<string, readonly string[]>
}

const known = new WeakMap<ReadonlyMap<string, Concept>, GlossaryForms>()

/** The forms of a glossary, read once. */
export function glossaryForms(concepts: ReadonlyMap<string, Concept>): GlossaryForms {
  const ready = known.get(concepts)
  if (ready !== undefined) return ready
  const latin = new Map<string, LatinForm[]>()
  const claims = new Map<string, string[]>()
  for (const concept of concepts.values()) {
    for (const term of concept.terms) {
      add(claims, claimKey(term), concept.id)
      const words = latinWords(term.text)
      if (words.length > 0) add(latin, words[0].toLowerCase(), {concept, term, words})
    }
  }
  for (const forms of latin.values()) forms.sort((a, b) => b.words.length - a.words.length)
  const made = {latin, claims}
  known.set(concepts, made)
  return made
}

/** What a form is looked up by among the claims; capitals count, since IT is not it. */
export function claimKey({text, lang}: Pick<Term, 'text' | 'lang'>): string {
  return `${lang}\u0000${lang === 'ar' ? foldWord(text).trim() : text.trim()}`
}

const small: ReadonlySet<string> = new Set(smallLetters)

/** Whether a word in small letters is one of `data/small-letters.yaml`: who, not WHO. */
export function isSmallWord(word: string): boolean {
  return small.has(word)
}

let dictionary: ReadonlySet<string> | null = null

/** Whether an English word in small letters is an ordinary one: turkey, who. */
export function isEnglishWord(word: string): boolean {
  dictionary ??= new Set([...small, ...Object.values(lexicon.words).flatMap((words) => words.split(' '))])
  return dictionary.has(word) || (word.endsWith('s') && dictionary.has(word.slice(0, -1)))
}

/** The words of a form that has Latin letters and no marks inside but blanks and hyphens. */
function latinWords(text: string): string[] {
  if (!/^[\p{Script=Latin}\p{N} -]+$/u.test(text.trim())) return []
  const words: string[] = []
  let word = ''
  for (const letter of `${text} `) {
    if (isWordUnit(letter.charCodeAt(0))) word += letter
    else if (word !== '') {
      words.push(word)
      word = ''
    }
  }
  return words
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}
