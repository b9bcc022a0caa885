import type {Concept, Lang} from '../model.ts'
import {type Automaton, buildAutomaton} from './automaton.ts'
import {sameUnits, type TermForm, termEntry, termForms} from './term-forms.ts'

/** The forms of one language, and the automaton that finds them. */
interface Lexicon {
  readonly automaton: Automaton
  /** For each key of the automaton, the forms that read so, in the order of the glossary. */
  readonly forms: readonly (readonly TermForm[])[]
}

/** A compiled glossary: made once by `createMatcher`, handed to `findTerms`. What is inside may change. */
export interface Matcher {
  readonly lexicons: Readonly<Record<Lang, Lexicon>>
}

/**
 * Compiles a glossary for searching: one automaton per language. Terms of which folding leaves nothing are passed over.
 * The cost of searching does not grow with the number of terms.
 *
 * @example findTerms(segments, createMatcher(concepts))
 */
export function createMatcher(concepts: readonly Concept[]): Matcher {
  return {lexicons: {ar: compile(concepts, 'ar'), en: compile(concepts, 'en')}}
}

function compile(concepts: readonly Concept[], lang: Lang): Lexicon {
  const byKey = new Map<string, TermForm[]>()
  for (const form of formsOf(concepts, lang)) {
    const forms = byKey.get(form.key)
    if (forms === undefined) byKey.set(form.key, [form])
    else forms.push(form)
  }
  // By code unit, as the automaton wants them.
  const keys = [...byKey.keys()].toSorted()
  return {automaton: buildAutomaton(keys, sameUnits), forms: keys.map((key) => byKey.get(key) ?? [])}
}

function* formsOf(concepts: readonly Concept[], lang: Lang): Generator<TermForm> {
  let order = 0
  for (const concept of concepts) {
    for (const term of concept.terms) {
      order++
      if (term.lang === lang) yield* termForms(termEntry(concept, term, order))
    }
  }
}
