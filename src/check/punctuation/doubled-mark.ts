import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {blanksBefore, isLatinBefore, lettersBefore, replacing} from '../facts/around.ts'
import {type Mark, marksOf} from '../facts/marks-of.ts'

const stops = '،؛:.؟!,;?'
/** What a run of two marks should be. */
const mended: ReadonlyMap<string, string> = new Map([
  ['،،', '،'],
  ['؛؛', '؛'],
  ['؟؟', '؟'],
  ['؟؟؟', '؟'],
  ['::', ':'],
  ['،.', '.'],
  ['؛.', '.'],
  ['؟.', '؟'],
  ['!.', '!'],
  ['.؟', '؟'],
  ['،؛', '؛'],
  ['؛،', '؛'],
  ['،:', ':'],
])

/**
 * Reports marks that stand twice, or two where one does: ،، or ،. or ؟. — and, as a note, the two dots of the newspaper.
 * Dots of an ellipsis, ؟! and the stop of an abbreviation before a comma say nothing.
 */
export const doubledMark: UnitCheck = {
  id: 'doubled-mark',
  family: 'punctuation',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وصل الوفد⟦،،⟧ ثم غادر.', fixed: 'وصل الوفد، ثم غادر.'},
      {ar: 'انتهى الاجتماع⟦،.⟧', fixed: 'انتهى الاجتماع.'},
      {ar: 'متى يعود الوفد⟦؟.⟧', fixed: 'متى يعود الوفد؟'},
      {ar: 'وصل الوفد⟦، ،⟧ ثم غادر.', fixed: 'وصل الوفد، ثم غادر.'},
      {ar: 'الوفد يغادر⟦..⟧ ولا اتفاق'},
    ],
    silent: [
      {ar: 'ثم سكت ... ومضى.'},
      {ar: 'أحقا؟!'},
      {ar: 'الخبز والماء إلخ.، ثم غادر.'},
      {ar: 'شركة Acme Inc.، ومقرها دبي.'},
      {ar: 'قال: "متى؟".'},
    ],
  },
  run({ar}) {
    if (ar === null) return []
    const findings: UnitFinding[] = []
    const marks = marksOf(ar)
    for (let first = 0; first < marks.length;) {
      const end = endOfRun(ar.text, marks, first)
      if (end - first > 1) findings.push(...look(ar, marks.slice(first, end)))
      first = end
    }
    return findings
  },
}

/** Marks of a run follow each other, perhaps with blanks between. */
function endOfRun(text: string, marks: readonly Mark[], first: number): number {
  if (!stops.includes(marks[first].char)) return first + 1
  let end = first + 1
  while (end < marks.length && stops.includes(marks[end].char) && follows(text, marks[end - 1], marks[end])) end++
  return end
}

function follows(text: string, before: Mark, mark: Mark): boolean {
  return mark.at === before.at + 1 || blanksBefore(text, mark.at) === before.at + 1
}

function look(side: Side, run: readonly Mark[]): UnitFinding[] {
  const {text} = side
  const chars = run.map(({char}) => char).join('')
  const span = {start: run[0].at, end: run[run.length - 1].at + 1}
  const isTight = span.end - span.start === run.length
  if (chars === '..' && isTight && !isLatinBefore(text, span.start)) {
    return [{ar: span, actual: '..', expected: ['.', '...'], variant: 'dots', level: 'note'}]
  }
  const one = mended.get(chars)
  if (one === undefined || isFigures(text, span)) return []
  // A line break between them, or a list of lone marks, is another matter.
  if (text.slice(span.start, span.end).includes('\n') || isAbbreviation(text, span.start, chars)) return []
  return [replacing(side, span, {text: one, confidence: 0.9, variant: 'same'})]
}

function isAbbreviation(text: string, at: number, chars: string): boolean {
  return chars.startsWith('.') && (isLatinBefore(text, at) || lettersBefore(text, at).length < 4)
}

/** 10::30 and the like are no sentences. */
function isFigures(text: string, {start, end}: {start: number; end: number}): boolean {
  return /\p{N}/u.test(text[start - 1] ?? '') && /\p{N}/u.test(text[end] ?? '')
}
