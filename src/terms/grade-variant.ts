import {foldWord} from '../text/fold.ts'
import {compareNames} from './compare-names.ts'
import {canTakePrefix} from './grade-form.ts'
import type {Standing} from './standing.ts'
import {isOrdinaryWord} from './is-ordinary-word.ts'
import {isOtherWord} from './is-other-word.ts'

/** The most that a variant scores: less than what `normalize` changes unasked, which is 0.7. */
const MOST = 0.69

/** What `compareNames` must say: exchanged letters that are one sound pass, those that may be two do not (ك for غ). */
const LIKELY = 0.96

/** The same where foreign letters tell. */
const LIKELY_FOREIGN = 0.9

/**
 * Grades a name in a spelling that the glossary does not list: exchanged letters, all others the same.
 *
 * @param known what was found out of spellings of this document, which takes what is found out now
 * @returns 0…0.69; null when it may be an ordinary word
 */
export function gradeVariant(standing: Standing, known: Map<string, number>): number | null {
  const {form, suffix, letters, host} = standing
  if (form.isCommon || form.isShort || form.isTwin || form.script !== 'ar' || suffix !== '') return null
  if (!letters.isForeign && !form.mayVary) return null
  // A name does not change its letters and take an article at once.
  if (host.isDefinite && form.kind !== 'contracted') return null
  if (!canTakePrefix(standing) || isOtherWord(standing, false)) return null
  const likeness = likenessOf(standing, known)
  return likeness < (letters.isForeign ? LIKELY_FOREIGN : LIKELY) ? null : scoreVariant(likeness)
}

/** What `compareNames` says, 0 for an ordinary word. Each spelling is compared once in a document. */
function likenessOf(standing: Standing, known: Map<string, number>): number {
  const {form, written, letters} = standing
  const spelling = `${written}\n${form.plain}`
  let likeness = known.get(spelling)
  if (likeness === undefined) {
    likeness = !letters.isForeign && hasOrdinaryWord(standing) ? 0 : compareNames(written, form.plain)
    known.set(spelling, likeness)
  }
  return likeness
}

/** The score of a spelling that is not listed, by what `compareNames` says of it. */
export function scoreVariant(likeness: number): number {
  return Math.round(MOST * likeness * 1000) / 1000
}

/** Whether a word that is not as in the glossary may be an ordinary one. */
function hasOrdinaryWord({form, written}: Standing): boolean {
  const wanted = splitWords(form.folded)
  return splitWords(foldWord(written)).some((word, at) => word !== wanted[at] && isOrdinaryWord(word))
}

function splitWords(folded: string): string[] {
  return folded.split(/[ -]/u)
}
