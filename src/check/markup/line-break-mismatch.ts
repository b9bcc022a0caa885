import {hasSign, signs} from '../facts/signs-of.ts'
import type {Side, UnitCheck} from '../check.ts'
import {bothSides, isRow} from './compare-marks.ts'

/**
 * Reports cells, units or messages of a bilingual file in which the number of line breaks differs: a warning where one side
 * is a single line. Line breaks of two texts mean nothing, nor do those of XML that is indented.
 */
export const lineBreakMismatch: UnitCheck = {
  id: 'line-break-mismatch',
  family: 'markup',
  level: 'warning',
  examples: {
    reported: [
      {ar: '⟦الاسم العنوان الهاتف⟧', en: 'Name⏎Address⏎Phone', isRows: true},
      {ar: '⟦الاسم⏎العنوان الهاتف⟧', en: 'Name⏎Address⏎Phone', isRows: true},
    ],
    silent: [
      {ar: 'الاسم⏎العنوان⏎الهاتف', en: 'Name⏎Address⏎Phone', isRows: true},
      {ar: 'الاسم', en: 'Name', isRows: true},
      {ar: 'الاسم والعنوان', en: 'The name⏎      and the address', isRows: true},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !isRow(sides) || !hasSign(sides, signs.line)) return []
    const [ar, en] = [countBreaks(sides.ar), countBreaks(sides.en)]
    if (ar === en) return []
    const isSplit = Math.min(ar, en) > 0
    return [
      {
        ar: {start: 0, end: sides.ar.text.length},
        args: {lines: ar + 1, expectedLines: en + 1},
        ...(isSplit ? {level: 'note' as const} : {}),
      },
    ]
  },
}

/** Line breaks behind which the line is indented wrap the text of an XML file. */
function countBreaks({text}: Side): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text[at + 1] !== ' ' || text[at + 2] !== ' ') count++
  }
  return count
}
