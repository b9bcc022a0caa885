import {hasSign, signs} from '../facts/signs-of.ts'
import {placeholdersOf} from '../facts/placeholders-of.ts'
import type {UnitCheck} from '../check.ts'
import {bothSides, spanOf} from './compare-marks.ts'

/**
 * Reports printf placeholders in another order than the English, where only their order says which is which: `%s … %d`
 * turned to `%d … %s` shows the wrong value or fails. With numbers, `%2$d … %1$s`, any order is right.
 */
export const placeholderOrder: UnitCheck = {
  id: 'placeholder-order',
  family: 'markup',
  level: 'error',
  examples: {
    reported: [
      {ar: 'ملفات ⟦%d⟧ في %s', en: 'In %s there are %d files'},
      {ar: 'نسخ ⟦%d⟧ من %s', en: '%s: %d copied'},
    ],
    silent: [
      {ar: 'في %s ملفات عددها %d', en: 'In %s there are %d files'},
      {ar: '%2$d من الملفات في %1$s', en: 'In %1$s there are %2$d files'},
      {ar: 'من %s إلى %s', en: 'To %s from %s'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.percent)) return []
    const [ar, en] = [sides.ar, sides.en].map((side) => placeholdersOf(side).marks.filter(({isByOrder}) => isByOrder))
    const keys = (marks: typeof ar): string =>
      marks
        .map(({key}) => key)
        .toSorted()
        .join(' ')
    if (ar.length < 2 || ar.length !== en.length || keys(ar) !== keys(en)) return []
    const at = ar.findIndex(({key}, place) => key !== en[place].key)
    return at < 0 ? [] : [{ar: spanOf(ar[at]), actual: ar[at].text, expected: [en[at].text]}]
  },
}
