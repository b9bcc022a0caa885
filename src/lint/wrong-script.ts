import {countScripts} from '../text/characters.ts'
import {atCell, atForm} from './at-form.ts'
import {isHouse} from './clashes.ts'
import type {Entry} from './entries.ts'
import type {LintFinding, LintRule} from './lint-rule.ts'

/**
 * Reports Arabic in an English column, Latin letters in an Arabic one, and the two columns swapped. A concept that is not
 * to be translated may be Latin in both.
 *
 * @example 'xi,شي جين بينغ,Xi Jinping' // reports the row: swapped
 * @example 'cnn,CNN,CNN' with do_not_translate 'yes' // says nothing
 */
export const wrongScript: LintRule = {
  id: 'wrong-script',
  level: 'error',
  run({entries}) {
    return entries.flatMap((entry) => {
      const en = entry.forms.find((form) => form.lang === 'en' && isHouse(form))
      const ar = entry.forms.find((form) => form.lang === 'ar' && isHouse(form))
      const isSwapped = en !== undefined && ar !== undefined && isArabic(en.text) && isLatin(ar.text)
      return isSwapped ? [atCell(entry, 'en', {variant: 'swapped', args: {en: en.text, ar: ar.text}})] : strays(entry)
    })
  },
}

function strays(entry: Entry): LintFinding[] {
  const isKept = entry.concept?.doNotTranslate ?? false
  return entry.forms.flatMap((form): LintFinding[] => {
    const level = isHouse(form) ? 'error' : 'warning'
    if (form.lang === 'en') return isArabic(form.text) ? [atForm(form, {variant: 'arabic', level})] : []
    if (!isLatin(form.text) || isKept) return []
    return [atForm(form, {variant: 'latin', level: isHouse(form) ? 'warning' : 'note'})]
  })
}

function isArabic(text: string): boolean {
  return countScripts(text).ar > 0
}

function isLatin(text: string): boolean {
  const {ar, en} = countScripts(text)
  return en > 0 && ar === 0
}
