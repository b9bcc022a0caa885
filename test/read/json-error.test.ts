import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {findJsonError} from '../../src/read/json/json-error.ts'

test.each([
  ['two commas', '[1,⟦⟧,2]'],
  ['a comma before the bracket', '[1,⟦⟧]'],
  ['the same in an object', '{"a":1,⟦⟧}'],
  ['a key without quotation marks', '{⟦⟧a:1}'],
  ['a value without its key', '{⟦⟧1}'],
  ['a colon missing', '{"a" ⟦⟧1}'],
  ['a comma missing', '[1 ⟦⟧2]'],
  ['the wrong bracket', '[1⟦⟧}'],
  ['NaN', '[⟦⟧NaN]'],
  ['a number with a zero before it', '⟦⟧01'],
  ['a line end inside a text', '["a⟦⟧\n"]'],
  ['an escape that is none', String.raw`["\⟦⟧x"]`],
  ['a text that does not end', '["a⟦⟧'],
  ['a bracket that is not closed', '[1⟦⟧'],
  ['something behind the end', '{} ⟦⟧{}'],
  ['nothing', '⟦⟧'],
  ['white space that JSON does not know', '[⟦⟧\u00A01]'],
])('%s', (_reason, text) => {
  expect(findJsonError(text.replace('⟦⟧', ''))).toBe(text.indexOf('⟦⟧'))
})

test('JSON is without fault', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(findJsonError(text)).toBeNull()
    }),
  )
})

test('any text is without fault exactly when it can be parsed', () => {
  const unit = fc.constantFrom(...String.raw`[]{},:"\ 01-.eE+tnu`, 'true', 'null', '"a"', '\n')
  fc.assert(
    fc.property(fc.array(unit, {maxLength: 12}), (units) => {
      expect(findJsonError(units.join('')) === null).toBe(canParse(units.join('')))
    }),
    {numRuns: 2000},
  )
})

function canParse(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
