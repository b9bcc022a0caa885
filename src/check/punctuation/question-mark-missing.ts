import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {endMarkOf} from '../facts/end-mark.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'

/** A question that begins with هل, perhaps quoted. */
const asks = /^[\s"“«‘(]*هل\s/u

/**
 * Reports an Arabic sentence without ؟ whose English ends with a question mark, or that begins with هل. A question mark
 * anywhere in the Arabic is enough.
 */
export const questionMarkMissing: UnitCheck = {
  id: 'question-mark-missing',
  family: 'punctuation',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'متى يعود الوفد⟦.⟧', en: 'When will the delegation return⟦?⟧'},
      {ar: 'هل يعود الوفد⟦.⟧', fixed: 'هل يعود الوفد؟'},
      {ar: '"هل يعود ⟦الوفد⟧"'},
    ],
    silent: [
      {ar: 'متى يعود الوفد؟', en: 'When will the delegation return?'},
      {ar: 'هل يعود الوفد؟'},
      {ar: 'هل يعود الوفد؟ لا أحد يعرف.'},
      {ar: 'سأل هل يعود الوفد.'},
      {ar: 'هلع في المدينة.'},
      {ar: 'سأله متى يعود الوفد.', en: 'He asked when it would return.'},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || ar.text.includes('؟') || ar.text.includes('?')) return []
    if (asks.test(ar.text)) return [toFinding(ar, 'hal')]
    if (en === null || link === null || isDoubtful(link)) return []
    const there = endMarkOf(en)
    return there.kind === 'question' ? [{...toFinding(ar, 'pair'), en: {start: there.start, end: there.end}}] : []
  },
}

function toFinding(ar: Side, variant: string): UnitFinding {
  const {start, end, kind} = endMarkOf(ar)
  const fix = kind === 'stop' ? ({lang: 'ar', start, end, text: '؟', confidence: 0.6} as const) : null
  return {ar: {start, end}, actual: ar.text.slice(start, end), expected: ['؟'], variant, fix}
}
