import type {Concept, Lang} from '../model.ts'
import {fold} from '../text/fold.ts'
import {ANY_SUFFIX, compileKeys, keyOf, type Keys, NO_SUFFIX, PRONOUN} from './keys.ts'
import {type TermForm, termForms} from './term-forms.ts'

/** The forms of one language, and the keys that they are looked up by. */
export interface Lexicon {
  readonly keys: Keys
  /** For each key, the first of the forms that read so. */
  readonly forms: readonly TermForm[]
  /** Names of one Arabic word by their phonetic skeleton. */
  readonly names: ReadonlyMap<string, readonly TermForm[]>
}

/** A compiled glossary: made once by `createMatcher`, handed to `findTerms`. What is inside may change. */
export interface Matcher {
  readonly lexicons: Readonly<Record<Lang, Lexicon>>
}

/**
 * Compiles a glossary for searching. Terms of which folding leaves nothing are passed over. The cost of searching does not
 * grow with the number of terms.
 *
 * @example findTerms(segments, createMatcher(concepts))
 */
export function createMatcher(concepts: readonly Concept[]): Matcher {
  return {lexicons: {ar: compile(concepts, 'ar'), en: compile(concepts, 'en')}}
}

function compile(concepts: readonly Concept[], lang: Lang): Lexicon {
  const all = listForms(concepts, lang)
  const firsts = new Map<string, TermForm>()
  const lasts = new Map<string, TermForm>()
  for (const form of all) {
    const key = keyOf(form.folded)
    const last = lasts.get(key)
    if (last === undefined) firsts.set(key, form)
    else last.next = form
    lasts.set(key, form)
  }
  // By code unit, as the trie wants them.
  const sorted = [...firsts].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const keys = sorted.map(([key]) => key)
  const forms = sorted.map(([, form]) => form)
  const suffixes = new Uint8Array(keys.length)
  const strict = new Uint8Array(keys.length)
  for (const [at, first] of forms.entries()) {
    for (let form: TermForm | null = first; form !== null; form = form.next)
      suffixes[at] = Math.max(suffixes[at], suffixOf(form))
    strict[at] = first.next === null && !first.mayVary ? 1 : 0
  }
  const spellings = forms.map(({folded}) => folded)
  return {keys: compileKeys({keys, spellings, strict, suffixes}), forms, names: bySkeleton(all)}
}

function bySkeleton(forms: readonly TermForm[]): Map<string, TermForm[]> {
  const names = new Map<string, TermForm[]>()
  for (const form of forms) {
    if (form.isCommon || form.isShort || form.script !== 'ar' || form.kind !== 'plain' || /[ -]/u.test(form.folded))
      continue
    const skeleton = fold(form.folded, 'phonetic').text
    const same = names.get(skeleton)
    if (same === undefined) names.set(skeleton, [form])
    else same.push(form)
  }
  return names
}

function listForms(concepts: readonly Concept[], lang: Lang): TermForm[] {
  const forms: TermForm[] = []
  let order = 0
  for (const concept of concepts) {
    for (const term of concept.terms) {
      order++
      if (term.lang === lang) forms.push(...termForms(concept, term, order))
    }
  }
  return forms
}

/** Letters behind a common noun may be a pronoun; to a form in Latin letters, any Arabic letter is the end of the word. */
function suffixOf({isCommon, script}: TermForm): number {
  if (script === 'latin') return ANY_SUFFIX
  return isCommon ? PRONOUN : NO_SUFFIX
}
