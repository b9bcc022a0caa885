import {isArabicLetter, isLatinLetter} from '../text/characters.ts'
import {atForm} from './at-form.ts'
import type {PlacedForm} from './entries.ts'
import type {LintFinding, LintRule} from './lint-rule.ts'

/** What a word is made of. */
type Script = 'arabic' | 'latin' | 'other'

/**
 * Reports a word of two scripts, a letter of a third one that looks like Latin, figures of two kinds in one form, and
 * Arabic figures in English.
 *
 * @example 'Рutin' // reports it: its first letter is Cyrillic
 * @example 'CNN العربية' // says nothing: each word is of one script
 */
export const mixedScripts: LintRule = {
  id: 'mixed-scripts',
  level: 'error',
  run({forms}) {
    return forms.flatMap((form) => [...mixedWords(form), ...mixedFigures(form)])
  },
}

function mixedWords(form: PlacedForm): LintFinding[] {
  const word = form.text.split(/\s+/u).find((one) => scriptsOf(one).size > 1)
  if (word !== undefined) {
    const letter = strayLetter(word)
    return [atForm(form, {variant: 'word', args: {word, letter, code: codeOf(letter)}})]
  }
  const other = [...form.text].find((letter) => scriptOf(letter) === 'other')
  return other === undefined
    ? []
    : [atForm(form, {variant: 'other', level: 'warning', args: {letter: other, code: codeOf(other)}})]
}

/** Letters of the script that has fewer of them in the word: the first is the one to look at. */
function strayLetter(word: string): string {
  const letters = [...word].filter((letter) => scriptOf(letter) !== null)
  const count = (script: Script | null): number => letters.filter((letter) => scriptOf(letter) === script).length
  return letters.toSorted((a, b) => count(scriptOf(a)) - count(scriptOf(b)))[0]
}

function scriptsOf(word: string): Set<Script> {
  return new Set([...word].map(scriptOf).filter((script) => script !== null))
}

/** null for what is no letter. */
function scriptOf(letter: string): Script | null {
  const code = letter.charCodeAt(0)
  if (isArabicLetter(code)) return code === 0x0640 ? null : 'arabic'
  if (isLatinLetter(code)) return 'latin'
  return /\p{L}/u.test(letter) ? 'other' : null
}

function codeOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function mixedFigures(form: PlacedForm): LintFinding[] {
  const western = /[0-9]/u.test(form.text)
  const arabic = /[\u0660-\u0669\u06F0-\u06F9]/u.test(form.text)
  if (!arabic) return []
  if (western) return [atForm(form, {variant: 'figures', level: 'warning'})]
  return form.lang === 'en' ? [atForm(form, {variant: 'arabic-figures', level: 'warning'})] : []
}
