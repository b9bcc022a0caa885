import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Lang} from '../../src/model.ts'
import {isBlank, isLineEnd} from '../../src/text/characters.ts'
import {linesOf, type LineMode} from '../../src/text/lines.ts'

function stretches(text: string, mode: LineMode, options: {lang?: Lang; delimiter?: string | null} = {}): string[] {
  const {lang = 'en', delimiter = null} = options
  return linesOf(text, {lang, mode, delimiter}).map(({start, end}) => text.slice(start, end))
}

test.each<[string, string, string[]]>([
  [
    'headlines',
    'Harbour opens\nFirst ships arrive\nWe saw it all.',
    ['Harbour opens', 'First ships arrive', 'We saw it all.'],
  ],
  [
    'a headline over a long line',
    `Harbour reopens after\n${'Many boats came in. '.repeat(9)}`,
    ['Harbour reopens after', 'Many boats came in. '.repeat(9).trim()],
  ],
  [
    'a small letter without a stop to come',
    'What you need for it\nflour\nmilk',
    ['What you need for it', 'flour', 'milk'],
  ],
  ['all small letters', 'the bread\nthe milk. done.', ['the bread', 'the milk. done.']],
  [
    'a stop before the small letter',
    'He came.\nthen he slept all night. Well.',
    ['He came.', 'then he slept all night. Well.'],
  ],
  [
    'a colon before the small letter',
    'These are the new things:\nbread. Milk.',
    ['These are the new things:', 'bread. Milk.'],
  ],
  ['an address', 'Read all about it on\nwww.example.org now.', ['Read all about it on', 'www.example.org now.']],
  [
    'a name such as iPhone',
    'They will show us the\niPhone today. Come.',
    ['They will show us the', 'iPhone today. Come.'],
  ],
  ['two words are a title', 'Chapter two\nof the book. Enough.', ['Chapter two', 'of the book. Enough.']],
  ['items with numbers', '1. Bring the bread\n2. Bring some milk', ['1. Bring the bread', '2. Bring some milk']],
  ['items with dashes', '- Bring the bread\n- Bring some milk', ['- Bring the bread', '- Bring some milk']],
  ['single words', 'Apples\nOranges\nLemons', ['Apples', 'Oranges', 'Lemons']],
  [
    'short lines behind which the next word would have fitted',
    'The quay\nA very long line stands here',
    ['The quay', 'A very long line stands here'],
  ],
  [
    'three headlines of much the same length',
    'Storm closes the port\nMayor visits old town\nSchools open on Monday',
    ['Storm closes the port', 'Mayor visits old town', 'Schools open on Monday'],
  ],
])('auto keeps lines apart: %s', (_reason, text, parts) => {
  expect(stretches(text, 'auto')).toEqual(parts)
})

test.each<[string, string, number]>([
  ['a small letter behind a line without a stop', 'The boats that left the old harbour\ncame back at night.', 1],
  [
    'several such lines',
    'The boats that left the harbour\nin the morning and their crews\ncame back at night. All slept.',
    1,
  ],
  ['a comma at the end', 'When the boats came back,\nthe crews slept.', 1],
  ['a closing quote at the end', 'She called it “a very good day”\nand went home.', 1],
  [
    'full lines',
    'The boats that left the quay before dawn met\nCaptain Reed near the island, where the sea\nis calm and the fish are many, and came back.',
    1,
  ],
  [
    'full lines in paragraphs',
    'Out at sea the wind rose to a storm and the\nboats turned.\n\nAt home they lit fires on the hill above the\nharbour.',
    2,
  ],
  ['a title of two lines and nothing else', 'Harbour of\nMany Winds', 1],
  ['flowed lines', 'The boats came \nback at \nNight Harbour.', 1],
])('auto joins wrapped lines: %s', (_reason, text, count) => {
  expect(stretches(text, 'auto')).toHaveLength(count)
  expect(stretches(text, 'break').length).toBeGreaterThanOrEqual(count)
})

test('Arabic lines are joined only when told to', () => {
  const text = 'عادت القوارب إلى\nالميناء ليلا.'
  expect(stretches(text, 'auto', {lang: 'ar'})).toHaveLength(2)
  expect(stretches(text, 'wrap', {lang: 'ar'})).toHaveLength(1)
})

test('wrap joins everything up to an empty line', () => {
  expect(stretches('One.\nTwo\r\n\r\nThree\n \nFour', 'wrap')).toEqual(['One.\nTwo', 'Three', 'Four'])
})

test('sentence joins nothing', () => {
  expect(stretches('The boats \nare back', 'sentence')).toEqual(['The boats', 'are back'])
})

test('a delimiter parts and stands in no stretch', () => {
  expect(stretches('One\n<p>\nTwo', 'wrap', {delimiter: '<p>'})).toEqual(['One', 'Two'])
  expect(stretches('One\n<p>x\nTwo', 'wrap', {delimiter: '<p>'})).toEqual(['One\n<p>x\nTwo'])
})

test('whatever the text, stretches are in order and everything between them is blank', () => {
  const text = fc
    .array(fc.constantFrom('One', 'two.', 'الف', ' ', '\n', '\r\n', '\u2028', '\f', '\uFEFF', '- ', '1. ', ','))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(
      text,
      fc.constantFrom<LineMode>('auto', 'break', 'wrap', 'sentence'),
      fc.constantFrom<Lang>('ar', 'en'),
      (text, mode, lang) => {
        let at = 0
        const hidden: string[] = []
        for (const {start, end} of linesOf(text, {lang, mode, delimiter: null})) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          hidden.push(text.slice(at, start))
          at = end
        }
        hidden.push(text.slice(at))
        const units = hidden.flatMap((gap) => Array.from({length: gap.length}, (_, index) => gap.charCodeAt(index)))
        expect(units.filter((code) => !isBlank(code) && !isLineEnd(code))).toEqual([])
      },
    ),
  )
})

test.each<[string, number]>([
  ['\n', 0],
  ['a\n', 100_000],
  ['Aa b\n', 100_000],
  // Full lines with small letters: one paragraph.
  ['a a\n', 1],
  ['A a a\na a.\n', 1],
  ['1. a\n', 100_000],
])('a long text of %j is read in one pass', (part, count) => {
  expect(linesOf(part.repeat(100_000), {lang: 'en', mode: 'auto', delimiter: null})).toHaveLength(count)
})
