import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {formColumns} from '../../src/glossary/columns.ts'
import {mergeFiles, type MergedFiles, type MergePreference} from '../../src/glossary/merge-files.ts'
import {mergeGlossary} from '../../src/glossary/merge.ts'
import {readGlossaryCsv} from '../../src/glossary/read-csv.ts'
import {readGlossaryYaml} from '../../src/glossary/read-yaml.ts'
import {writeGlossary} from '../../src/glossary/write-glossary.ts'

const header = 'id,en,ar,ar_admitted,ar_deprecated,ar_short,pos,domain,note,specs,region'

function merge(a: string, b: string, prefer: MergePreference = 'first'): MergedFiles {
  return mergeFiles([readGlossaryCsv(`${header}\n${a}\n`, 'a.csv'), readGlossaryCsv(`${header}\n${b}\n`, 'b.csv')], prefer)
}

/** The rows as the cells that hold something, in the order of the columns. */
function rowsOf({table}: MergedFiles): string[] {
  return table.rows.map(({cells}) =>
    table.columns.flatMap((column) => (cells.has(column) ? [`${column}=${cells.get(column)?.join('|')}`] : [])).join(' '),
  )
}

const kinds = ({conflicts}: MergedFiles): string[] => conflicts.map(({kind, kept, other}) => `${kind}: ${kept}, ${other}`)

describe('mergeFiles joins rows of one concept', () => {
  test.each([
    ['with one id: all their forms', 'x,Putin,بوتين,,پوتن', 'x,Putin,بوتين,,بوتن', ['id=x en=Putin ar=بوتين ar_deprecated=پوتن|بوتن']],
    ['with the same house forms', 'x,Putin,بوتين,,پوتن', ',putin,بوتيـن,,بوتن', ['id=x en=Putin ar=بوتين ar_admitted=بوتيـن ar_deprecated=پوتن|بوتن en_admitted=putin']],
    ['and keeps both notes', 'x,Putin,بوتين,,,,,,one', 'x,Putin,بوتين,,,,,,two', ['id=x en=Putin ar=بوتين note=one; two']],
    ['and one note that holds the other', 'x,Putin,بوتين,,,,,,one', 'x,Putin,بوتين,,,,,,one and two', ['id=x en=Putin ar=بوتين note=one and two']],
    ['and keeps unknown columns', 'x,Putin,بوتين,,,,,,,,east', 'x,Putin,بوتين,,,,,,,,west', ['id=x en=Putin ar=بوتين region=east; west']],
    ['and fills what is empty', 'x,Putin,بوتين', 'x,Putin,بوتين,,,,noun,law', ['id=x en=Putin ar=بوتين pos=noun domain=law']],
    ['and all self-tests', 'x,Putin,بوتين,,,,,,,a>b', 'x,Putin,بوتين,,,,,,,a>b|c>d', ['id=x en=Putin ar=بوتين specs=a>b|c>d']],
  ])('%s', (_reason, a, b, expected) => {
    const merged = merge(a, b)
    expect(rowsOf(merged)).toEqual(expected)
    expect(merged.conflicts.filter(({kind}) => kind !== 'house-form')).toEqual([])
  })

  test('other concepts stay as they are, in the order of the files', () => {
    expect(rowsOf(merge('x,Putin,بوتين', 'y,Xi,شي\nz,Kyiv,كييف'))).toEqual(['id=x en=Putin ar=بوتين', 'id=y en=Xi ar=شي', 'id=z en=Kyiv ar=كييف'])
  })

  test('what is no form, marks alone, belongs to nobody', () => {
    const merged = merge('x,Putin,\u064E', 'y,Xi,شي,\u064F')
    expect([rowsOf(merged)[1], merged.conflicts]).toEqual(['id=y en=Xi ar=شي ar_admitted=\u064F', []])
  })

  test('a row that a run would leave out is not lost', () => {
    expect(rowsOf(merge('x,Putin,', 'y,,شي'))).toEqual(['id=x en=Putin', 'id=y ar=شي'])
  })
})

