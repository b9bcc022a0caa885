import {hasSign, signs} from '../facts/signs-of.ts'
import type {Side, UnitCheck} from '../check.ts'
import {bothSides, differenceOf, findingsOf, type Mark, marksIn} from './compare-marks.ts'

// `npm run build`, ``a`b``
const codeSpan = /(?<!`)(`{1,3})(?!`)[^`\n]{1,200}(?<!`)\1(?!`)/gu
const none: readonly Mark[] = []

/** Reports code in backticks that one side has and the other lacks, or has otherwise: code is not translated. */
export const codeSpanMismatch: UnitCheck = {
  id: 'code-span-mismatch',
  family: 'markup',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'شغل ⟦`npm بدء`⟧ الآن.', en: 'Run ⟦`npm start`⟧ now.'},
      {ar: 'شغل البرنامج.', en: 'Run ⟦`npm start`⟧.'},
    ],
    silent: [
      {ar: 'شغل `npm start` الآن.', en: 'Run `npm start` now.'},
      {ar: '`npm start` مرة أخرى', en: 'Run `npm start`, then `npm start` again'},
      {ar: 'قال `نعم', en: 'He said `yes'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.backtick)) return []
    return findingsOf(differenceOf(spansOf(sides.ar), spansOf(sides.en), false))
  },
}

function spansOf({text}: Side): readonly Mark[] {
  return text.includes('`') ? marksIn(text, codeSpan) : none
}
