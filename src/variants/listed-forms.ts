import type {Concept} from '../model.ts'
import {comparePrepared} from '../terms/compare-names.ts'
import {prepareName} from '../terms/prepare-name.ts'
import {foldWord} from '../text/fold.ts'
import {bareForm, type Listed} from './candidates.ts'
import type {EnglishName} from './english-names.ts'
import {SURE} from './find-witnesses.ts'
import {nameLikelihood} from './letter-model.ts'
import {ordinariness} from './ordinary-words.ts'

/** The Arabic forms of a glossary that are names. */
export interface ListedForms {
  /** Forms of one word, without article. */
  readonly words: ReadonlyMap<string, Listed>
  /** Forms of several words, without article, of which none is an ordinary word. */
  readonly phrases: ReadonlyMap<string, Listed>
}

/** A glossary serves many corpora: what its terms are is found out once. */
const nameForms = new WeakMap<Concept, readonly NameForm[]>()

/** An Arabic form that is a name, without article. */
interface NameForm {
  readonly bare: string
  readonly isPhrase: boolean
  readonly listed: Listed
}

/** Reads the names of a glossary; the first concept keeps a form that two have. */
export function listedForms(concepts: readonly Concept[]): ListedForms {
  const words = new Map<string, Listed>()
  const phrases = new Map<string, Listed>()
  for (const concept of concepts) {
    for (const {bare, isPhrase, listed} of nameFormsOf(concept)) {
      const forms = isPhrase ? phrases : words
      if (!forms.has(bare)) forms.set(bare, listed)
    }
  }
  return {words, phrases}
}

function nameFormsOf(concept: Concept): readonly NameForm[] {
  const known = nameForms.get(concept)
  if (known !== undefined) return known
  const found = concept.terms.flatMap((term): NameForm[] => {
    if (term.lang !== 'ar') return []
    const parts = bareForm(term.text).split(/[ -]+/u)
    if (!parts.every((part) => isNameWord(part, concept))) return []
    return [{bare: parts.join(' '), isPhrase: parts.length > 1, listed: {concept, term}}]
  })
  nameForms.set(concept, found)
  return found
}

function isNameWord(word: string, concept: Concept): boolean {
  const folded = foldWord(word)
  const kind = ordinariness(folded)
  if (concept.pos === 'properNoun') return kind !== 'plain' || folded.length < 4
  return kind === 'unknown' && nameLikelihood(folded) > 0
}

/**
 * The English names of a concept that sound like one of its Arabic forms, by number; names that are not in the texts are
 * added to the list.
 *
 * @param names of the corpus; grows
 */
export function englishOf(listed: Listed, names: EnglishName[], ids: Map<string, number>): number[] {
  const found: number[] = []
  for (const name of alikeNames(listed)) {
    let id = ids.get(name.key)
    if (id === undefined) {
      id = names.length
      ids.set(name.key, id)
      names.push(name)
    }
    if (!found.includes(id)) found.push(id)
  }
  return found
}

/** A glossary serves many corpora: what sounds like a form is found out once. */
const alike = new WeakMap<Listed['term'], readonly EnglishName[]>()

function alikeNames({concept, term}: Listed): readonly EnglishName[] {
  const known = alike.get(term)
  if (known !== undefined) return known
  const arabic = prepareName(bareForm(term.text))
  const english = concept.terms.filter(({lang}) => lang === 'en')
  const names = english
    .flatMap(({text}) => [...new Set([text, ...text.split(/[ -]+/u)])])
    .map((text): EnglishName => ({text, key: foldWord(text)}))
    .filter(({text, key}) => key.length >= 2 && comparePrepared(arabic, prepareName(text)) >= SURE)
  alike.set(term, names)
  return names
}
