import {InputError} from '../../errors.ts'
import type {ShownName, ShownVariant} from '../../report/variants-shown.ts'
import {foldWord} from '../../text/fold.ts'
import {type Decision, isDecided} from '../../workspace/variant-decisions.ts'
import type {VariantSettings} from './variants-settings.ts'

/** The names to show, and what was left out because a person said so. */
export interface Selection {
  readonly names: readonly ShownName[]
  /** Proposals that `variants.yaml` forbids. */
  readonly remembered: number
}

/**
 * The names that are asked for: sure and frequent enough, not decided on before, of the ids and spellings named.
 *
 * @throws InputError `variant-id-unknown` or `variant-form-unknown` for a name or spelling that is not proposed
 */
export function selectNames(
  found: readonly ShownName[],
  settings: VariantSettings,
  decisions: readonly Decision[],
): Selection {
  let remembered = 0
  const names: ShownName[] = []
  for (const name of found) {
    const forms: ShownVariant[] = []
    for (const form of name.forms) {
      const isOpen = form.proposal !== null && form.proposal !== 'house'
      if (isOpen && (form.score < settings.minScore || form.count < settings.minCount)) continue
      if (isOpen && isDecided(decisions, name, form.form)) remembered++
      else forms.push(withStatus(form, settings))
    }
    if (hasProposal(forms) && !isDecided(decisions, name, null)) names.push({...name, forms})
  }
  return {names: chooseNamed(names, settings).map((name) => shorten(name, settings)), remembered}
}

/** Proposals of a name for the glossary or the text, its house form not counted. */
export function proposalsOf(forms: readonly ShownVariant[]): ShownVariant[] {
  return forms.filter(({proposal}) => proposal !== null && proposal !== 'house')
}

function hasProposal(forms: readonly ShownVariant[]): boolean {
  return proposalsOf(forms).length > 0
}

function withStatus(form: ShownVariant, {as}: VariantSettings): ShownVariant {
  return form.proposal === 'deprecated' ? {...form, proposal: as} : form
}

function chooseNamed(names: readonly ShownName[], {only, forms}: VariantSettings): ShownName[] {
  const ids = new Set(names.map(({id}) => id))
  const known = [...ids].toSorted().join(', ')
  const unknown = only
    .filter((id) => !ids.has(id))
    .map((id) => ({code: 'variant-id-unknown' as const, args: {id, known}}))
  if (unknown.length > 0) throw new InputError(unknown[0].code, unknown[0], unknown.slice(1))
  const chosen = only.length === 0 ? [...names] : names.filter(({id}) => only.includes(id))
  return forms.length === 0 ? chosen : chooseForms(chosen, forms)
}

/** Only the spellings named; of a new name, its house form comes along. */
function chooseForms(names: readonly ShownName[], wanted: readonly string[]): ShownName[] {
  const proposed = names.flatMap(({forms}) => proposalsOf(forms).map(({form}) => form))
  for (const form of wanted) {
    if (proposed.some((one) => isSame(one, form))) continue
    throw new InputError('variant-form-unknown', {args: {form, known: proposed.toSorted().join(', ')}})
  }
  return names
    .map((name) => ({
      ...name,
      forms: name.forms.filter(
        ({form, proposal}) => proposal === null || proposal === 'house' || wanted.some((one) => isSame(one, form)),
      ),
    }))
    .filter(({forms}) => hasProposal(forms))
}

function isSame(a: string, b: string): boolean {
  return a === b || (foldWord(a) === foldWord(b) && a.normalize('NFKC') === b.normalize('NFKC'))
}

function shorten(name: ShownName, {isNewOnly}: VariantSettings): ShownName {
  return isNewOnly ? {...name, forms: name.forms.filter(({proposal}) => proposal !== null)} : name
}
