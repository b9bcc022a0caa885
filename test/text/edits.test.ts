import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {applyEdits} from '../../src/text/edits.ts'
import {guardCell, unguardCell} from '../../src/text/formula-guard.ts'
import {nearest} from '../../src/text/nearest.ts'
import {plainForm} from '../../src/text/plain-form.ts'

test('edits in any order change their spans and nothing else', () => {
  const edits = [
    {start: 9, end: 13, text: 'بوتين'},
    {start: 0, end: 3, text: 'ذكر'},
  ]
  expect(applyEdits('قال إن و پوتن معا', edits)).toBe('ذكر إن و بوتين معا')
})

test.each([
  [
    'overlap',
    [
      {start: 0, end: 3, text: ''},
      {start: 2, end: 4, text: ''},
    ],
  ],
  ['lie outside', [{start: 2, end: 9, text: ''}]],
  ['go backwards', [{start: 3, end: 2, text: ''}]],
])('refuses edits that %s', (_reason, edits) => {
  expect(() => applyEdits('قالوا', edits)).toThrow(RangeError)
})

test.each([
  ['a formula', '=1+1', "'=1+1"],
  ['a minus', '-1', "'-1"],
  ['a full-width mark', '\uFF1Dcmd', "'\uFF1Dcmd"],
  ['what looks guarded already', "'=x", "''=x"],
])('guards %s', (_reason, cell, guarded) => {
  expect(guardCell(cell)).toBe(guarded)
})

test.each([
  ['a quotation', "'قال'"],
  ['a text', 'قال = ثم'],
  ['nothing', ''],
])('leaves %s unguarded', (_reason, cell) => {
  expect(guardCell(cell)).toBe(cell)
})

test('what is guarded comes back exactly', () => {
  const cell = fc.array(fc.constantFrom("'", '=', '+', '@', 'ا', 'b', '\t', '-')).map((parts) => parts.join(''))
  fc.assert(fc.property(cell, (text) => unguardCell(guardCell(text)) === text))
})

test.each([
  ['glosary', 'glossary'],
  ['ar_deprected', 'ar_deprecated'],
  ['Text', 'texts'],
])('the nearest name to %s', (typed, name) => {
  expect(nearest(typed, ['glossary', 'ar_deprecated', 'texts'])).toBe(name)
})

test('no name is near to something else', () => {
  expect(nearest('colour', ['glossary', 'texts', 'en'])).toBeNull()
})

test('a plain form has its letters and nothing else', () => {
  expect(plainForm('ب\u064Fوتيـن\u200F  \u00A0ثم')).toBe('بوتين ثم')
})
