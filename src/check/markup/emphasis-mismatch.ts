import {hasSign, signs} from '../facts/signs-of.ts'
import type {Side, UnitCheck} from '../check.ts'
import {bothSides, differenceOf, findingsOf, type Mark, marksIn} from './compare-marks.ts'

// **strong**, __strong__, ~~struck~~ of Markdown; single stars and lines are too often something else.
const emphasis = /(?<![*_~\\\p{L}\p{N}])(\*\*|__|~~)(?=[^\s*_~])[^*_~\n]{1,300}(?<=[^\s*_~])\1(?![*_~])/gu
const none: readonly Mark[] = []

/** Reports strong or struck text of Markdown that one side has more often than the other. */
export const emphasisMismatch: UnitCheck = {
  id: 'emphasis-mismatch',
  family: 'markup',
  level: 'warning',
  isOptional: true,
  examples: {
    reported: [
      {ar: 'اضغط حفظ.', en: 'Press ⟦**Save**⟧.'},
      {ar: 'اضغط ⟦**حفظ**⟧.', en: 'Press Save.'},
    ],
    silent: [
      {ar: 'اضغط **حفظ**.', en: 'Press __Save__.'},
      {ar: 'اضغط ** حفظ.', en: 'Press Save.'},
      {ar: 'كلمة السر ****', en: 'The password ****'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.star | signs.low)) return []
    return findingsOf(differenceOf(emphasisOf(sides.ar), emphasisOf(sides.en)))
  },
}

function emphasisOf({text}: Side): readonly Mark[] {
  if (!text.includes('**') && !text.includes('__') && !text.includes('~~')) return none
  return marksIn(text, emphasis, (found) => (found.startsWith('~') ? 'struck' : 'strong'))
}
