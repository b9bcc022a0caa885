import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Column, columns, isListColumn, listItems} from '../../src/glossary/columns.ts'
import {type GlossaryTable, toTable} from '../../src/glossary/glossary-table.ts'
import {readGlossary} from '../../src/glossary/read-glossary.ts'
import {writeGlossary} from '../../src/glossary/write-glossary.ts'

const csv = 'id,en,ar,ar_deprecated,note,Region\nx,Putin,بوتين,پوتن|بوتن,"a, ""b""\nc",=1\nz,Xi,شي,,,\n'

/** The cells of a table, as plain data. */
const cellsOf = ({rows}: GlossaryTable): Record<string, readonly string[]>[] => rows.map(({cells}) => Object.fromEntries(cells))

describe('writeGlossary', () => {
  test('a row of nothing but list marks is no row', () => {
    const table = toTable(readGlossary('id,en,ar,specs\n,,,|\na,,,\n', 'g.csv'))
    expect(writeGlossary(table, 'csv')).toBe('\uFEFFid,en,ar\r\na,,\r\n')
  })

  test('CSV: as Excel opens it, unknown columns last', () => {
    const table = toTable(readGlossary(csv, 'g.csv'))
    expect(writeGlossary(table, 'csv')).toBe(
      '\uFEFFid,en,ar,ar_deprecated,note,Region\r\nx,Putin,بوتين,پوتن|بوتن,"a, ""b""\nc",\'=1\r\nz,Xi,شي,,,\r\n',
    )
  })

  test('YAML: as a person writes it', () => {
    expect(writeGlossary(toTable(readGlossary(csv, 'g.csv')), 'yaml')).toBe(
      `- id: x
  en: Putin
  ar: بوتين
  ar_deprecated:
    - پوتن
    - بوتن
  note: |-
    a, "b"
    c
  Region: "=1"
- id: z
  en: Xi
  ar: شي
`,
    )
  })

  test('JSON: one object a concept', () => {
    expect(JSON.parse(writeGlossary(toTable(readGlossary(csv, 'g.csv')), 'json'))).toEqual({
      concepts: [
        {id: 'x', en: 'Putin', ar: 'بوتين', ar_deprecated: ['پوتن', 'بوتن'], note: 'a, "b"\nc', Region: '=1'},
        {id: 'z', en: 'Xi', ar: 'شي'},
      ],
    })
  })

  test('comments of a YAML stay with their concepts', () => {
    const text = '# file\n\n# about x\n- id: x # id\n  en: Putin\n  ar: بوتين\n# about y\n- {id: z, en: Xi, ar: شي}\n'
    const once = writeGlossary(toTable(readGlossary(text, 'g.yaml')), 'yaml')
    expect(once).toBe(
      '# file\n\n# about x\n# id\n- id: x\n  en: Putin\n  ar: بوتين\n# about y\n- id: z\n  en: Xi\n  ar: شي\n',
    )
    expect(writeGlossary(toTable(readGlossary(once, 'g.yaml')), 'yaml')).toBe(once)
  })

  test('no concepts', () => {
    expect(writeGlossary(toTable(readGlossary('id,en,ar\n', 'g.csv')), 'yaml')).toBe('[]\n')
    expect(writeGlossary(toTable(readGlossary('[]\n', 'g.yaml')), 'csv')).toBe('\uFEFFid,en,ar\r\n')
  })
})

describe('there and back', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'B', 'ب', 'ي', ' ', ',', ':', '"', "'", '#', '\n', '\r', '-', '=', '|', '\u200F', '\u064B', '0', 'no', '~', '[', '\\', '\t', '\uD83D\uDE00'),
    maxLength: 8,
  })
  const rows = fc.array(fc.dictionary(fc.constantFrom(...columns, 'Region', 'my column'), text), {maxLength: 5})

  /** A CSV with these cells. */
  function toCsv(cells: readonly Readonly<Record<string, string>>[]): string {
    const names = ['id', 'en', 'ar', ...new Set(cells.flatMap((row) => Object.keys(row)))]
    const header = [...new Set(names)]
    const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
    return [header, ...cells.map((row) => header.map((name) => row[name] ?? ''))].map((row) => row.map(quote).join(',')).join('\n')
  }

  test('CSV to YAML to CSV keeps every cell', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const first = toTable(readGlossary(toCsv(cells), 'g.csv'))
        const yaml = writeGlossary(first, 'yaml')
        const second = toTable(readGlossary(yaml, 'g.yaml'))
        const filled = (table: GlossaryTable): Record<string, readonly string[]>[] => cellsOf(table).filter((row) => Object.keys(row).length > 0)
        expect(filled(second)).toEqual(filled(first))
        const back = writeGlossary(second, 'csv')
        const third = toTable(readGlossary(back, 'g.csv'))
        expect(filled(third)).toEqual(filled(first))
        for (const [at, row] of filled(third).entries()) {
          for (const [column, items] of Object.entries(row)) {
            expect(isListColumn(column as Column) || items.length === 1, `${at} ${column}`).toBe(true)
          }
        }
      }),
      {numRuns: 300},
    )
  })

  test('writing what was written gives the same bytes', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('csv' as const, 'yaml' as const), (cells, format) => {
        const path = `g.${format}`
        const once = writeGlossary(toTable(readGlossary(toCsv(cells), 'g.csv')), format)
        const again = readGlossary(once, path)
        if (again.rows.length > 0) expect(writeGlossary(toTable(again), format)).toBe(once)
      }),
      {numRuns: 200},
    )
  })

  test('items are what is between the marks', () => {
    expect(listItems(' a | b ||')).toEqual(['a', 'b'])
  })
})
