import {mainPlace} from '../main-place.ts'
import {excelCsv} from '../text/excel-csv.ts'
import {statusOf} from './forms.ts'
import {fixSentence} from './fix-sentence.ts'
import type {Payload, ShownFinding} from './shown.ts'
import {wordFinding} from './word-finding.ts'
import {showOverrides, type Wording} from './wording.ts'

/** A column of a table for spreadsheets. */
export interface ReportColumn {
  /** Names that stay the same in both languages; their headings are in `locales/` under `report.column`. */
  readonly name: string
  /** In characters. */
  readonly width: number
}

/** A table of a report; `rows` has a cell for each column. */
export interface ReportTable {
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

const findingColumns: readonly ReportColumn[] = [
  {name: 'document', width: 28},
  {name: 'line', width: 7},
  {name: 'column', width: 7},
  {name: 'name', width: 14},
  {name: 'level', width: 10},
  {name: 'rule', width: 22},
  {name: 'message', width: 60},
  {name: 'actual', width: 30},
  {name: 'expected', width: 30},
  {name: 'context', width: 70},
  {name: 'fix', width: 30},
  {name: 'id', width: 24},
]

/** The findings, a row for each, as an editor sorts and filters them. */
export function findingTable(payload: Payload, wording: Wording): ReportTable {
  return {columns: findingColumns, rows: payload.findings.map((finding) => findingRow(finding, wording))}
}

function findingRow(finding: ShownFinding, wording: Wording): (string | number | null)[] {
  const {rule, level, actual, expected, kwic, fix, id} = finding
  const place = mainPlace(finding)
  return [
    place?.document ?? '',
    place?.line ?? null,
    place?.column ?? null,
    place?.name ?? '',
    wording.say(`level.${level}`),
    rule,
    wordFinding(finding, wording),
    showOverrides(actual ?? ''),
    showOverrides(expected.join(' | ')),
    kwic === null ? '' : showOverrides(`${kwic.before}\u27E6${kwic.text}\u27E7${kwic.after}`),
    fix === null ? '' : fixSentence(fix, wording),
    id ?? '',
  ]
}

const formColumns: readonly ReportColumn[] = [
  {name: 'concept', width: 22},
  {name: 'form', width: 30},
  {name: 'lang', width: 8},
  {name: 'status', width: 14},
  {name: 'count', width: 8},
  {name: 'share', width: 8},
  {name: 'documents', width: 50},
]

/** Every rendering of every concept with its count and its share among the renderings in its language, in hundredths. */
export function formTable({concepts}: Payload, wording: Wording): ReportTable {
  const rows = concepts.flatMap((concept) =>
    (['ar', 'en'] as const).flatMap((lang) => {
      const all = concept.forms[lang].reduce((sum, form) => sum + form.count, 0)
      return concept.forms[lang].map((form) => {
        const documents = [...new Set(form.places.map(({document}) => document))].join(' | ')
        const share = Math.round((form.count / all) * 100)
        return [concept.id, form.form, lang, wording.say(`status.${statusOf(form)}`), form.count, share, documents]
      })
    }),
  )
  return {columns: formColumns, rows}
}

const documentColumns: readonly ReportColumn[] = [
  {name: 'document', width: 50},
  {name: 'segments', width: 11},
  {name: 'terms', width: 11},
  {name: 'errors', width: 11},
  {name: 'warnings', width: 11},
  {name: 'notes', width: 11},
]

/** The documents in numbers. */
export function documentTable({documents}: Payload): ReportTable {
  const rows = documents.map(({name, segments, terms, findings}) => {
    return [name, segments, terms, findings.error, findings.warning, findings.note]
  })
  return {columns: documentColumns, rows}
}

/** The findings as CSV for spreadsheets: byte-order mark, CRLF, cells that would run as a formula guarded. */
export function findingsCsv(payload: Payload, wording: Wording): string {
  const {columns, rows} = findingTable(payload, wording)
  return excelCsv([columns.map(({name}) => name), ...rows.map((row) => row.map((cell) => String(cell ?? '')))])
}
