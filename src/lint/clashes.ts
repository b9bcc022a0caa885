import type {PlacedForm} from './entries.ts'
import {type Difference, differenceOf} from './difference.ts'

/** Two forms of one language that are the same, or that folding makes the same. */
export interface Clash {
  readonly form: PlacedForm
  /** The one that stands first, or in the better column of the same row. */
  readonly owner: PlacedForm
  /** null where the letters are the same: the form is the owner's. */
  readonly difference: Difference | null
  readonly isOwnRow: boolean
}

/**
 * Every form that is like an earlier one: of another row, and of its own. At most one clash of each sort for a form, so
 * that the cost is linear however many are alike.
 */
export function findClashes(forms: readonly PlacedForm[]): Clash[] {
  const groups = new Map<string, PlacedForm[]>()
  for (const form of forms) {
    const group = groups.get(form.key)
    if (group === undefined) groups.set(form.key, [form])
    else group.push(form)
  }
  return [...groups.values()].flatMap((group) => (group.length < 2 ? [] : clashesOf(group)))
}

function clashesOf(group: readonly PlacedForm[]): Clash[] {
  const clashes: Clash[] = []
  const byClaim = new Map<string, PlacedForm>()
  const byEntry = new Map<PlacedForm['entry'], PlacedForm>()
  for (const form of group) {
    const same = byClaim.get(form.claim)
    const own = byEntry.get(form.entry)
    const first = group[0]
    if (same !== undefined && same.entry !== form.entry)
      clashes.push({form, owner: same, difference: null, isOwnRow: false})
    else if (first.entry !== form.entry) {
      clashes.push({form, owner: first, difference: differenceOf(form.text, first.text), isOwnRow: false})
    }
    if (own !== undefined)
      clashes.push({form, owner: own, difference: differenceOf(form.text, own.text), isOwnRow: true})
    if (same === undefined) byClaim.set(form.claim, form)
    if (own === undefined) byEntry.set(form.entry, form)
  }
  return clashes
}

/** The place of the other form, for `related`. */
export function placeOf({path, line, column}: PlacedForm): {path: string; line: number; column: number} {
  return {path, line, column}
}

/** A house form. */
export function isHouse({status}: PlacedForm): boolean {
  return status === 'preferred'
}

/** Whether two rows have the same house forms in both languages: one concept twice. */
export function isSamePair(a: PlacedForm['entry'], b: PlacedForm['entry']): boolean {
  return (['en', 'ar'] as const).every((lang) => {
    const [left, right] = [a, b].map((entry) => entry.forms.find((form) => form.lang === lang && isHouse(form)))
    return left !== undefined && left.claim === right?.claim
  })
}
