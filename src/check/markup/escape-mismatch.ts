import {hasSign, signs} from '../facts/signs-of.ts'
import type {Side, UnitCheck} from '../check.ts'
import {bothSides, differenceOf, findingsOf, type Mark, marksIn} from './compare-marks.ts'

// \n \t \r \" \u00A0 written out; not the parts of C:\new\table.
const escapes =
  /(?<![\w\\:])\\(?:[nrt"'](?![\w\\])|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2})|(?<=[\p{L}\p{N}.!?:])\\[nrt](?![a-z\\])/gu
const winPath = /[A-Za-z]:\\|\\\\\w/u
const none: readonly Mark[] = []

/** Reports an escape that is written out (`\n`, `\t`, `\u00A0`) and that one side has and the other lacks. */
export const escapeMismatch: UnitCheck = {
  id: 'escape-mismatch',
  family: 'markup',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'السطر الأول السطر الثاني', en: 'Line one⟦\\n⟧Line two'},
      {ar: 'الاسم⟦\\n⟧القيمة', en: 'Name⟦\\t⟧Value'},
    ],
    silent: [
      {ar: 'السطر الأول\\nالسطر الثاني', en: 'Line one\\nLine two'},
      {ar: 'افتح المجلد', en: 'Open C:\\new\\table'},
      {ar: 'السطر الأول', en: 'Line one'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.backslash)) return []
    return findingsOf(differenceOf(escapesOf(sides.ar), escapesOf(sides.en)))
  },
}

function escapesOf({text}: Side): readonly Mark[] {
  return text.includes('\\') && !winPath.test(text) ? marksIn(text, escapes) : none
}
