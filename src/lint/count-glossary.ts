import {mergeGlossary} from '../glossary/merge.ts'
import type {GlossaryFile} from '../glossary/read-csv.ts'
import type {Count, CountedForm, GlossaryStats, TextStats} from '../lint-model.ts'
import type {Concept, Lang, TermStatus} from '../model.ts'
import {type CorpusMeasure, useKey} from './measure-texts.ts'

/**
 * A glossary in numbers, as a run has it.
 *
 * @param measure what was measured on texts; null for the glossary alone
 */
export function countGlossary(files: readonly GlossaryFile[], measure: CorpusMeasure | null = null): GlossaryStats {
  const {concepts} = mergeGlossary(files)
  const rows = files.reduce((sum, file) => sum + file.rows.length, 0)
  const byFile = new Map(files.map(({path}) => [path, {path, concepts: 0, forms: 0}]))
  for (const {place, terms} of concepts) {
    const file = byFile.get(place.path)
    if (file === undefined) continue
    file.concepts++
    file.forms += terms.length
  }
  return {
    files: [...byFile.values()],
    concepts: concepts.length,
    leftOut: rows - concepts.length,
    forms: {ar: countForms(concepts, 'ar'), en: countForms(concepts, 'en')},
    specs: concepts.reduce((sum, {specs}) => sum + specs.length, 0),
    pos: tally(concepts.map(({pos}) => pos)),
    domains: tally(concepts.map(({domain}) => domain ?? '')),
    texts: measure === null ? null : textStats(concepts, measure),
  }
}

function countForms(concepts: readonly Concept[], lang: Lang): Record<TermStatus | 'short', number> {
  const counts = {preferred: 0, admitted: 0, deprecated: 0, short: 0}
  for (const {terms} of concepts) {
    for (const term of terms) if (term.lang === lang) counts[term.isShort ? 'short' : term.status]++
  }
  return counts
}

/** By count, then by name. */
function tally(names: readonly string[]): Count[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, count]) => ({name, count}))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

function textStats(concepts: readonly Concept[], measure: CorpusMeasure): TextStats {
  const all = concepts.flatMap(({id, terms}) =>
    terms.map(({text, lang, status, isShort}): CountedForm => {
      const count = measure.uses.get(useKey(lang, id, text))?.vouched ?? 0
      return {concept: id, lang, form: text, status, isShort, count}
    }),
  )
  const forms = all.filter(({count}) => count > 0).toSorted((a, b) => b.count - a.count)
  const seen = new Set(forms.map(({concept}) => concept))
  return {
    documents: measure.documents,
    seen: concepts.filter(({id}) => seen.has(id)).map(({id}) => id),
    unseen: concepts.filter(({id}) => !seen.has(id)).map(({id}) => id),
    forms,
    unseenForms: all.filter(({count}) => count === 0),
    houseShare: {ar: houseShare(forms, 'ar'), en: houseShare(forms, 'en')},
  }
}

function houseShare(forms: readonly CountedForm[], lang: Lang): number | null {
  const long = forms.filter((form) => form.lang === lang && !form.isShort)
  const all = long.reduce((sum, {count}) => sum + count, 0)
  const house = long.reduce((sum, {count, status}) => sum + (status === 'preferred' ? count : 0), 0)
  return all === 0 ? null : Math.round((house / all) * 1000) / 1000
}
