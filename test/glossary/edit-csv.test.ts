import * as fc from 'fast-check'
import {parse} from 'csv-parse/sync'
import {describe, expect, test} from 'vitest'
import {type Column, columns, listItems} from '../../src/glossary/columns.ts'
import {editGlossary, type FormAddition} from '../../src/glossary/edit-glossary.ts'
import {readGlossaryCsv} from '../../src/glossary/read-csv.ts'

const add = (text: string, ...additions: [id: string, column: Column, form: string][]): ReturnType<typeof editGlossary> =>
  editGlossary(text, {path: 'g.csv', additions: additions.map(([id, column, form]) => ({id, column, form})), rows: []})

describe('editGlossary adds a form to a CSV', () => {
  test.each([
    ['an empty cell', 'id,en,ar,ar_deprecated\nx,y,ي,\n', 'id,en,ar,ar_deprecated\nx,y,ي,ب\n'],
    ['a list', 'id,en,ar,ar_deprecated\nx,y,ي,ا\n', 'id,en,ar,ar_deprecated\nx,y,ي,ا|ب\n'],
    ['a list with blanks around its marks', 'id,en,ar,ar_deprecated\nx,y,ي,ا | ت\n', 'id,en,ar,ar_deprecated\nx,y,ي,ا | ت | ب\n'],
    ['a list with a mark too many', 'id,en,ar,ar_deprecated\nx,y,ي,ا|\n', 'id,en,ar,ar_deprecated\nx,y,ي,ا|ب\n'],
    ['a quoted cell', 'id,en,ar,ar_deprecated\nx,y,ي,"ا, ""ت"" "\n', 'id,en,ar,ar_deprecated\nx,y,ي,"ا, ""ت""|ب "\n'],
    ['an empty quoted cell', 'id,en,ar,ar_deprecated\nx,y,ي,""\n', 'id,en,ar,ar_deprecated\nx,y,ي,"ب"\n'],
    ['a cell of two lines', 'id,en,ar,ar_deprecated\nx,y,ي,"ا\r\nت"\n', 'id,en,ar,ar_deprecated\nx,y,ي,"ا\r\nت|ب"\n'],
    ['a short row', 'id,en,ar,ar_admitted,ar_deprecated\nx,y,ي\n', 'id,en,ar,ar_admitted,ar_deprecated\nx,y,ي,,ب\n'],
    ['a short row with a quoted end', 'id,en,ar,ar_admitted,ar_deprecated\nx,y,"ي"\n', 'id,en,ar,ar_admitted,ar_deprecated\nx,y,"ي",,ب\n'],
    ['a file without final line end', 'id,en,ar,ar_deprecated\nx,y,ي,', 'id,en,ar,ar_deprecated\nx,y,ي,ب'],
    ['semicolons and the line of Excel', '\uFEFFsep=;\r\nid;en;ar;ar_deprecated\r\nx;y;ي;\r\n', '\uFEFFsep=;\r\nid;en;ar;ar_deprecated\r\nx;y;ي;ب\r\n'],
    ['TABs', 'id\ten\tar\tar_deprecated\nx\ty\tي\t\n', 'id\ten\tar\tar_deprecated\nx\ty\tي\tب\n'],
    ['line ends of all kinds', 'id,en,ar,ar_deprecated\rw,v,و,\r\nx,y,ي,\n\nu,t,ت,', 'id,en,ar,ar_deprecated\rw,v,و,\r\nx,y,ي,ب\n\nu,t,ت,'],
    ['a file without ids', 'en,ar,ar_deprecated\nX,ي,\n', 'en,ar,ar_deprecated\nX,ي,ب\n'],
    ['a file with other columns', 'region,id,en,ar_deprecated,ar\nz,x,y,,ي\n', 'region,id,en,ar_deprecated,ar\nz,x,y,ب,ي\n'],
    ['the first of two rows with one id', 'id,en,ar,ar_deprecated\nx,y,ي,\nx,z,ز,\n', 'id,en,ar,ar_deprecated\nx,y,ي,ب\nx,z,ز,\n'],
  ])('in %s', (_reason, text, expected) => {
    expect(add(text, ['x', 'ar_deprecated', 'ب'])).toEqual({text: expected, problems: [], columns: []})
  })

  test.each([
    ['the delimiter', 'a,b', '"ا|a,b"'],
    ['a quotation mark', 'a"b', '"ا|a""b"'],
    ['a line end', 'a\nb', '"ا|a\nb"'],
    ['nothing of that sort', 'a b', 'ا|a b'],
  ])('quotes a bare cell only for %s', (_reason, form, cell) => {
    expect(add('id,en,ar,ar_deprecated\nx,y,ي,ا\n', ['x', 'ar_deprecated', form]).text).toBe(`id,en,ar,ar_deprecated\nx,y,ي,${cell}\n`)
  })

  test('guards what a spreadsheet would run, and reads it back as it was', () => {
    const {text} = add('id,en,ar,en_admitted\nx,y,ي,\n', ['x', 'en_admitted', '=1+1'])
    expect(text).toBe("id,en,ar,en_admitted\nx,y,ي,'=1+1\n")
    expect(readGlossaryCsv(text, 'g.csv').concepts[0].terms.map((term) => term.text)).toContain('=1+1')
  })

  test('adds a column that is missing, to the header and to the rows that need it', () => {
    expect(add('id,en,ar\nx,y,ي\nw,v,و\n', ['x', 'ar_deprecated', 'ب'], ['x', 'ar_short', 'ت'])).toEqual({
      text: 'id,en,ar,ar_deprecated,ar_short\nx,y,ي,ب,ت\nw,v,و\n',
      problems: [],
      columns: ['ar_deprecated', 'ar_short'],
    })
  })

  test('adds no column where a row has a cell too many', () => {
    const text = 'id,en,ar\nx,y,ي\nw,v,و,?\n'
    expect(add(text, ['x', 'ar_deprecated', 'ب'])).toMatchObject({text, problems: [{code: 'glossary-column-blocked', line: 2}], columns: []})
  })

  test.each<[string, [string, Column, string], string[]]>([
    ['a form that is there', ['x', 'ar_deprecated', 'ا'], []],
    ['a form that is there, with blanks', ['x', 'ar_deprecated', ' ا '], []],
    ['a form of another status', ['x', 'ar_admitted', 'ا'], ['glossary-form-elsewhere']],
    ['a concept that is not there', ['q', 'ar_deprecated', 'ب'], ['glossary-concept-unknown']],
    ['a second house form', ['x', 'ar', 'ب'], ['glossary-cell-taken']],
    ['a form of two', ['x', 'ar_deprecated', 'ب|ت'], ['glossary-list-mark']],
    ['a form of marks only', ['x', 'ar_deprecated', '\u064B'], ['glossary-value-invalid']],
    ['an endless form', ['x', 'ar_deprecated', 'ب'.repeat(201)], ['glossary-cell-too-long']],
  ])('leaves the file alone for %s', (_reason, addition, codes) => {
    const text = 'id,en,ar,ar_admitted,ar_deprecated\nx,y,ي,,ا\n'
    const edited = add(text, addition)
    expect(edited.text).toBe(text)
    expect(edited.problems.map(({code}) => code)).toEqual(codes)
  })

  test.each([
    ['no column ar', 'id,en\nx,y\n', 'glossary-column-missing'],
    ['a quotation mark that stays open', 'id,en,ar\nx,y,"ي\n', 'glossary-csv'],
    ['nothing', '', 'empty-file'],
  ])('leaves a broken file alone: %s', (_reason, text, code) => {
    expect(add(text, ['x', 'ar_deprecated', 'ب'])).toMatchObject({text, problems: [{code}]})
  })
})

