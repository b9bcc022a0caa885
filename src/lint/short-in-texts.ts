import {atForm} from './at-form.ts'
import type {LintRule} from './lint-rule.ts'
import {useKey} from './measure-texts.ts'

/** From this share on, a short form is more often in doubt than a reader would like; a single place says little. */
const manyPercent = 20
const fewPlaces = 2

/**
 * Reports a short form that stands in the texts given without its long form: how often, at what rate, where. How often it
 * is only a part of a word is said with it. A few such places are a note.
 *
 * @example 'شي' 9 times, 4 of them in texts without شي جين بينغ // reports it: 44 %
 * @example 'شي' 9 times, always beside شي جين بينغ // says nothing
 */
export const shortInTexts: LintRule = {
  id: 'short-in-texts',
  level: 'warning',
  run({forms, measure}) {
    if (measure === null) return []
    return forms.flatMap((form) => {
      const use = measure.uses.get(useKey(form.lang, form.entry.id ?? '', form.text))
      if (!form.isShort || use === undefined || use.stands === use.vouched) return []
      const {stands, vouched, parts} = use
      const unvouched = stands - vouched
      const percent = Math.round((unvouched / stands) * 100)
      const args = {stands, vouched, unvouched, parts, percent}
      return [
        atForm(form, {
          args,
          examples: use.unvouchedAt,
          ...(percent < manyPercent || unvouched < fewPlaces ? {level: 'note' as const} : {}),
        }),
      ]
    })
  },
}
