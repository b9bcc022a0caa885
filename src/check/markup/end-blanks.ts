import type {Span} from '../../model.ts'
import {isBlank} from '../../text/characters.ts'
import {atPlace} from '../at-place.ts'
import type {Corpus, PlacedFinding} from '../check.ts'
import {type RowBlocks, rowsOf} from './rows-of.ts'

/** In these, white space with a line end only wraps the file. */
const wrapped = new Set(['xliff', 'tmx', 'docx', 'html'])

/**
 * Blanks at one end of the texts of rows that differ from those of the English: some where it has none, or the reverse.
 *
 * @param end which end of the texts
 */
export function endBlanks(corpus: Corpus, end: 'leading' | 'trailing'): PlacedFinding[] {
  const findings: PlacedFinding[] = []
  for (const row of rowsOf(corpus)) {
    const finding = findingFor(row, end)
    if (finding !== null) findings.push(finding)
  }
  return findings
}

function findingFor({pair, ar, en}: RowBlocks, end: 'leading' | 'trailing'): PlacedFinding | null {
  const {document} = pair.ar
  const [here, there] = [ar, en].map((block) => blanksAt(document.text, block, end))
  const [actual, wanted] = [here, there].map(({start, end: to}) => document.text.slice(start, to))
  if (actual === wanted || isWhole(ar, here) || isWhole(en, there)) return null
  if (wrapped.has(document.format) && /\n/u.test(actual + wanted)) return null
  const isSame = (actual === '') === (wanted === '')
  const isLine = actual.includes('\n') !== wanted.includes('\n')
  // One blank or two, a tab or a blank: of no weight.
  if (isSame && !isLine) return null
  const finding = atPlace(document, here, {
    actual,
    expected: [wanted],
    variant: isLine ? 'line' : actual === '' ? 'missing' : 'extra',
    fix: ar.isKey === true ? null : {document: document.name, ...here, text: wanted, confidence: 0.8},
  })
  return {...finding, en: {document: document.name, start: there.start, end: there.end}}
}

function blanksAt(text: string, {start, end}: Span, side: 'leading' | 'trailing'): Span {
  if (side === 'leading') {
    let at = start
    while (at < end && isBlank(text.charCodeAt(at))) at++
    return {start, end: at}
  }
  let at = end
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--
  return {start: at, end}
}

function isWhole(block: Span, blanks: Span): boolean {
  return blanks.start === block.start && blanks.end === block.end
}