describe('editGlossary adds a concept to a CSV', () => {
  const append = (text: string, cells: Partial<Record<Column, string>>): ReturnType<typeof editGlossary> =>
    editGlossary(text, {path: 'g.csv', additions: [], rows: [{cells}]})

  test.each([
    ['at the end', 'id,en,ar\nx,y,ي\n', 'id,en,ar\nx,y,ي\nz,w,ب\n'],
    ['without final line end', 'id,en,ar\r\nx,y,ي', 'id,en,ar\r\nx,y,ي\r\nz,w,ب'],
    ['before empty lines', 'id,en,ar\nx,y,ي\n\n\n', 'id,en,ar\nx,y,ي\nz,w,ب\n\n\n'],
    ['in the order of the header', 'note,ar,en,id\n,ي,y,x\n', 'note,ar,en,id\n,ي,y,x\n,ب,w,z\n'],
    ['where there is only a header', 'id,en,ar', 'id,en,ar\nz,w,ب'],
  ])('%s', (_reason, text, expected) => {
    expect(append(text, {id: 'z', en: 'w', ar: 'ب'})).toEqual({text: expected, problems: [], columns: []})
  })

  test.each<[string, Partial<Record<Column, string>>, string[]]>([
    ['its id stands already', {id: 'x', en: 'w', ar: 'ب'}, ['glossary-duplicate-id']],
    ['it has no Arabic', {id: 'z', en: 'w'}, ['glossary-form-missing']],
    ['a form will not do', {id: 'z', en: 'w', ar: '\u064B'}, ['glossary-value-invalid']],
    ['its id has a blank', {id: 'z z', en: 'w', ar: 'ب'}, ['glossary-id-invalid']],
  ])('not where %s', (_reason, cells, codes) => {
    const edited = append('id,en,ar\nx,y,ي\n', cells)
    expect(edited.text).toBe('id,en,ar\nx,y,ي\n')
    expect(edited.problems.map(({code}) => code)).toEqual(codes)
  })

  test('says which cells have no column; an id made from the English needs none', () => {
    const edited = append('en,ar\nX,ي\n', {id: 'w', en: 'W', ar: 'ب', note: 'n'})
    expect(edited.text).toBe('en,ar\nX,ي\nW,ب\n')
    expect(edited.problems).toMatchObject([{code: 'glossary-column-absent', args: {column: 'note', id: 'w'}}])
  })
})

