import type {Concept, Lang} from '../model.ts'
import {table} from '../text/fold-table.ts'
import {fold} from '../text/fold.ts'
import {ANY_SUFFIX, compileKeys, EXPECTED, keyOf, type Keys, PRONOUN, STRICT} from './keys.ts'
import {type TermForm, termForms} from './term-forms.ts'
import {classes, FIRST_LETTER} from './unit-classes.ts'

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
 * Compiles a glossary for searching. Terms of which folding leaves nothing are passed over. The cost of searching
 * hardly grows with the number of terms; it grows with the number of hits.
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
  const spellings = forms.map(spellingOf)
  const traits = Uint8Array.from(forms, (form, at) => traitsOf(form) | (spellings[at] === form.expected ? EXPECTED : 0))
  return {keys: compileKeys({keys, spellings, traits}), forms, names: bySkeleton(all)}
}

/** What a form is compared with: what is expected to stand there if it folds unit by unit, or folded. */
function spellingOf({expected, folded}: TermForm): string {
  if (expected === null || expected.length !== folded.length) return folded
  for (let at = 0; at < folded.length; at++) {
    const [unit, wanted] = [expected.charCodeAt(at), folded.charCodeAt(at)]
    if (unit !== wanted && (classes[unit] < FIRST_LETTER || table[unit] !== wanted)) return folded
  }
  return expected
}

/** What can be said of all forms that are looked up by one key. */
function traitsOf(first: TermForm): number {
  let traits = first.next === null && !first.mayVary ? STRICT : 0
  for (let form: TermForm | null = first; form !== null; form = form.next) traits |= suffixOf(form)
  return traits
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
  return isCommon ? PRONOUN : 0
}