describe('contradictions are settled and said', () => {
  test.each<[string, string, string, MergePreference, string, string[]]>([
    ['two house forms: the first', 'x,Putin,بوتين', 'x,Putin,بوتن', 'first', 'id=x en=Putin ar=بوتين ar_admitted=بوتن', ['house-form: بوتين, بوتن']],
    ['two house forms: the last', 'x,Putin,بوتين', 'x,Putin,بوتن', 'last', 'id=x en=Putin ar=بوتن ar_admitted=بوتين', ['house-form: بوتن, بوتين']],
    ['the last house form is admitted in the first', 'x,Putin,بوتين,بوتن', 'x,Putin,بوتن', 'last', 'id=x en=Putin ar=بوتن ar_admitted=بوتين', ['house-form: بوتن, بوتين']],
    ['preferred here, deprecated there: the first', 'x,Putin,بوتين,,بوتن', 'x,Putin,بوتن', 'first', 'id=x en=Putin ar=بوتين ar_deprecated=بوتن', ['house-form: بوتين, بوتن', 'status: ar_deprecated, ar']],
    ['preferred here, deprecated there: the last', 'x,Putin,بوتين,,بوتن', 'x,Putin,بوتن', 'last', 'id=x en=Putin ar=بوتن ar_admitted=بوتين', ['house-form: بوتن, بوتين', 'status: ar, ar_deprecated']],
    ['admitted here, deprecated there: the first', 'x,Putin,بوتين,بوتن', 'x,Putin,بوتين,,بوتن', 'first', 'id=x en=Putin ar=بوتين ar_admitted=بوتن', ['status: ar_admitted, ar_deprecated']],
    ['admitted here, deprecated there: the last', 'x,Putin,بوتين,بوتن', 'x,Putin,بوتين,,بوتن', 'last', 'id=x en=Putin ar=بوتين ar_deprecated=بوتن', ['status: ar_deprecated, ar_admitted']],
    ['two parts of speech', 'x,Putin,بوتين,,,,noun', 'x,Putin,بوتين,,,,verb', 'first', 'id=x en=Putin ar=بوتين pos=noun', ['value: noun, verb']],
    ['two domains: the last', 'x,Putin,بوتين,,,,,law', 'x,Putin,بوتين,,,,,war', 'last', 'id=x en=Putin ar=بوتين domain=war', ['value: war, law']],
    ['two ids', 'x,Putin,بوتين', 'y,Putin,بوتين', 'first', 'id=x en=Putin ar=بوتين', ['id: x, y']],
    ['two ids: the last', 'x,Putin,بوتين', 'y,Putin,بوتين', 'last', 'id=y en=Putin ar=بوتين', ['id: y, x']],
  ])('%s', (_reason, a, b, prefer, row, expected) => {
    const merged = merge(a, b, prefer)
    expect(rowsOf(merged)).toEqual([row])
    expect(kinds(merged)).toEqual(expected)
    expect(merged.conflicts[0]).toMatchObject({path: 'b.csv', line: 2, otherPath: 'a.csv', otherLine: 2})
  })

  test.each<[string, string, string, MergePreference, string[], string[]]>([
    ['a list gives way to a house form', 'x,Putin,بوتين,,بوتان', 'y,Botan,بوتان', 'first', ['id=x en=Putin ar=بوتين', 'id=y en=Botan ar=بوتان'], ['form-of-two: y, x']],
    ['of two lists, the first keeps it', 'x,Putin,بوتين,بوتن', 'y,Botan,بوتان,بوتن', 'first', ['id=x en=Putin ar=بوتين ar_admitted=بوتن', 'id=y en=Botan ar=بوتان'], ['form-of-two: x, y']],
    ['of two lists, the last keeps it', 'x,Putin,بوتين,بوتن', 'y,Botan,بوتان,بوتن', 'last', ['id=x en=Putin ar=بوتين', 'id=y en=Botan ar=بوتان ar_admitted=بوتن'], ['form-of-two: y, x']],
    ['two house forms are left to a person', 'x,Putin,بوتين', 'y,Botan,بوتين', 'first', ['id=x en=Putin ar=بوتين', 'id=y en=Botan ar=بوتين'], ['house-form-of-two: x, y']],
  ])('a form of two concepts: %s', (_reason, a, b, prefer, rows, expected) => {
    const merged = merge(a, b, prefer)
    expect(rowsOf(merged)).toEqual(rows)
    expect(kinds(merged)).toEqual(expected)
  })
})

