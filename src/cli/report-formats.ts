import type {Payload} from '../report/shown.ts'
import type {Wording} from '../report/wording.ts'
import {guardApostrophe} from '../text/formula-guard.ts'
import {version} from './version.ts'

/** What a report is written from. */
interface ReportSource {
  readonly payload: Payload
  /** Sentences as they stand in a file. */
  readonly wording: Wording
}

/** A format of reports: how its files end, and how they are made. The modules are loaded when they are needed. */
export interface ReportFormat {
  readonly name: string
  /** Of `report` + ending. */
  readonly ending: string
  make(source: ReportSource): Promise<string | Uint8Array>
}

/** Every format of reports but the list for a terminal. */
export const reportFormats: readonly ReportFormat[] = [
  {
    name: 'html',
    ending: '.html',
    make: async ({payload, wording}) => (await import('../report/html.ts')).reportHtml(payload, wording.lang),
  },
  {
    name: 'markdown',
    ending: '.md',
    make: async ({payload, wording}) => (await import('../report/markdown.ts')).reportMarkdown(payload, wording),
  },
  {
    name: 'json',
    ending: '.json',
    make: async ({payload, wording}) => (await import('../report/json.ts')).reportJson(payload, wording),
  },
  {name: 'xlsx', ending: '.xlsx', make: makeWorkbook},
  {
    name: 'csv',
    ending: '.csv',
    make: async ({payload, wording}) => (await import('../report/finding-table.ts')).findingsCsv(payload, wording),
  },
  {
    name: 'sarif',
    ending: '.sarif',
    make: async ({payload, wording}) =>
      (await import('../report/machine/sarif.ts')).sarifReport(payload, wording, {version}),
  },
  {
    name: 'github',
    ending: '.github.txt',
    make: async ({payload, wording}) => (await import('../report/machine/github.ts')).githubReport(payload, wording),
  },
  {
    name: 'junit',
    ending: '.junit.xml',
    make: async ({payload, wording}) => (await import('../report/machine/junit.ts')).junitReport(payload, wording),
  },
  {
    name: 'checkstyle',
    ending: '.checkstyle.xml',
    make: async ({payload, wording}) =>
      (await import('../report/machine/checkstyle.ts')).checkstyleReport(payload, wording),
  },
]

async function makeWorkbook({payload, wording}: ReportSource): Promise<Uint8Array> {
  const {documentTable, findingTable, formTable} = await import('../report/finding-table.ts')
  const {writeWorkbook} = await import('../write/xlsx-file.ts')
  const {say, lang} = wording
  const tables = [
    {name: say('report.sheet.findings'), table: findingTable(payload, wording)},
    {name: say('report.sheet.forms'), table: formTable(payload, wording)},
    {name: say('report.sheet.documents'), table: documentTable(payload)},
  ]
  return writeWorkbook(
    tables.map(({name, table}) => ({
      path: 'report.xlsx',
      name,
      isRightToLeft: lang === 'ar',
      columns: table.columns.map(({name: column, width}) => ({heading: say(`report.column.${column}`), width})),
      rows: table.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardApostrophe(cell) : cell))),
    })),
  )
}
