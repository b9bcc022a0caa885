import type {Block, CheckedText} from '../../model.ts'
import {atPlace} from '../at-place.ts'
import type {PlacedFinding, TextCheck} from '../check.ts'
import {touching} from './compare-marks.ts'

// Two blanks or more between two visible characters; looked for only at the first of a run.
const runs = /(?<=[^\s])[ \u00A0]{2,}(?=[^\s])/gu
/** Marks before which no blank belongs at all: `punctuation-spacing` says so. */
const closing = '\u060C\u061B\u061F!.:'
/** So many blanks set columns. */
const column = 6

/**
 * Reports several blanks where one does. In English, two behind a full stop are a way of typing, and blanks that set columns
 * are one too.
 */
export const doubleSpace: TextCheck = {
  id: 'double-space',
  family: 'markup',
  level: 'warning',
  options: {isAfterStop: {kind: 'flag', default: false}},
  examples: {
    reported: [
      {ar: 'وصل⟦  ⟧الوفد.⟦  ⟧ثم مضى.', fixed: 'وصل الوفد. ثم مضى.'},
      {en: 'The delegation⟦  ⟧arrived.', fixed: 'The delegation arrived.'},
      {en: 'It came.⟦  ⟧It left.', fixed: 'It came. It left.', options: {isAfterStop: true}},
    ],
    silent: [
      {ar: 'وصل الوفد إلى العاصمة.'},
      {en: 'Mr.  Smith came.  He left.'},
      {ar: 'الاسم        العنوان'},
      {ar: 'وصل الوفد  ، ثم مضى'},
    ],
  },
  runText(text, {options}) {
    const isAfterStop = text.document.lang === 'ar' || options.isAfterStop === true
    return text.document.blocks.flatMap((block) => runsIn(text, block, isAfterStop))
  },
}

const nothing: readonly PlacedFinding[] = []

function runsIn({document}: CheckedText, block: Block, isAfterStop: boolean): readonly PlacedFinding[] {
  const text = document.text.slice(block.start, block.end)
  if (!text.includes('  ') && !text.includes('\u00A0')) return nothing
  const isOpaque = touching(block.opaque)
  const findings: PlacedFinding[] = []
  for (const {0: run, index} of text.matchAll(runs)) {
    const span = {start: block.start + index, end: block.start + index + run.length}
    const isStop = '.!?:'.includes(text[index - 1])
    const isColumn = run.length >= column || closing.includes(text[index + run.length])
    if (isColumn || (isStop && !isAfterStop) || isOpaque(span)) continue
    const fix = block.isKey === true ? null : {document: document.name, ...span, text: ' ', confidence: 0.95}
    findings.push(atPlace(document, span, {expected: [' '], fix}))
  }
  return findings
}
