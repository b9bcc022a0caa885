import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {diffWords} from '../../web/diff-words.ts'

/** The parts with marks around what goes and comes. */
function shown(old: string, text: string): string {
  const signs = {same: ['', ''], out: ['[-', '-]'], in: ['{+', '+}']} as const
  return diffWords(old, text)
    .map((part) => signs[part.kind][0] + part.text + signs[part.kind][1])
    .join('')
}

test.each([
  ['nothing changes', 'قال الرئيس', 'قال الرئيس', 'قال الرئيس'],
  ['a letter changes, and with it the whole word', 'قال شى جين', 'قال شي جين', 'قال [-شى-]{+شي+} جين'],
  ['a mark belongs to its word', 'علم البلد', 'ع\u064Eل\u064Eم البلد', '[-علم-]{+ع\u064Eل\u064Eم+} البلد'],
  ['a joiner belongs to its word', 'می\u200Cروم', 'میروم', '[-می\u200Cروم-]{+میروم+}'],
  [
    'a phrase reads as one',
    'في شانغهاي للتعاون قال',
    'في تعاون شنغهاي قال',
    'في [-شانغهاي للتعاون-]{+تعاون شنغهاي+} قال',
  ],
  ['a full stop alone', 'قال.', 'قال', 'قال[-.-]'],
  ['two places', 'a b c d e', 'a x c y e', 'a [-b-]{+x+} c [-d-]{+y+} e'],
  ['something from nothing', '', 'جديد', '{+جديد+}'],
  ['nothing from something', 'قديم', '', '[-قديم-]'],
])('%s', (_reason, old, text, expected) => {
  expect(shown(old, text)).toBe(expected)
})

test('what goes and what stays is the old wording, what comes and what stays the new', () => {
  const wording = fc
    .array(fc.constantFrom('شي', 'جين', 'بينغ', ' ', '  ', '.', '،', 'Xi', '\u064B', '\n', '😀'), {maxLength: 30})
    .map((words) => words.join(''))
  fc.assert(
    fc.property(wording, wording, (old, text) => {
      const parts = diffWords(old, text)
      const side = (kind: 'in' | 'out'): string =>
        parts.map((part) => (part.kind === 'same' || part.kind === kind ? part.text : '')).join('')
      expect(side('out')).toBe(old)
      expect(side('in')).toBe(text)
    }),
  )
})
