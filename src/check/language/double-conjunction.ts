import type {UnitCheck, UnitFinding} from '../check.ts'
import {isNextTo} from '../facts/between.ts'
import {wordsOf} from '../facts/words-of.ts'

/** Behind وو these are two conjunctions; ووزير and ووصل are و and a word of its own. */
const hosts: ReadonlySet<string> = new Set(
  [
    'من',
    'قد',
    'قال',
    'قالت',
    'لكن',
    'هو',
    'هي',
    'أضاف',
    'أضافت',
    'أن',
    'كان',
    'كانت',
    'لم',
    'على',
    'إلى',
    'عن',
    'مع',
    'هذا',
    'هذه',
  ]
    .map((word) => `وو${word}`)
    .map((word) => word.replaceAll(/[أإ]/gu, 'ا').replaceAll('ى', 'ي')),
)
/** Two words that join, one behind the other, folded, with the one that should stand there. */
const pairs: ReadonlyMap<string, string> = new Map([
  ['و ولكن', 'ولكن'],
  ['ولكن لكن', 'ولكن'],
  ['لكن ولكن', 'لكن'],
  ['او ام', 'أو'],
  ['بل ولكن', 'بل'],
  ['ثم وثم', 'ثم'],
  ['كما وكما', 'كما'],
])

/** Reports و written twice before a word (وولكن, و و) and two conjunctions in a row (لكن ولكن). */
export const doubleConjunction: UnitCheck = {
  id: 'double-conjunction',
  family: 'language',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وصل الوفد ⟦وولكن⟧ اللقاء تأجل.', fixed: 'وصل الوفد ولكن اللقاء تأجل.'},
      {ar: 'حضر الوزير ⟦لكن ولكن⟧ بعد ساعة.', fixed: 'حضر الوزير لكن بعد ساعة.'},
      {ar: 'التجارة ⟦و و⟧ الصناعة.', fixed: 'التجارة و الصناعة.'},
    ],
    silent: [
      {ar: 'التقى الرئيس ووزير الدفاع ووصل إلى ووهان.'},
      {ar: 'جاء ووالده معه.'},
      {ar: 'حضر، ولكن متأخرا.'},
      {ar: 'لكن. ولكن هذا آخر.'},
    ],
  },
  run({ar}) {
    if (ar === null) return []
    const words = wordsOf(ar)
    const findings: UnitFinding[] = []
    for (const [at, {start, end, folded, text, isOpaque}] of words.entries()) {
      if (isOpaque) continue
      if (folded.startsWith('وو') && text.startsWith('وو') && hosts.has(folded)) {
        findings.push(toFinding({start, end}, {text, better: text.slice(1)}))
        continue
      }
      const next = words[at + 1]
      if (next === undefined || folded.length > 4 || !isNextTo(ar.text, end, next.start)) continue
      const isDetached = folded === 'و' && next.folded === 'و'
      const better = isDetached ? 'و' : pairs.get(`${folded} ${next.folded}`)
      if (better === undefined) continue
      findings.push(toFinding({start, end: next.end}, {text: ar.text.slice(start, next.end), better}))
    }
    return findings
  },
}

function toFinding(span: {start: number; end: number}, {text, better}: {text: string; better: string}): UnitFinding {
  return {ar: span, actual: text, expected: [better], fix: {lang: 'ar', ...span, text: better, confidence: 0.8}}
}