const word = fc.string({unit: fc.constantFrom('a', 'B', 'ب', ' ', ',', ';', '"', '\n', '\r', "'", '=', '\t', '-'), minLength: 1, maxLength: 6})
const form = word.map((text) => `x${text}`.trim())
const cell = fc.oneof(fc.constant(''), word, fc.array(form, {maxLength: 3}).map((items) => items.join('|')))

/** A file written in any manner, and what is in it as csv-parse sees it. */
const file = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    bom: fc.boolean(),
    names: fc.shuffledSubarray([...columns, 'region'].filter((name) => !['en', 'ar'].includes(name))),
    rows: fc.array(fc.array(cell, {minLength: 20, maxLength: 20}), {maxLength: 4}),
    quotes: fc.infiniteStream(fc.boolean()),
    ends: fc.infiniteStream(fc.constantFrom('\n', '\r\n', '\r')),
    isEnded: fc.boolean(),
    cut: fc.nat(6),
  })
  .map(({delimiter, bom, names, rows, quotes, ends, isEnded, cut}) => {
    const header = ['en', 'ar', ...names]
    const write = (text: string): string => {
      const must = /["\r\n]/u.test(text) || text.includes(delimiter)
      return must || quotes.next().value ? `"${text.replaceAll('"', '""')}"` : text
    }
    const lines = rows.map((cells, at) => {
      const filled = header.map((name, column) => (name === 'id' || name === 'en' ? `Concept${at}` : name === 'ar' ? `مفهوم${at}` : cells[column]))
      return filled.slice(0, Math.max(header.indexOf('id') + 1, 2, filled.length - (cut % (at + 2)))).map(write).join(delimiter)
    })
    const all = [header.join(delimiter), ...lines]
    const text = all.map((line, at) => line + (at === all.length - 1 && !isEnded ? '' : ends.next().value)).join('')
    return {text: (bom ? '\uFEFF' : '') + text, delimiter, header, count: rows.length}
  })

const cellsOf = (text: string, delimiter: string): string[][] =>
  parse(text.replace(/^\uFEFF/u, ''), {delimiter, relax_column_count: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n', '\r']})

const isSubsequence = (part: string, whole: string): boolean => {
  let at = 0
  for (let to = 0; to < whole.length && at < part.length; to++) if (whole[to] === part[at]) at++
  return at === part.length
}

describe('whatever the file', () => {
  const additions = fc.array(
    fc.record({row: fc.nat(4), column: fc.constantFrom<Column>('ar_admitted', 'ar_deprecated', 'ar_short', 'en_admitted'), form}),
    {maxLength: 6},
  )

  test('exactly the additions are in it, and everything else is as it was', () => {
    fc.assert(
      fc.property(file, additions, ({text, delimiter, header, count}, wanted) => {
        const isId = header.includes('id')
        const list: FormAddition[] = wanted.map(({row, column, form: text}) => ({id: `${isId ? 'C' : 'c'}oncept${row}`, column, form: text}))
        const edited = editGlossary(text, {path: 'g.csv', additions: list, rows: []})
        expect(isSubsequence(text, edited.text)).toBe(true)
        const before = cellsOf(text, delimiter)
        const after = cellsOf(edited.text, delimiter)
        const names = [...header, ...edited.columns]
        expect(after.length).toBe(before.length)
        const refused = new Set(edited.problems.map(({args}) => `${args?.id} ${args?.column} ${args?.form}`))
        for (const [at, cells] of after.entries()) {
          for (const [column, name] of names.entries()) {
            if (at === 0) continue
            const old = before[at]?.[column] ?? ''
            const items = listItems(old.trim().replace(/^'(?='*[=+\-@\t\r])/u, ''))
            const gained = list.filter(({id, column: to, form: text}) => to === name && id.toLowerCase() === `concept${at - 1}` && !refused.has(`${id} ${to} ${text}`))
            const expected = [...new Set(gained.map(({form: text}) => text))].filter((text) => !items.includes(text))
            if (expected.length === 0) expect(cells[column] ?? '').toBe(old)
            else {
              const now = listItems((cells[column] ?? '').trim().replace(/^'(?='*[=+\-@\t\r])/u, ''))
              expect(now).toEqual([...items, ...expected])
            }
          }
        }
        expect(after.length - 1).toBe(count)
      }),
      {numRuns: 300},
    )
  })

  test('never throws, and doing it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (noise) => {
        const edit = {path: 'g.csv', additions: [{id: 'x', column: 'ar_deprecated' as const, form: 'ب'}], rows: [{cells: {id: 'q', en: 'Q', ar: 'ق'}}]}
        const once = editGlossary(`id,en,ar\nx,y,ي\n${noise}`, edit)
        expect(editGlossary(once.text, edit).text).toBe(once.text)
      }),
    )
  })
})
