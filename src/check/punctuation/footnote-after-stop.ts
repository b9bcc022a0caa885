import type {UnitCheck} from '../check.ts'
import {replacing} from '../facts/around.ts'
import {findSpans} from '../facts/find-spans.ts'

// A stop, perhaps a blank, and [12]; not behind an ellipsis.
const pattern = /(?<![.\p{N}])[.،؛][ \u00A0]?\[[\d\u0660-\u0669]{1,3}\]/gu

/** Reports the number of a footnote behind a full stop or comma: in Arabic it stands at the word. */
export const footnoteAfterStop: UnitCheck = {
  id: 'footnote-after-stop',
  family: 'punctuation',
  level: 'note',
  examples: {
    reported: [
      {ar: 'انتهت القمة مساء⟦.[1]⟧', fixed: 'انتهت القمة مساء[1].'},
      {ar: 'انتهت القمة⟦،[2]⟧ ثم غادر الوفد.', fixed: 'انتهت القمة[2]، ثم غادر الوفد.'},
    ],
    silent: [{ar: 'انتهت القمة مساء[1].'}, {ar: 'ورد في المراجع [1] و[2].'}, {ar: 'المادة 3.[1]'}],
  },
  run({ar}) {
    if (ar === null || !ar.text.includes('[')) return []
    return findSpans(ar, pattern).map((found) => {
      const text = `${found.text.slice(1).trimStart()}${found.text[0]}`
      return replacing(ar, found, {text, confidence: 0.5})
    })
  },
}