test('comments of YAML files are kept', () => {
  const a = readGlossaryYaml('# file\n\n# one\n- id: x\n  en: Putin\n  ar: بوتين\n', 'a.yaml')
  const b = readGlossaryYaml('- id: x # two\n  en: Putin\n  ar: بوتين\n', 'b.yaml')
  expect(writeGlossary(mergeFiles([a, b]).table, 'yaml')).toBe('# file\n\n# one\n# two\n- id: x\n  en: Putin\n  ar: بوتين\n')
})

describe('whatever the files', () => {
  const form = fc.constantFrom('ب', 'بو', 'بوت', 'بوتي', 'بوتين', 'پوتن')
  const list = fc.uniqueArray(form, {maxLength: 3}).map((forms) => forms.join('|'))
  const row = fc
    .tuple(fc.constantFrom('x', 'y', 'z', ''), fc.constantFrom('Putin', 'Xi', 'Kyiv'), form, list, list, list)
    .map((cells) => cells.join(','))
  const files = fc.tuple(fc.array(row, {maxLength: 4}), fc.array(row, {maxLength: 4}))
  const read = (rows: readonly string[], path: string): ReturnType<typeof readGlossaryCsv> =>
    readGlossaryCsv([header, ...rows].join('\n'), path)

  test('no form is lost without a word, and what comes out holds each form once', () => {
    fc.assert(
      fc.property(files, fc.constantFrom<MergePreference>('first', 'last'), ([a, b], prefer) => {
        const inputs = [read(a, 'a.csv'), read(b, 'b.csv')]
        const merged = mergeFiles(inputs, prefer)
        const formsOf = (cells: ReadonlyMap<string, readonly string[]>): string[] =>
          formColumns.flatMap(({column}) => cells.get(column) ?? [])
        const before = new Set(inputs.flatMap(({rows}) => rows.flatMap((one) => formColumns.flatMap(({column}) => (one.cells.get(column)?.items ?? []).map(({text}) => text)))))
        const after = new Set(merged.table.rows.flatMap(({cells}) => formsOf(cells)))
        expect([...after].toSorted()).toEqual([...before].toSorted())
        for (const {cells} of merged.table.rows) expect(new Set(formsOf(cells)).size).toBe(formsOf(cells).length)
        const left = merged.conflicts.filter(({kind}) => kind === 'house-form-of-two').length
        const {problems} = mergeGlossary([readGlossaryCsv(writeGlossary(merged.table, 'csv'), 'm.csv')])
        if (left === 0) expect(problems).toEqual([])
      }),
      {numRuns: 300},
    )
  })

  test('merging what was merged changes nothing', () => {
    fc.assert(
      fc.property(files, ([a, b]) => {
        const once = writeGlossary(mergeFiles([read(a, 'a.csv'), read(b, 'b.csv')]).table, 'csv')
        const {table, conflicts} = mergeFiles([readGlossaryCsv(once, 'm.csv')])
        expect(writeGlossary(table, 'csv')).toBe(once)
        expect(conflicts.filter(({kind}) => kind !== 'house-form-of-two')).toEqual([])
      }),
      {numRuns: 200},
    )
  })
})
