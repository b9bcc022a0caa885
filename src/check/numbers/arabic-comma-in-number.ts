import type {UnitCheck} from '../check.ts'
import {findSpans} from '../facts/find-spans.ts'
import {sideFindings} from '../facts/side-findings.ts'
import {unitClass} from '../../text/unit-classes.ts'

// Groups of three figures: a shorter run may be a list without blanks.
const grouped =
  /(?<![\p{L}\p{N}])[0-9\u0660-\u0669]{1,3}(?:\u060C[0-9\u0660-\u0669]{3})+(?![\p{L}\p{N}]|\u060C\p{Nd})/gu

/** Reports the Arabic comma between the figures of one number: 12،000. It ends a clause; thousands have , or ٬. */
export const arabicCommaInNumber: UnitCheck = {
  id: 'arabic-comma-in-number',
  family: 'numbers',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'حضر ⟦12\u060C000⟧ شخص.', fixed: 'حضر 12,000 شخص.'},
      {ar: 'حضر ⟦\u0661\u0662\u060C\u0660\u0660\u0660⟧ شخص.', fixed: 'حضر \u0661\u0662\u066C\u0660\u0660\u0660 شخص.'},
    ],
    silent: [
      {ar: 'حضر 12,000 شخص.'},
      {ar: 'الصفحات 12\u060C 14\u060C 300'},
      {ar: 'الصفحات 5\u060C10\u060C15'},
      {ar: 'عام 2020\u060C500 شخص'},
    ],
  },
  run({ar}) {
    return sideFindings(ar, unitClass.western | unitClass.arabicIndic, (side) => {
      if (!side.text.includes('\u060C')) return []
      return findSpans(side, grouped).map(({start, end, text}) => {
        const mark = /[0-9]/u.test(text) ? ',' : '\u066C'
        const better = text.replaceAll('\u060C', mark)
        return {span: {start, end}, expected: [better], fix: {text: better, confidence: 0.6}}
      })
    })
  },
}
