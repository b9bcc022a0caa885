import {type Context, prepare} from '../pipeline.ts'
import {clashFinding} from './clash-finding.ts'
import type {Clash} from './clashes.ts'
import type {PlacedForm} from './entries.ts'
import type {LintRule} from './lint-rule.ts'
import {probeForms} from './probe-forms.ts'

/**
 * Reports a form that stands twice in a row, and one that the matcher finds without it, by another of its row: accepted beside the house form, or deprecated
 * beside a deprecated one, with hamza, ى, ة, a hyphen or a capital written otherwise. Tried with the real matcher and a
 * glossary without such forms.
 *
 * @example 'أمريكا' beside 'امريكا' in ar_admitted // notes امريكا: hamza
 * @example 'أمريكا' beside 'أميركا' // says nothing
 */
export const repeatedForm: LintRule = {
  id: 'repeated-form',
  level: 'note',
  run(glossary) {
    const clashes = glossary
      .clashes()
      .filter(
        ({form, owner, isOwnRow}) =>
          isOwnRow &&
          (form.isShort === owner.isShort || form.text === owner.text) &&
          (form.status === 'deprecated') === (owner.status === 'deprecated'),
      )
    const twice = clashes.filter(isTwice)
    const other = clashes.filter((clash) => !isTwice(clash))
    const found =
      other.length === 0
        ? new Set()
        : foundWithout(
            other.map(({form}) => form),
            glossary.context,
          )
    return [
      ...twice.map((clash) => clashFinding(clash, {variant: 'twice', level: 'warning'})),
      ...other.filter(({form}) => found.has(form)).map((clash) => clashFinding(clash, {variant: 'found'})),
    ]
  },
}

function isTwice({form, owner}: Clash): boolean {
  return form.text === owner.text
}

/** The forms that are found, and judged as they were, in a glossary that lacks them. */
function foundWithout(forms: readonly PlacedForm[], context: Context): Set<PlacedForm> {
  const dropped = new Set(forms.map(({entry, lang, text}) => `${entry.id} ${lang} ${text}`))
  const concepts = [...context.concepts.values()].map((concept) => ({
    ...concept,
    terms: concept.terms.filter(({lang, text}) => !dropped.has(`${concept.id} ${lang} ${text}`)),
  }))
  const results = probeForms(forms, prepare(concepts))
  return new Set(
    results
      .filter(
        ({form, alone: {hit}}) => hit !== null && (hit.status === 'deprecated') === (form.status === 'deprecated'),
      )
      .map(({form}) => form),
  )
}
