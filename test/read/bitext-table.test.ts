import {expect, test} from 'vitest'
import {readBitextTable} from '../../src/read/table/bitext-table.ts'

const table = (cells: readonly (readonly string[])[]): Parameters<typeof readBitextTable>[0] =>
  cells.map((row, at) => ({cells: row, line: at + 1}))

test.each([
  ['as they are written now', 'معتمد', 'حاشية'],
  ['of older files', 'مؤكد', 'تعليق'],
  ['of machines', 'confirmed', 'note'],
])('status and note are read in the words %s', (_reason, status, note) => {
  const rows = table([
    ['العربية', 'English', 'الحالة', note],
    ['وصل الوفد.', 'The delegation arrived.', status, 'x'],
  ])
  const {bitext} = readBitextTable(rows, {name: 'a.xlsx'})
  expect(bitext.rows).toMatchObject([{status: 'confirmed', note: 'x', ar: 'وصل الوفد.'}])
})
