import {hasSign, signs} from '../facts/signs-of.ts'
import type {UnitCheck, UnitFinding} from '../check.ts'
import {bothSides, spanOf} from './compare-marks.ts'
import {comparePlaceholders} from './compare-placeholders.ts'

/** Reports a placeholder in the Arabic that the English lacks, or that was damaged or translated on the way. */
export const placeholderExtra: UnitCheck = {
  id: 'placeholder-extra',
  family: 'markup',
  level: 'error',
  examples: {
    reported: [
      {ar: 'حذف الملف ⟦{nmae}⟧.', en: 'The file {name} was deleted.'},
      {ar: 'مرحبا بك يا ⟦٪s⟧.', en: 'Welcome, %s.', fixed: 'مرحبا بك يا %s.'},
      {ar: 'حذف الملف ⟦{الاسم}⟧.', en: 'The file {name} was deleted.', fixed: 'حذف الملف {name}.'},
      {ar: 'مرحبا ⟦%s⟧', en: 'Welcome'},
    ],
    silent: [
      {ar: 'حذف الملف {name}.', en: 'The file {name} was deleted.'},
      {ar: 'إلى %2$s من %1$s', en: 'From %1$s to %2$s'},
      {ar: 'بنسبة %5 في العام.', en: 'Five per cent a year.'},
      {ar: 'تراجع بنسبة 5٪ سنويا.', en: 'Down by 5% a year.'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.percent | signs.brace | signs.dollar | signs.at)) return []
    const {arOnly, damaged} = comparePlaceholders(sides)
    const extra = arOnly.map((mark): UnitFinding => ({ar: spanOf(mark), actual: mark.text, variant: 'extra'}))
    const broken = damaged.map(({mark, was}): UnitFinding => {
      const {start, end, text: actual} = mark
      return {
        ar: {start, end},
        actual,
        expected: was === null ? [] : [was.text],
        variant: was === null ? 'extra' : 'damaged',
        fix: was === null ? null : {lang: 'ar', start, end, text: was.text, confidence: 0.9},
      }
    })
    return [...extra, ...broken]
  },
}
