import {cellText} from '../glossary/glossary-row.ts'
import {atCell} from './at-form.ts'
import {isHouse} from './clashes.ts'
import type {Entry} from './entries.ts'
import type {LintFinding, LintRule} from './lint-rule.ts'

/**
 * Reports a part of speech that the English does not look like: a name in small letters, which would take no plural and no
 * pronoun; or a common noun in capitals throughout its words, which would take both.
 *
 * @example 'ceasefire,هدنة' as properNoun // reports it
 * @example 'iPhone,آيفون' as properNoun // says nothing: a capital is in it
 */
export const partOfSpeech: LintRule = {
  id: 'part-of-speech',
  level: 'warning',
  run({entries}) {
    return entries.flatMap(judge)
  },
}

function judge(entry: Entry): LintFinding[] {
  const en = entry.forms.find((form) => form.lang === 'en' && isHouse(form))?.text
  const pos = entry.concept?.pos
  if (en === undefined || cellText(entry.row, 'pos') === '' || !/\p{L}/u.test(en)) return []
  if (pos === 'properNoun' && en === en.toLowerCase()) return [atCell(entry, 'pos', {variant: 'name', args: {en}})]
  // Words of four letters or more: of, and, the stay small in names too.
  const words = en.split(/[\s-]+/u).filter((word) => word.length > 3)
  const isCapital = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word))
  return pos !== 'properNoun' && isCapital
    ? [atCell(entry, 'pos', {variant: 'noun', level: 'note', args: {en, pos: pos ?? ''}})]
    : []
}
