import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {columns, isListColumn, listItems} from '../../src/glossary/columns.ts'
import {cellTexts, idsOf} from '../../src/glossary/plan-cells.ts'
import {readGlossary} from '../../src/glossary/read-glossary.ts'
import {removeConcept, setCells} from '../../src/glossary/set-cells.ts'

const word = fc.string({unit: fc.constantFrom('a', 'B', 'ب', ' ', ',', ';', '"', "'", '=', '#', ':', '-', '@', '\u200F', '😀'), minLength: 1, maxLength: 6})
const form = word.map((text) => `x${text}`.trim())
const line = fc.string({unit: fc.constantFrom('a', 'ب', ' ', ',', '"', '\n', '\t', "'", '=', '#', ':', '-', '|', '{', '[', '&', '*', '!', '%'), maxLength: 12})
const lists = columns.filter((column) => isListColumn(column) && column !== 'specs')
const row = fc.record({
  lists: fc.dictionary(fc.constantFrom(...lists), fc.uniqueArray(form, {maxLength: 3, selector: (text) => text}), {maxKeys: 4}),
  note: line,
  region: line,
})

/** Forms are told apart by their column and place, so that no row has one twice. */
const cellsOf = (at: number, {lists: found, note, region}: {lists: Record<string, string[]>; note: string; region: string}): Record<string, string> => ({
  id: `c${at}`,
  en: `Concept${at}`,
  ar: `مفهوم${at}`,
  note,
  region,
  ...Object.fromEntries(Object.entries(found).map(([column, items]) => [column, items.map((item) => `${item}${at}${column}`).join('|')])),
})

const asCsv = (rows: readonly Record<string, string>[], how: {delimiter: string; end: string; isQuoted: boolean}): string => {
  const names = ['id', 'region', 'en', 'ar', 'ar_deprecated', 'note']
  const write = (text: string): string => (how.isQuoted || /["\r\n]/u.test(text) || text.includes(how.delimiter) ? `"${text.replaceAll('"', '""')}"` : text)
  const guard = (text: string): string => (/^'*[=+\-@\t]/u.test(text) ? `'${text}` : text)
  return [names, ...rows.map((cells) => names.map((name) => guard(cells[name] ?? '')))].map((cells) => cells.map(write).join(how.delimiter) + how.end).join('')
}

const asYaml = (rows: readonly Record<string, string>[], how: {end: string; isFlow: boolean}): string => {
  const value = (column: string, text: string): string => (isListColumn(column) ? JSON.stringify(listItems(text)) : JSON.stringify(text))
  const entries = (cells: Record<string, string>): string[] => Object.entries(cells).map(([column, text]) => `${column}: ${value(column, text)}`)
  const write = (cells: Record<string, string>): string => (how.isFlow ? `- {${entries(cells).join(', ')}} # c${how.end}` : `- ${entries(cells).join(` # c${how.end}  `)}${how.end}`)
  return `# top${how.end}${rows.map(write).join('')}# end${how.end}`
}

/** What is read of a cell: items of a list, a text without blanks around it. */
const asRead = (column: string, text: string): string => (isListColumn(column) ? listItems(text).join('|') : text.trim())
const filled = (cells: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).flatMap(([column, text]) => (asRead(column, text) === '' ? [] : [[column, asRead(column, text)]])))

const wanted = fc.record({at: fc.nat(3), to: row, keys: fc.subarray(['note', 'region', 'ar_deprecated', 'ar_admitted', 'ar_short', 'en_short'])})

describe('whatever the file', () => {
  const rowsOf = fc.array(row, {minLength: 1, maxLength: 4}).map((rows) => rows.map((one, at) => cellsOf(at, one)))
  const end = fc.constantFrom('\n', '\r\n')
  const files = fc.oneof(
    fc.tuple(rowsOf, fc.record({delimiter: fc.constantFrom(',', ';', '\t'), end, isQuoted: fc.boolean()})).map(([rows, how]) => ({path: 'g.csv', text: asCsv(rows, how)})),
    fc.tuple(rowsOf, fc.record({end, isFlow: fc.boolean()})).map(([rows, how]) => ({path: 'g.yaml', text: asYaml(rows, how)})),
  )

  test('exactly what was asked for is read back, and other rows are the same bytes', () => {
    fc.assert(
      fc.property(files, wanted, ({path, text}, {at, to, keys}) => {
        const all = cellsOf(at, to)
        const cells = Object.fromEntries(keys.map((key) => [key, all[key] ?? '']))
        const before = readGlossary(text, path)
        const edited = setCells(text, [{id: `c${at}`, cells}], path)
        const own = idsOf(before.rows).get(`c${at}`)
        if (own === undefined || edited.problems.length > 0) {
          expect(edited.text).toBe(text)
          expect(edited.problems.length).toBeGreaterThan(0)
          return
        }
        const after = readGlossary(edited.text, path)
        expect(after.rows.length).toBe(before.rows.length)
        for (const [index, now] of after.rows.entries()) {
          const old = filled(cellTexts(before.rows[index]))
          expect(filled(cellTexts(now))).toEqual(index === own ? filled({...old, ...cells}) : old)
        }
        const lines = text.split(/(?<=\n)/u)
        const next = before.rows[own + 1]
        if (next !== undefined) expect(edited.text.endsWith(lines.slice(next.line - 1).join(''))).toBe(true)
        // In a CSV the header may have gained columns.
        const first = path === 'g.csv' ? 1 : 0
        expect(edited.text.includes(lines.slice(first, before.rows[own].line - 1).join(''))).toBe(true)
        expect(setCells(edited.text, [{id: `c${at}`, cells}], path).text).toBe(edited.text)
      }),
      {numRuns: 400},
    )
  })

  test('a row taken out leaves the others as they were', () => {
    fc.assert(
      fc.property(files, fc.nat(3), ({path, text}, at) => {
        const before = readGlossary(text, path)
        const edited = removeConcept(text, `c${at}`, path)
        const own = idsOf(before.rows).get(`c${at}`)
        if (own === undefined) {
          expect(edited.text).toBe(text)
          return
        }
        const left = before.rows.filter((_, index) => index !== own).map(cellTexts)
        expect(readGlossary(edited.text, path).rows.map(cellTexts)).toEqual(left)
      }),
      {numRuns: 200},
    )
  })

  test('never throws, and says why it does nothing', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.string({unit: 'binary'}), fc.constantFrom('g.csv', 'g.yaml'), (noise, value, path) => {
        const head = path === 'g.csv' ? 'id,en,ar\nx,y,ي\n' : '- id: x\n  en: y\n  ar: ي\n'
        const edited = setCells(head + noise, [{id: 'x', cells: {note: value}}], path)
        if (edited.problems.length > 0) expect(edited.text).toBe(head + noise)
        expect(removeConcept(head + noise, 'x', path)).toBeDefined()
      }),
    )
  })
})
