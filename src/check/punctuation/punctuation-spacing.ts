import {isArabicLetter, isArabicMark} from '../../text/characters.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {isGlued, replacing} from '../facts/around.ts'
import {type Mark, marksOf, seenFrom} from '../facts/marks-of.ts'

/** Marks that stand right behind a word in Arabic. */
const closing = '،؛؟!.:'
/** Marks before which a blank stands; " too, when a word follows it. */
const opening = '“«(‘"'

/**
 * Reports a blank before a mark, no blank after one, and a doubled full stop in Arabic. The fix touches blanks and the
 * second stop only. Where a text has lost the blanks between its words as well, a missing one is a note.
 */
export const punctuationSpacing: UnitCheck = {
  id: 'punctuation-spacing',
  family: 'punctuation',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'قال⟦ ⟧، ثم مضى.', fixed: 'قال، ثم مضى.'},
      {ar: 'قال⟦،⟧ثم مضى.', fixed: 'قال، ثم مضى.'},
      {ar: 'وأضاف⟦،⟧"نعم" بلا تردد.', fixed: 'وأضاف، "نعم" بلا تردد.'},
      {ar: 'أخبار⟦:⟧وصل الوفد.', fixed: 'أخبار: وصل الوفد.'},
      {ar: 'انتهى اللقاء⟦. .⟧', fixed: 'انتهى اللقاء.'},
    ],
    silent: [
      {ar: 'بنسبة 2.5 في المئة ...'},
      {ar: 'منظمة م.ت.ف في بيان'},
      {ar: 'عند 04:30 فجرا'},
      {ar: 'عند 10 :30 صباحا'},
      {ar: 'قال: "نعم."'},
      {ar: '"نعم،" قال بلا تردد.'},
    ],
  },
  run({ar}) {
    if (ar === null) return []
    const marks = marksOf(ar)
    return marks.flatMap((mark, at) => (closing.includes(mark.char) ? look(ar, mark, marks[at + 1]) : []))
  },
}

function look(side: Side, {at, char}: Mark, next: Mark | undefined): UnitFinding[] {
  const {text} = side
  const blank = lineBlanksBefore(text, at)
  const args = {mark: char}
  if (char === '.' && isSecondStop(text, at, next)) {
    return [
      replacing(side, {start: at, end: (next?.at ?? at) + 1}, {text: '.', confidence: 1, variant: 'doubled', args}),
    ]
  }
  const findings: UnitFinding[] = []
  if (blank < at && !isAllowed(text, blank, at)) {
    findings.push(replacing(side, {start: blank, end: at}, {text: '', confidence: 1, variant: 'before', args}))
  }
  if (lacksBlank(text, at)) {
    const level = isGlued(side) ? 'note' : 'warning'
    const span = {start: at, end: at + 1}
    findings.push(replacing(side, span, {text: `${char} `, confidence: 1, variant: 'after', args, level}))
  }
  return findings
}

/** «انتهى. .»: the next stop stands behind blanks, and no figure or stop behind it. */
function isSecondStop(text: string, at: number, next: Mark | undefined): boolean {
  if (next?.char !== '.' || next.at === at + 1 || lineBlanksBefore(text, next.at) !== at + 1) return false
  return !/[.\p{N}]/u.test(text[next.at + 1] ?? '')
}

/** A blank before … or ..., before a decimal (.5), before :), behind another mark and at the start says nothing. */
function isAllowed(text: string, start: number, at: number): boolean {
  if (start === 0 || closing.includes(text[start - 1]) || text[start - 1] === '\n') return true
  return text.startsWith('..', at) || /^[.:][\p{N}\p{L})]/u.test(text.slice(at, at + 2))
}

/** ، ؛ ؟ with a letter or, behind a letter, a figure: «قال،ثم»; . : ! between Arabic words: «انتهى.ثم», not م.ت.ف. */
function lacksBlank(text: string, at: number): boolean {
  const from = seenFrom(text, at + 1)
  const next = text[from] ?? ''
  if ('،؛؟'.includes(text[at]) && opening.includes(next)) return /\p{L}/u.test(text[seenFrom(text, from + 1)] ?? '')
  if (!/[\p{L}\p{N}]/u.test(next)) return false
  if ('،؛؟'.includes(text[at])) return /\p{L}/u.test(next) || lettersTo(text, at, -1) > 0
  return lettersTo(text, at, -1) >= 3 && lettersTo(text, at, 1) >= 2
}

/** How many Arabic letters stand right before (−1) or after (1) an offset; three are enough. */
function lettersTo(text: string, from: number, step: -1 | 1): number {
  let letters = 0
  for (let at = from + step; letters < 3; at += step) {
    const code = text.charCodeAt(at)
    if (isArabicLetter(code)) letters++
    else if (!isArabicMark(code)) break
  }
  return letters
}

function lineBlanksBefore(text: string, at: number): number {
  let start = at
  while (start > 0 && ' \t\u00A0'.includes(text[start - 1])) start--
  return start
}
