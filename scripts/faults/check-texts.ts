import type {BitextRow, Block, Finding, Lang, Span} from '../../src/model.ts'
import {check, type Context, pairOfRows, type RowFile} from '../../src/pipeline.ts'
import type {Texts} from './fault.ts'

/** A finding, and the row and the spans that it names; offsets of the row's own texts. */
export interface RowFinding {
  readonly finding: Finding
  readonly row: number
  readonly ar: Span | null
  readonly en: Span | null
}

/** What all checks say of the rows of a bilingual file. */
export function checkTexts(texts: readonly Texts[], context: Context): RowFinding[] {
  const file = rowDocument(texts)
  return check([pairOfRows(file, context)], [], context).map((finding) => place(finding, file.spans))
}

/** Pairs as the rows of a bilingual file. */
export function rowDocument(texts: readonly Texts[]): RowFile & {readonly spans: readonly Record<Lang, Span>[]} {
  const spans: Record<Lang, Span>[] = []
  let text = ''
  const add = (value: string): Span => {
    const start = text.length
    text += `${value}\n`
    return {start, end: start + value.length}
  }
  for (const {ar, en} of texts) spans.push({ar: add(ar), en: add(en)})
  const blocks = spans.flatMap(({ar, en}): Block[] => [cell(ar), cell(en)])
  return {
    document: {name: 'rows.csv', format: 'csv', lang: 'ar', text, blocks},
    rows: texts.map((_, row) => rowNamed(row)),
    spans,
  }
}

function cell({start, end}: Span): Block {
  return {start, end, kind: 'table-cell', opaque: []}
}

function rowNamed(row: number): BitextRow {
  return {
    id: String(row + 1),
    ar: '',
    en: '',
    confidence: null,
    status: null,
    findings: '',
    evidence: '',
    isMoved: false,
  }
}

function place(finding: Finding, spans: readonly Record<Lang, Span>[]): RowFinding {
  const at = (finding.ar ?? finding.en)?.start ?? 0
  const row = Math.max(
    0,
    spans.findLastIndex(({ar}) => ar.start <= at),
  )
  const own = (lang: Lang): Span | null => {
    const {[lang]: found} = finding
    const shift = spans[row][lang].start
    return found === null ? null : {start: found.start - shift, end: found.end - shift}
  }
  return {finding, row, ar: own('ar'), en: own('en')}
}
