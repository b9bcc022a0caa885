import {editCsv, type EditedGlossary} from './edit-csv.ts'
import {editYaml} from './edit-yaml.ts'
import type {GlossaryEdit} from './plan-edit.ts'

export type {EditedGlossary} from './edit-csv.ts'
export type {FormAddition, GlossaryEdit, NewConcept} from './plan-edit.ts'

/** UTF-16 units; more than any glossary that a person keeps by hand. */
const largest = 64e6

/**
 * Adds forms and concepts to a glossary file and leaves every other byte as it is: delimiter, quotation marks, line ends,
 * byte-order mark, unknown columns, comments, the order of rows and keys. A form that is there already adds nothing. A
 * column that a form needs and the file lacks is added behind the last one, and named in `columns`. What cannot be added
 * is a problem; the rest is done.
 *
 * @example editGlossary('en,ar\nPutin,بوتين\n', {path: 'g.csv', additions: [{id: 'putin', column: 'ar', form: 'بوتن'}], rows: []})
 */
export function editGlossary(text: string, edit: GlossaryEdit): EditedGlossary {
  if (text.length > largest) {
    const args = {megabytes: Math.ceil(text.length / 1e6), limit: largest / 1e6}
    return {text, problems: [{code: 'file-too-large', path: edit.path, args}], columns: []}
  }
  return /\.ya?ml$/iu.test(edit.path) ? editYaml(text, edit) : editCsv(text, edit)
}
