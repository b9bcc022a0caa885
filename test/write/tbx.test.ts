import {readFileSync} from 'node:fs'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {toTable} from '../../src/glossary/glossary-table.ts'
import {openGlossary} from '../../src/workspace/open-glossary.ts'
import {readGlossaryCsv} from '../../src/glossary/read-csv.ts'
import {writeGlossaryFile, type WrittenFormat} from '../../src/workspace/write-glossary-file.ts'
import type {Concept} from '../../src/model.ts'
import type {GlossaryFormat} from '../../src/glossary/read-glossary.ts'
import {columns as allColumns} from '../../src/glossary/columns.ts'
import {excelCsv} from '../../src/text/excel-csv.ts'

// TBX has no place for self-tests.
const columns = allColumns.filter((column) => column !== 'specs')

/** The same glossary after it was written in a format and read again. */
async function through(csv: string, written: WrittenFormat, read: GlossaryFormat): Promise<readonly Concept[]> {
  const {content} = await writeGlossaryFile(toTable(readGlossaryCsv(csv, 'g')), {format: written, path: 'g'})
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return (await openGlossary(bytes, 'g', read)).concepts
}

function withoutPlace(concepts: readonly Concept[]): readonly Omit<Concept, 'place'>[] {
  return concepts.map(({place: _place, ...concept}) => concept)
}

const word = fc
  .array(fc.constantFrom(...'abcxyzABC<&>"\'=#12سلامعةى _-'), {minLength: 1, maxLength: 8})
  .map((units) => `w${units.join('').replaceAll(/\s+/gu, ' ').trim()}`)
const list = fc.uniqueArray(word, {maxLength: 2})

/** A row of cells, no form twice. */
const cells = fc
  .record({
    forms: fc.uniqueArray(word, {minLength: 2, maxLength: 2}),
    lists: fc.tuple(list, list, list, list, list, list),
    pos: fc.constantFrom('properNoun', 'noun', 'adjective', 'verb', 'other'),
    texts: fc.tuple(
      ...Array.from({length: 4}, () =>
        fc.oneof(
          word,
          fc.constant(''),
          word.map((text) => `${text}\n${text}`),
        ),
      ),
    ),
    flag: fc.constantFrom('', 'yes'),
  })
  .map(({forms: [en, ar], lists, pos, texts, flag}) => {
    const seen = new Set<string>([en, ar])
    const unique = lists.map((items, at) =>
      items
        .map((item) => `${item}${at}`)
        .filter((item) => !seen.has(item) && seen.add(item))
        .join('|'),
    )
    return [en, ar, ...unique, pos, ...texts, flag]
  })

describe('a glossary as TBX', () => {
  test.each(['tbx', 'tbx2'] as const)('%s keeps all but self-tests', async (format) => {
    const ids = fc.constantFrom('a', '2030-plan', 'id_x0041_', 'اسم', 'a/b:c', '-x', '😀')
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(ids, {maxLength: 3}), cells, async (some, row) => {
        const csv = excelCsv([columns, ...some.map((id) => [id, ...row])])
        const before = readGlossaryCsv(csv, 'g').concepts
        expect(before).toHaveLength(some.length)
        expect(withoutPlace(await through(csv, format, 'tbx'))).toEqual(withoutPlace(before))
      }),
    )
  })

  test('what it has no place for is told', async () => {
    const csv = 'id,en,ar,specs,do_not_translate,mine\nx,Putin,بوتين,a>b,yes,1\ny,Half,,,,\n'
    const {remarks} = await writeGlossaryFile(toTable(readGlossaryCsv(csv, 'g')), {format: 'tbx', path: 'o.tbx'})
    expect(remarks.map(({code, args}) => [code, args])).toEqual([
      ['glossary-fields-lost', {known: 'specs'}],
      ['tbx-do-not-translate', {concepts: 1}],
      ['glossary-fields-lost', {known: 'mine'}],
      ['concepts-left-out', {concepts: 1}],
    ])
    const plain = toTable(readGlossaryCsv('id,en,ar\nx,Putin,بوتين\n', 'g'))
    expect((await writeGlossaryFile(plain, {format: 'tbx', path: 'o.tbx'})).remarks).toEqual([])
  })

  test('the repository glossary comes through', async () => {
    const csv = 'id,en,ar,ar_short\nun,United Nations,الأمم المتحدة,المنظمة\n'
    const [concept] = await through(csv, 'tbx', 'tbx')
    expect(concept.terms.map(({text, status, isShort}) => [text, status, isShort])).toContainEqual([
      'المنظمة',
      'admitted',
      true,
    ])
  })
})

describe('a glossary as a sheet', () => {
  test('keeps every cell', async () => {
    await fc.assert(
      fc.asyncProperty(cells, async (row) => {
        const csv = excelCsv([columns, ['one', ...row]])
        expect(withoutPlace(await through(csv, 'xlsx', 'xlsx'))).toEqual(
          withoutPlace(readGlossaryCsv(csv, 'g').concepts),
        )
      }),
      {numRuns: 30},
    )
  })
})

describe('a glossary as OmegaT has it', () => {
  test('keeps house forms, admitted ones and notes', async () => {
    const csv = 'id,en,ar,ar_admitted,ar_deprecated,note\nmayor,mayor,عمدة,رئيس البلدية,محافظ,a\tb\nhash,#tag,وسم,,,\n'
    const {content, remarks} = await writeGlossaryFile(toTable(readGlossaryCsv(csv, 'g')), {
      format: 'omegat',
      path: 'o',
    })
    expect(content).toBe(
      '# Glossary in tab-separated format -*- coding: utf-8 -*-\nmayor\tعمدة\ta b\nmayor\tرئيس البلدية\n #tag\tوسم\n',
    )
    expect(remarks.map(({code}) => code)).toEqual(['terms-left-out'])
    const again = await through(csv, 'omegat', 'omegat')
    expect(again.map(({terms}) => terms.map(({text, status}) => [text, status]))).toEqual([
      [
        ['عمدة', 'preferred'],
        ['رئيس البلدية', 'admitted'],
        ['mayor', 'preferred'],
      ],
      [
        ['وسم', 'preferred'],
        ['#tag', 'preferred'],
      ],
    ])
  })
})

test('fixtures serve as glossaries', async () => {
  const path = new URL('../read/fixtures/tbx/v3-basic-dca.tbx', import.meta.url)
  const {concepts, problems} = await openGlossary(new Uint8Array(readFileSync(path)), 'v3-basic-dca.tbx')
  expect(problems).toEqual([])
  expect(concepts.map(({id, domain}) => [id, domain])).toEqual([['c1', 'transport']])
})
