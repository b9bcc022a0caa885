import {array, assert, constantFrom, nat, property} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {applyEdits} from '../../src/text/edits.ts'
import {createProjection, projectEdits, type Projection} from '../../src/text/projection.ts'
import {projectXml, writeXml, xmlWays} from '../../src/xml/xml-text.ts'

/** Text of a made-up XML: everything between tags. */
function project(source: string): Projection {
  const builder = createProjection(source)
  for (const {0: text, index} of source.matchAll(/(?<=>|^)[^<]+/gu)) {
    projectXml(builder, source, {start: index, end: index + text.length, way: xmlWays.element})
  }
  return builder.build()
}

function edited(source: string, old: string, text: string): string {
  const projection = project(source)
  const start = projection.text.indexOf(old)
  return applyEdits(source, projectEdits(projection, [{start, end: start + old.length, text}], writeXml))
}

describe('an edit over markup changes what differs', () => {
  test.each([
    [
      'a letter in the second run',
      'a <b>Wladimir</b> <i>Putn</i>',
      'Wladimir Putn',
      'Wladimir Putin',
      'a <b>Wladimir</b> <i>Putin</i>',
    ],
    ['a letter in the first', '<b>Wladimr</b> Putin', 'Wladimr Putin', 'Wladimir Putin', '<b>Wladimir</b> Putin'],
    ['both runs', '<b>ab</b><i>cd</i>', 'abcd', 'xbcy', '<b>xbcy</b><i></i>'],
    ['in front of the first run', 'x<b>ab</b><i>cd</i>', 'abcd', 'yabcd', 'x<b>yab</b><i>cd</i>'],
    ['behind the last run', '<b>ab</b><i>cd</i>x', 'abcd', 'abcdy', '<b>ab</b><i>cdy</i>x'],
    ['nothing at all', '<b>ab</b><i>cd</i>', 'abcd', 'abcd', '<b>ab</b><i>cd</i>'],
    ['all of it away', '<b>ab</b><i>cd</i>', 'abcd', '', '<b></b><i></i>'],
    ['around an entity that stays', 'R&#38;D a&amp;b', 'R&D a&b', 'R&D a&c', 'R&#38;D a&amp;c'],
    [
      'half of a pair of surrogates goes with the other',
      '<b>a\u{1F600}</b><i>b</i>',
      'a\u{1F600}b',
      'a\u{1F601}b',
      '<b>a\u{1F601}</b><i>b</i>',
    ],
    ['an entity of two units as a whole', '<b>a</b>&#x1F600;b', 'a\u{1F600}b', 'a\u{1F601}b', '<b>a</b>\u{1F601}b'],
  ])('%s', (_reason, source, old, text, expected) => {
    expect(edited(source, old, text)).toBe(expected)
  })
})

test('whatever is edited, the text is what was asked for', () => {
  const piece = constantFrom('<b>', '</b>', 'a', 'ab', '&amp;', '&#x1F600;', '\u{1F601}', '\u0628', ' ')
  const letters = array(constantFrom('a', 'b', '&', '\u{1F600}', '\u{1F601}', '\u0628'), {maxLength: 6})
  assert(
    property(array(piece, {maxLength: 12}), letters, nat(), nat(), (pieces, text, one, other) => {
      const source = pieces.join('')
      const projection = project(source)
      const bounds = [0, ...[...projection.text].map((_, at, all) => all.slice(0, at + 1).join('').length)]
      const [start, end] = [bounds[one % bounds.length], bounds[other % bounds.length]].toSorted((a, b) => a - b)
      if (projection.text === '') return
      const edit = {start, end, text: text.join('')}
      const after = project(applyEdits(source, projectEdits(projection, [edit], writeXml)))
      expect(after.text).toBe(applyEdits(projection.text, [edit]))
    }),
  )
})
