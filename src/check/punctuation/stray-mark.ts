import type {UnitCheck} from '../check.ts'
import {blanksAfter} from '../facts/around.ts'
import {seenFrom} from '../facts/marks-of.ts'

/**
 * Reports a line or sentence that begins with a mark that belongs behind a word, or is nothing but one. An ellipsis, a
 * decimal, a file name and :) say nothing.
 */
export const strayMark: UnitCheck = {
  id: 'stray-mark',
  family: 'punctuation',
  level: 'warning',
  examples: {
    reported: [{ar: 'وصل الوفد.\n⟦،⟧ ثم غادر.'}, {ar: 'وصل الوفد\n⟦.⟧\nثم غادر.'}, {ar: '⟦؛⟧ وهكذا مضى.'}],
    silent: [
      {ar: '... ثم غادر.'},
      {ar: '.5 في المئة'},
      {ar: '.NET منصة برمجية'},
      {ar: '؟'},
      {ar: '- وصل الوفد.'},
      {ar: '***'},
      {ar: ':) شكرا'},
    ],
  },
  run({ar}) {
    if (ar === null) return []
    const at = seenFrom(ar.text, blanksAfter(ar.text, 0))
    const char = ar.text[at]
    if (char === undefined || !'،؛.:'.includes(char)) return []
    const next = ar.text[at + 1] ?? ''
    const isAllowed = '.:،؛…'.includes(next) && next !== '' ? true : /[\p{N}\p{Script=Latin}\-_)(/*|\\]/u.test(next)
    if (isAllowed || ar.opaque.some((part) => part.start <= at && at < part.end)) return []
    return [{ar: {start: at, end: at + 1}, actual: char}]
  },
}
