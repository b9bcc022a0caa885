import {isArabicMark, isInvisible} from '../text/characters.ts'
import {plainForm} from '../text/plain-form.ts'
import {atForm} from './at-form.ts'
import type {PlacedForm} from './entries.ts'
import type {LintFinding, LintRule} from './lint-rule.ts'

/**
 * Reports marks that nobody sees and letters that only look right: zero-width and bidi characters, presentation forms,
 * tatweel, letters of another keyboard (ک ی) in a form that is to be written. They would get into the texts. Tashkeel in a
 * form that is to be written is a note.
 *
 * @example 'بوتيـن' // reports it: tatweel
 * @example 'پوتن' in ar_deprecated // says nothing: people do write it so
 */
export const hiddenMarks: LintRule = {
  id: 'hidden-marks',
  level: 'warning',
  run({forms}) {
    return forms.flatMap((form) => findingOf(form) ?? [])
  },
}

// NUL, escape and halves of a surrogate pair: no keyboard writes them. White space is for `edges`.
const broken = /(?!\s)[\p{Cc}\p{Cs}]/u

function findingOf(form: PlacedForm): LintFinding | null {
  const {text} = form
  const plain = plainForm(text).replaceAll(new RegExp(broken, 'gu'), '')
  const report = (variant: string, letter: string): LintFinding =>
    atForm(form, {
      variant,
      args: {plain, code: `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`},
    })
  const invisible = find(text, isInvisible) ?? broken.exec(text)?.[0] ?? null
  if (invisible !== null) return report('invisible', invisible)
  const shaped = find(text, (code) => (code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc))
  if (shaped !== null) return report('shaped', shaped)
  if (text.includes('\u0640')) return report('tatweel', '\u0640')
  if (form.status === 'deprecated') return null
  // Letters of Persian and Urdu keyboards that look like ك ي ه.
  const foreign = /[\u06A9\u06AA\u06CC\u06D2\u06C1\u06BE\u06D5]/u.exec(text)
  if (foreign !== null && form.lang === 'ar') return report('keyboard', foreign[0])
  const mark = find(text, isArabicMark)
  return mark === null ? null : {...report('tashkeel', mark), level: 'note'}
}

function find(text: string, is: (code: number) => boolean): string | null {
  for (let at = 0; at < text.length; at++) if (is(text.charCodeAt(at))) return text[at]
  return null
}
