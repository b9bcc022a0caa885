import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {showMarks, visibleParts} from '../../web/visible-text.ts'

test.each([
  ['plain text', 'شي جين بينغ', false, ['شي جين بينغ']],
  ['nothing', '', false, []],
  ['an override', 'notes\u202Etxt.exe', false, ['notes', 'U+202E!', 'txt.exe']],
  ['a mark of direction, in running text', 'a\u200Fb', false, ['a\u200Fb']],
  ['a mark of direction, where it counts', 'a\u200Fb', true, ['a', 'U+200F!', 'b']],
  ['a control', '\u0007', false, ['U+0007!']],
  ['an isolate at the end', 'a\u2069', false, ['a', 'U+2069!']],
  ['line ends and tabs are white space', 'a\n\tb', true, ['a\n\tb']],
])('%s', (_reason, text, isExact, expected) => {
  expect(visibleParts(text, isExact).map((part) => part.text + (part.isCode ? '!' : ''))).toEqual(expected)
})

test('nothing is obeyed that was shown', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => {
      expect(showMarks(text)).not.toMatch(/[\u0000-\u0008\u000A-\u000D\u202A-\u202E\u2066-\u2069]/u)
    }),
  )
})
