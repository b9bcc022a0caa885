import {atForm} from './at-form.ts'
import {matchKey} from './entries.ts'
import type {LintRule} from './lint-rule.ts'

/**
 * Reports a short form that is not shorter than every long form of its concept in that language: nothing could vouch for
 * it but itself.
 *
 * @example 'Xi,شي' with ar_short 'شي' // reported by the reader: the form stands twice
 * @example 'xi,Xi,شى' with ar_short 'شي' // reports شي
 * @example 'Xi Jinping,شي جين بينغ' with ar_short 'شي' // says nothing
 */
export const shortWithoutLong: LintRule = {
  id: 'short-without-long',
  level: 'warning',
  run({entries}) {
    return entries.flatMap(({forms}) => {
      const longest = {ar: 0, en: 0}
      for (const {lang, isShort, status, text} of forms) {
        if (!isShort && status !== 'deprecated') longest[lang] = Math.max(longest[lang], matchKey(text).length)
      }
      return forms
        .filter(({lang, isShort, text}) => isShort && matchKey(text).length >= longest[lang])
        .map((form) => atForm(form))
    })
  },
}
