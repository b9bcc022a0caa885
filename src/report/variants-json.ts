import {reasonsOf, type ShownName} from './variants-shown.ts'
import type {Wording} from './wording.ts'

/** Names as JSON for other programs: the records, with line and column of each place, and the reasons in words. */
export function variantsJson(names: readonly ShownName[], wording: Wording): string {
  const worded = names.map((name) => ({
    ...name,
    forms: name.forms.map((form) => ({...form, why: reasonsOf(form, wording)})),
  }))
  return `${JSON.stringify({version: 1, names: worded}, null, 2)}\n`
}
