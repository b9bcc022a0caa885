import type {Lang} from '../model.ts'
import {plainForm} from '../text/plain-form.ts'

/** Forms with the same letters are one claim; علي and على are two names, though matching may take one for the other. */
export function claimOf(form: string, lang: Lang): string {
  return `${lang}\u0000${plainForm(form).toLowerCase()}`
}
