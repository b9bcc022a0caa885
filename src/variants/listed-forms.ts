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

/** Reads the names of a glossary; the first concept keeps a form that two have. */
export function listedForms(concepts: readonly Concept[]): ListedForms {
  const words = new Map<string, Listed>()
  const phrases = new Map<string, Listed>()
  for (const concept of concepts) {
    for (const term of concept.terms) {
      if (term.lang !== 'ar') continue
      const bare = bareForm(term.text)
      const parts = bare.split(/[ -]+/u)
      if (!parts.every((part) => isNameWord(part, concept))) continue
      const forms = parts.length === 1 ? words : phrases
      if (!forms.has(parts.join(' '))) forms.set(parts.join(' '), {concept, term})
    }
  }
  return {words, phrases}
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
export function englishOf({concept, term}: Listed, names: EnglishName[], ids: Map<string, number>): number[] {
  const found: number[] = []
  const arabic = prepareName(bareForm(term.text))
  for (const other of concept.terms) {
    if (other.lang !== 'en') continue
    for (const text of new Set([other.text, ...other.text.split(/[ -]+/u)])) {
      const key = foldWord(text)
      if (key.length < 2 || comparePrepared(arabic, prepareName(text)) < SURE) continue
      let id = ids.get(key)
      if (id === undefined) {
        id = names.length
        ids.set(key, id)
        names.push({text, key})
      }
      if (!found.includes(id)) found.push(id)
    }
  }
  return found
}
