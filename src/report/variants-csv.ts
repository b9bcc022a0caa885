import {excelCsv} from '../text/excel-csv.ts'
import {placeText} from './place-text.ts'
import {contextOf, percent, reasonsOf, type ShownName, type ShownVariant, type TextLines} from './variants-shown.ts'
import {showControls, type Wording} from './wording.ts'

/** The columns, each with the key of its heading. */
const columns = {
  id: 'variants.column.id',
  ar: 'variants.column.ar',
  en: 'variants.column.en',
  form: 'variants.column.form',
  proposal: 'variants.column.proposal',
  status: 'variants.column.status',
  count: 'variants.column.count',
  percent: 'variants.column.percent',
  instead: 'variants.column.instead',
  why: 'variants.column.why',
  place: 'variants.column.place',
  context: 'variants.column.context',
} as const

type Column = keyof typeof columns
const columnNames = Object.keys(columns) as readonly Column[]

const proposalKeys = {
  house: 'variants.proposal.house',
  deprecated: 'variants.proposal.deprecated',
  admitted: 'variants.proposal.admitted',
  mend: 'variants.proposal.mend',
} as const

/**
 * Names as a table for spreadsheets, a row for each spelling: byte-order mark, CRLF, cells that would run as a formula
 * guarded.
 */
export function variantsCsv(
  names: readonly ShownName[],
  {lines, wording}: {lines: TextLines; wording: Wording},
): string {
  const header = columnNames.map((column) => wording.say(columns[column]))
  const rows = names.flatMap((name) =>
    name.forms.map((form) => {
      const cells = cellsOf(name, form, {lines, wording})
      return columnNames.map((column) => cells[column])
    }),
  )
  return excelCsv([header, ...rows])
}

function cellsOf(
  name: ShownName,
  form: ShownVariant,
  {lines, wording}: {lines: TextLines; wording: Wording},
): Readonly<Record<Column, string>> {
  const {say} = wording
  const [first] = form.places
  const {proposal, status} = form
  return {
    id: name.id,
    ar: name.ar,
    en: name.en ?? '',
    form: form.form,
    proposal: proposal === null ? '' : say(proposalKeys[proposal]),
    status: status === null ? '' : say(`status.${status}`),
    count: String(form.count),
    percent: String(percent(form.score)),
    instead: form.instead ?? '',
    why: proposal === null ? '' : reasonsOf(form, wording).join(say('variants.semicolon')),
    place: first === undefined ? '' : showControls(placeText(first)),
    context: first === undefined ? '' : contextOf(first, lines),
  }
}
