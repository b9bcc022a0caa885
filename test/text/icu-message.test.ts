import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {findArguments} from '../../src/text/icu-message.ts'

const shown = (text: string): string[] =>
  findArguments(text).map(({name, choice, branches, isInner}) => {
    return `${isInner ? '  ' : ''}${name} ${choice ?? '-'} ${branches.map(({key}) => key).join(' ')}`.trimEnd()
  })

test.each([
  ['a name', 'Hello {name}', ['name -']],
  ['a number of an argument', '{0} of {1}', ['0 -', '1 -']],
  ['a format', '{n, number, percent}', ['n -']],
  ['a plural', '{n, plural, one {a file} other {# files}}', ['n plural one other']],
  ['exact numbers and an offset', '{n, plural, offset:1 =0 {none} other {#}}', ['n plural =0 other']],
  [
    'a choice in a plural',
    '{n, plural, other {{who, select, f {she} other {he}}}}',
    ['n plural other', '  who select f other'],
  ],
  ['an argument in a branch', '{n, plural, other {# in {place}}}', ['n plural other', '  place -']],
  ['keys that were translated', '{n, plural, واحد {ملف} other {#}}', ['n plural واحد other']],
  ['braces of a sentence', 'a set {of things}', []],
  ['braces without a partner', '{n, plural, one {a', []],
])('%s', (_reason, text, expected) => {
  expect(shown(text)).toEqual(expected)
})

test('offsets that belong to something else are left alone', () => {
  expect(findArguments('${a} {b}', (at) => at < 4).map(({name}) => name)).toEqual(['b'])
})

test('arguments lie in the text, and keys stand where they say', () => {
  const piece = fc.constantFrom('{', '}', 'n', ',', ' plural,', ' one', ' other', ' select,', '#', 'ملف')
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
      const text = pieces.join('')
      for (const {start, end, branches} of findArguments(text)) {
        expect(text[start]).toBe('{')
        expect(text[end - 1]).toBe('}')
        for (const {key, at} of branches) expect(text.slice(at.start, at.end)).toBe(key)
      }
    }),
  )
})

test('a hundred thousand braces take no time', () => {
  const from = performance.now()
  findArguments('{a, plural, one '.repeat(50_000))
  findArguments(`${'{'.repeat(100_000)}${'}'.repeat(100_000)}`)
  expect(performance.now() - from).toBeLessThan(5000)
})
