import {atForm} from './at-form.ts'
import type {LintFinding, LintRule} from './lint-rule.ts'
import type {ProbeResult} from './probe-forms.ts'

/**
 * Reports a form that the matcher does not find, neither alone nor in a sentence, and says what stands in its way; and one
 * that it reads as a form of another status. A form that is only not found behind a clitic is a note.
 *
 * @example 'Inc. He' // reports it: a sentence ends inside it
 * @example 'سي' // notes it: with two letters it is not looked for behind و ب ل
 * @example 'بوتين' // says nothing
 */
export const neverMatches: LintRule = {
  id: 'never-matches',
  level: 'error',
  run(glossary) {
    return glossary.probes().flatMap(judge)
  },
}

function judge(result: ProbeResult): LintFinding[] {
  const {form, alone, inSentence, behindClitic} = result
  const hit = alone.hit ?? inSentence?.hit ?? null
  if (hit === null && (behindClitic?.hit ?? null) === null) return [unfound(result)]
  if (hit !== null && (hit.status === 'deprecated') !== (form.status === 'deprecated') && hit.term !== form.text) {
    return [atForm(form, {variant: 'status', level: 'warning', args: {ownerForm: hit.term, status: hit.status}})]
  }
  if (behindClitic === null || behindClitic.hit !== null) return []
  const letters = [...form.text.matchAll(/\p{L}/gu)].length
  // One letter has a rule of its own.
  if (letters <= 2) return letters < 2 ? [] : [atForm(form, {variant: 'no-clitic', level: 'note'})]
  const {other} = behindClitic
  return other === null
    ? [atForm(form, {variant: 'clitic-word', level: 'note'})]
    : [atForm(form, {variant: 'clitic-other', level: 'note', args: {owner: other}})]
}

function unfound({form, alone, inSentence}: ProbeResult): LintFinding {
  const other = alone.other ?? inSentence?.other ?? null
  if (alone.isCut) return atForm(form, {variant: 'cut'})
  return other === null ? atForm(form, {variant: 'guard'}) : atForm(form, {variant: 'other', args: {owner: other}})
}
