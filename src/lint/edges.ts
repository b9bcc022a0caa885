import {atForm} from './at-form.ts'
import type {PlacedForm} from './entries.ts'
import type {LintFinding, LintRule} from './lint-rule.ts'

// Marks that belong to the sentence around a term, not to the term: quotes, brackets, stops, dashes.
const opening = /^[\p{P}\p{Zs}]+/u
const closing = /[\p{P}\p{Zs}]+$/u
// U.S., Inc., D.C., C++ and the like: a stop behind a capital letter or a short word.
const abbreviation = /(?:^|[\s.])\p{L}{1,4}\.$/u

/**
 * Reports marks at the edges of a form, which keep it from being found where they are not in the text, and blanks that are
 * not single blanks inside it.
 *
 * @example '«بوتين»' // reports the quotation marks
 * @example 'U.S.' // says nothing
 */
export const edges: LintRule = {
  id: 'edges',
  level: 'warning',
  run({forms}) {
    return forms.flatMap((form) => [...markFinding(form), ...blankFinding(form)])
  },
}

function markFinding(form: PlacedForm): LintFinding[] {
  const {text} = form
  const before = opening.exec(text)?.[0] ?? ''
  const after = abbreviation.test(text) || isBracketed(text) ? '' : (closing.exec(text)?.[0] ?? '')
  if (before === text || (before === '' && after === '')) return []
  const plain = text.slice(before.length, text.length - after.length)
  return [atForm(form, {variant: 'marks', args: {marks: (before + after).trim(), plain}})]
}

/** A bracket at the end that was opened inside: Kyiv (city). */
function isBracketed(text: string): boolean {
  return (text.endsWith(')') && text.includes('(')) || (text.endsWith(']') && text.includes('['))
}

/** The matcher takes any white space for a blank; what is written into texts is the form as it stands. */
function blankFinding(form: PlacedForm): LintFinding[] {
  const isOdd = /[^\S ]| {2}/u.test(form.text)
  return isOdd ? [atForm(form, {variant: 'blanks', args: {plain: form.text.replace(/\s+/gu, ' ')}})] : []
}
