import type {TermHit} from './model.ts'
import {plainForm} from './text/plain-form.ts'

/**
 * The spelling that a hit counts as: letters as they stand, the article that لل took in, or that was left out, given back.
 * English counts in the letters of the glossary's form, so that capitals and plurals are no spellings.
 */
export function spellingOf(hit: TermHit): string {
  if (hit.lang === 'en') return hit.match === 'exact' ? hit.form : hit.term
  return hit.article === 'as-term' ? plainForm(hit.form) : `ال${plainForm(hit.form)}`
}
