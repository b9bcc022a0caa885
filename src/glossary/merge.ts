import type {InputProblem} from '../errors.ts'
import type {Concept, Term} from '../model.ts'
import {claimOf} from './claim.ts'
import type {GlossaryFile} from './read-csv.ts'

/** Several glossary files as one: the concepts in the order of the files, and everything that is wrong. */
export interface Glossary {
  readonly concepts: readonly Concept[]
  readonly problems: readonly InputProblem[]
}

/**
 * One glossary from several files. An id may stand once, and a form in a language may belong to one concept: where two
 * claim it, the first keeps it and the other loses that form.
 */
export function mergeGlossary(files: readonly GlossaryFile[]): Glossary {
  const problems = files.flatMap((file) => file.problems)
  const concepts: Concept[] = []
  const byId = new Map<string, Concept>()
  const owners = new Map<string, Concept>()
  for (const concept of files.flatMap((file) => file.concepts)) {
    const same = byId.get(concept.id)
    if (same !== undefined) {
      const args = {column: 'id', id: concept.id, ...firstPlace(same)}
      problems.push({code: 'glossary-duplicate-id', ...concept.place, args})
      continue
    }
    const terms = concept.terms.filter((term) => isFree(term, {concept, owners, problems}))
    if (!terms.some(isHouse('ar')) || !terms.some(isHouse('en'))) continue
    const kept = terms.length === concept.terms.length ? concept : {...concept, terms}
    for (const term of terms) owners.set(key(term), kept)
    byId.set(concept.id, kept)
    concepts.push(kept)
  }
  return {concepts, problems: inOrder(problems, files)}
}

/** By file, then line, so that a file can be gone through from its top. */
function inOrder(problems: readonly InputProblem[], files: readonly GlossaryFile[]): InputProblem[] {
  const order = new Map(files.map(({path}, at) => [path, at]))
  const place = ({path}: InputProblem): number => order.get(path ?? '') ?? -1
  return problems.toSorted((a, b) => place(a) - place(b) || (a.line ?? 0) - (b.line ?? 0))
}

/** The column of the glossary file in which a term stands. */
function columnOf({lang, status, isShort}: Term): string {
  if (isShort) return `${lang}_short`
  return status === 'preferred' ? lang : `${lang}_${status}`
}

function isHouse(lang: Term['lang']): (term: Term) => boolean {
  return (term) => term.lang === lang && term.status === 'preferred'
}

function isFree(term: Term, all: {concept: Concept; owners: Map<string, Concept>; problems: InputProblem[]}): boolean {
  const owner = all.owners.get(key(term))
  if (owner === undefined) return true
  const args = {column: columnOf(term), form: term.text, id: all.concept.id, owner: owner.id, ...firstPlace(owner)}
  const code = term.status === 'preferred' ? 'glossary-house-form-taken' : 'glossary-form-taken'
  all.problems.push({code, ...all.concept.place, args})
  return false
}

function firstPlace(concept: Concept): {otherPath: string; otherLine: number} {
  return {otherPath: concept.place.path, otherLine: concept.place.line}
}

function key(term: Term): string {
  return claimOf(term.text, term.lang)
}
