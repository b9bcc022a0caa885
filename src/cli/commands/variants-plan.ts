import type {FormAddition, NewConcept} from '../../glossary/edit-glossary.ts'
import type {Concept} from '../../model.ts'
import type {ShownName} from '../../report/variants-shown.ts'
import type {NewStatus} from './variants-settings.ts'

/** What is to be added of one name. */
export interface Choice {
  readonly name: ShownName
  /** For a new name: its house form and its English; null for a name of the glossary. */
  readonly row: {readonly ar: string; readonly en: string} | null
  readonly forms: readonly {readonly form: string; readonly as: NewStatus}[]
}

/** What is to be added to one glossary file: new rows first, then spellings, those of the new rows too. */
export interface FileEdit {
  readonly path: string
  readonly rows: readonly NewConcept[]
  readonly additions: readonly FormAddition[]
}

/** Choices by file, and the names for which there is none. */
export interface WritePlan {
  readonly files: readonly FileEdit[]
  /** New names, and no glossary to put them into. */
  readonly homeless: number
  /** House forms of new names whose English nobody knows: a row needs it. */
  readonly withoutEnglish: readonly string[]
}

/** The choices that `--write` makes: every proposal shown, with the house form proposed. */
export function allChoices(names: readonly ShownName[]): Choice[] {
  return names.flatMap((name): Choice[] => {
    const forms = name.forms.flatMap(({form, proposal}) =>
      proposal === 'deprecated' || proposal === 'admitted' ? [{form, as: proposal}] : [],
    )
    if (forms.length === 0) return []
    return [{name, forms, row: name.concept === null ? {ar: name.ar, en: name.en ?? ''} : null}]
  })
}

/**
 * Sorts choices by glossary file: spellings of a concept to the file where it stands, new names to `into`.
 *
 * @param into path of the file for new names; null when there is none
 */
export function planWrites(
  choices: readonly Choice[],
  {concepts, into}: {concepts: ReadonlyMap<string, Concept>; into: string | null},
): WritePlan {
  const files = new Map<string, {additions: FormAddition[]; rows: NewConcept[]}>()
  const fileOf = (path: string): {additions: FormAddition[]; rows: NewConcept[]} => {
    const file = files.get(path) ?? {additions: [], rows: []}
    files.set(path, file)
    return file
  }
  const withoutEnglish: string[] = []
  let homeless = 0
  for (const {name, row, forms} of choices) {
    const concept = name.concept === null ? undefined : concepts.get(name.concept)
    if (row !== null && row.en === '') withoutEnglish.push(row.ar)
    else if (row !== null && into === null) homeless++
    else if (row !== null && into !== null) {
      fileOf(into).rows.push({cells: {id: name.id, en: row.en, ar: row.ar}})
      fileOf(into).additions.push(...additionsTo(name.id, row.ar, forms))
    } else if (concept !== undefined) fileOf(concept.place.path).additions.push(...additionsTo(concept.id, '', forms))
  }
  return {files: [...files].map(([path, file]) => ({path, ...file})), homeless, withoutEnglish}
}

/** Spellings as additions; what became the house form is none. */
function additionsTo(id: string, house: string, forms: Choice['forms']): FormAddition[] {
  return forms.filter(({form}) => form !== house).map(({form, as}) => ({id, column: `ar_${as}`, form}))
}
