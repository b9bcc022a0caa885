import {hasSign, signs} from '../facts/signs-of.ts'
import type {Side, UnitCheck} from '../check.ts'
import {bothSides, differenceOf, findingsOf, type Mark, marksIn} from './compare-marks.ts'

// ™ ® © ℠, and the same in brackets: (TM), (R).
const trademarks = /[\u2122\u00AE\u00A9\u2120]|\((?:TM|R|SM)\)/gu
const bySign: Readonly<Record<string, string>> = {'(TM)': '\u2122', '(R)': '\u00AE', '(SM)': '\u2120'}

/** Reports ™, ® or © where one side has none; how often a sign is repeated is left to the translator. */
export const trademarkMismatch: UnitCheck = {
  id: 'trademark-mismatch',
  family: 'markup',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'نظام Windows الجديد', en: 'The new Windows⟦®⟧ system'},
      {ar: 'نظام Windows⟦™⟧ الجديد', en: 'The new Windows⟦®⟧ system'},
    ],
    silent: [
      {ar: 'نظام Windows\u00AE الجديد', en: 'The new Windows\u00AE system'},
      {ar: 'نظام Windows(R) الجديد', en: 'The new Windows\u00AE system'},
      {ar: 'نظام Windows\u00AE الجديد', en: 'The new Windows\u00AE system is Windows\u00AE'},
      {ar: 'القسم الثالث', en: 'Section (c)'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.trademark | signs.round)) return []
    return findingsOf(differenceOf(marksOf(sides.ar), marksOf(sides.en), false))
  },
}

function marksOf({text}: Side): readonly Mark[] {
  return marksIn(text, trademarks, (found) => bySign[found] ?? found)
}
