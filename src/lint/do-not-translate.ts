import {atCell} from './at-form.ts'
import {isHouse} from './clashes.ts'
import type {LintRule} from './lint-rule.ts'

/**
 * Reports a concept that is not to be translated and yet has another house form in Arabic.
 *
 * @example 'cnn,CNN,سي إن إن' with do_not_translate 'yes' // reports it
 * @example 'cnn,CNN,CNN' with do_not_translate 'yes' // says nothing
 */
export const doNotTranslate: LintRule = {
  id: 'do-not-translate',
  level: 'warning',
  run({entries}) {
    return entries.flatMap((entry) => {
      const [en, ar] = (['en', 'ar'] as const).map((lang) =>
        entry.forms.find((form) => form.lang === lang && isHouse(form)),
      )
      const isOdd =
        entry.concept?.doNotTranslate === true && en !== undefined && ar !== undefined && en.text !== ar.text
      return isOdd ? [atCell(entry, 'do_not_translate', {args: {en: en.text, ar: ar.text}})] : []
    })
  },
}
