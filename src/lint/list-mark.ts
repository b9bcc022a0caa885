import {atForm} from './at-form.ts'
import type {LintRule} from './lint-rule.ts'

/**
 * Reports a form with a mark in it that looks like a list without `|`: ، ؛ ; or a slash between words.
 *
 * @example 'پوتن، بوتن' // reports ،
 * @example 'Washington, D.C.' // says nothing: one comma
 */
export const listMark: LintRule = {
  id: 'list-mark',
  level: 'warning',
  run({forms}) {
    return forms.flatMap((form) => {
      // ، ؛ ; anywhere, a slash between two words of three letters or more, or two commas.
      const mark =
        /[،؛;]/u.exec(form.text)?.[0] ??
        /(?<=\p{L}{3}\s?)\/(?=\s?\p{L}{3})/u.exec(form.text)?.[0] ??
        (form.text.split(',').length > 2 ? ',' : null)
      return mark === null ? [] : [atForm(form, {args: {mark}})]
    })
  },
}
