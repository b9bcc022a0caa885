import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readGlossaryCsv} from '../../src/glossary/read-csv.ts'
import {readGlossaryYaml} from '../../src/glossary/read-yaml.ts'
import {lintGlossary} from '../../src/lint/lint-glossary.ts'

const header = 'id,en,ar,ar_admitted,ar_deprecated,ar_short,en_admitted,specs'

describe('bad terms get a message with file, row and column, and never a crash', () => {
  test.each([
    ['empty', 'x,Putin,بوتين,|,,,,', 'empty-item'],
    ['all marks', 'x,Putin,بوتين,\u064B\u0640\u200F,,,,', 'reading'],
    ['one letter', 'x,Putin,بوتين,ب,,,,', 'one-letter'],
    ['of two scripts', 'x,Putin,بوتين,بوtين,,,,', 'mixed-scripts'],
    ['endless', `x,Putin,بوتين,${'ب'.repeat(201)},,,,`, 'reading'],
  ])('%s', (_reason, row, rule) => {
    const found = lintGlossary([readGlossaryCsv(`${header}\n${row}\n`, 'g.csv')]).filter(
      (message) => message.rule === rule,
    )
    expect(found).toMatchObject([{path: 'g.csv', line: 2, column: 4}])
  })

  test('with a | in YAML', () => {
    const found = lintGlossary([readGlossaryYaml('- id: x\n  en: Putin\n  ar: بوتين\n  ar_admitted: ب|ت\n', 'g.yaml')])
    expect(found).toMatchObject([{rule: 'reading', variant: 'glossary-list-mark', path: 'g.yaml', line: 4, column: 16}])
  })
})

const letter = fc.constantFrom(
  'a',
  'B',
  'ب',
  'شي',
  'ة',
  'ه',
  'ى',
  'ي',
  'أ',
  'ا',
  ' ',
  '-',
  '.',
  '«',
  '\u0640',
  '\u064B',
  '\u200F',
  '|',
  '>',
  '\u0661',
  '1',
  '\uFEFB',
  '\uD83D\uDE00',
  '،',
)
const cell = fc.array(letter, {maxLength: 8}).map((letters) => letters.join(''))
const rows = fc.array(fc.array(cell, {minLength: 8, maxLength: 8}), {maxLength: 6})

describe('whatever the glossary', () => {
  test('never throws, and every message has its place', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const file = readGlossaryCsv([header, ...cells.map((row) => row.join(','))].join('\n'), 'g.csv')
        for (const {path, line, column} of lintGlossary([file])) {
          expect(path).toBe('g.csv')
          expect(line).toBeGreaterThan(0)
          expect(column).toBeGreaterThan(0)
        }
      }),
      {numRuns: 60},
    )
  })

  test('says the same twice, and changes nothing that it is given', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const file = readGlossaryCsv([header, ...cells.map((row) => row.join(','))].join('\n'), 'g.csv')
        const before = JSON.stringify(file)
        const once = JSON.stringify(lintGlossary([file]))
        expect(JSON.stringify(lintGlossary([file]))).toBe(once)
        expect(JSON.stringify(file)).toBe(before)
      }),
      {numRuns: 20},
    )
  })
})

test('a row with very many forms, and very many like rows, take no longer than their length', () => {
  const many = Array.from({length: 5000}, (_, at) => `بوتين${'ابتثجح'[at % 6].repeat(1 + (at % 50))}`).join('|')
  const alike = Array.from({length: 1000}, () => 'x,Putin,بوتين,,,,,').join('\n')
  const start = performance.now()
  lintGlossary([
    readGlossaryCsv(`${header}\nx,Putin,بوتين,${many},,,,\n`, 'a.csv'),
    readGlossaryCsv(`${header}\n${alike}\n`, 'b.csv'),
  ])
  expect(performance.now() - start).toBeLessThan(5000)
})
