import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {findRepeats, type Repeat} from '../../src/kinds/find-repeats.ts'
import {linesOf} from './article.ts'

/** Repeats in a few words: kind, first line, later line, number of lines. */
function repeats(blocks: readonly string[]): [Repeat['kind'], number, number, number][] {
  const {text, lines} = linesOf(blocks)
  return findRepeats(text, lines).map(({kind, first, again, count}) => [kind, first, again, count])
}

const one = 'عاد الصيادون إلى المرفأ قبل الغروب بسمك كثير.'
const two = 'كان البحر هادئا والسماء صافية في ذلك المساء.'
const three = 'باعوا ما صادوه في السوق ثم عادوا إلى بيوتهم.'

test.each<[string, string[], ReturnType<typeof repeats>]>([
  [
    'a line that stands there three times',
    [one, two, one, three, one],
    [
      ['line', 0, 2, 1],
      ['line', 0, 4, 1],
    ],
  ],
  ['a passage', [one, two, three, one, two], [['passage', 0, 3, 2]]],
  [
    'a passage at once behind itself, three times',
    [one, two, one, two, one, two],
    [
      ['passage', 0, 2, 2],
      ['passage', 0, 4, 2],
    ],
  ],
  [
    'a line five times in a row',
    [one, one, one],
    [
      ['line', 0, 1, 1],
      ['line', 0, 2, 1],
    ],
  ],
  [
    'other marks, spaces and tashkeel',
    ['قال: «عاد الصيادون إلى المرفأ أمس»', 'قال  عاد\u064E الصيادون إلى المرفأ أمس .'],
    [['line', 0, 1, 1]],
  ],
  [
    'ligatures',
    ['عاد الصيادون بسمك كثير بلا تعب ولا خوف', 'عاد الصيادون بسمك كثير ب\uFEFB تعب و\uFEFB خوف'],
    [['line', 0, 1, 1]],
  ],
  ['other case', ['The boats came back before dusk.', 'THE BOATS CAME BACK BEFORE DUSK'], [['line', 0, 1, 1]]],
  ['a short line as a block', ['شاهد أيضا', one, 'شاهد أيضا'], [['line', 0, 2, 1]]],
  ['short lines inside paragraphs', [`${one}|| اقرأ أكثر`, `${two}|| اقرأ أكثر`], []],
  ['short lines in a passage', [`${one}|| اقرأ أكثر`, two, `${one}|| اقرأ أكثر`], [['passage', 0, 3, 2]]],
  [
    'the longest passage wins',
    [one, two, one, two, three, two, one, two, three],
    [
      ['passage', 0, 2, 2],
      ['passage', 1, 5, 4],
    ],
  ],
  ['lines without words', ['***', one, '***'], []],
  ['distinct lines', [one, two, three], []],
])('%s', (_reason, blocks, expected) => {
  expect(repeats(blocks)).toEqual(expect.arrayContaining(expected))
  expect(repeats(blocks).length).toBeGreaterThanOrEqual(expected.length)
  if (expected.length === 0) expect(repeats(blocks)).toEqual([])
})

const keywords = 'جسر نهر سوق بلدية سياحة ترميم حجارة صيف'

test.each<[string, string, string[]]>([
  ['right behind', `${keywords} ${keywords}`, [keywords]],
  ['with words between', `وسوم: ${keywords} قديم جديد ${keywords} آخر`, [keywords]],
  ['three times', `${keywords}، ${keywords}، ${keywords}`, [keywords, keywords]],
  ['seven words only', 'جسر نهر سوق بلدية سياحة ترميم حجارة، جسر نهر سوق بلدية سياحة ترميم حجارة', []],
  ['one word again and again', 'جسر '.repeat(30), ['جسر جسر جسر جسر جسر جسر جسر جسر']],
])('phrases in one line: %s', (_reason, line, expected) => {
  const {text, lines} = linesOf([two, line])
  const found = findRepeats(text, lines)
  expect(found.every(({kind, first, again}) => kind === 'phrase' && first === 1 && again === 1)).toBe(true)
  expect(found.map(({start, end}) => text.slice(start, end))).toEqual(expect.arrayContaining(expected))
  expect(found.length === 0).toBe(expected.length === 0)
})

test('offsets are those of the later place', () => {
  const {text, lines} = linesOf([one, two, three, one, two])
  const [found] = findRepeats(text, lines)
  expect(text.slice(found.start, found.end)).toBe(`${one} \n${two}`)
})

/** Different lines: each has its own number in it. */
const distinct = fc
  .integer({min: 1, max: 30})
  .map((count) => Array.from({length: count}, (_, at) => `line ${at} of a text without repeats, number ${at * 7}`))

test('distinct lines have no repeats', () => {
  fc.assert(
    fc.property(distinct, (lines) => {
      expect(repeats(lines)).toEqual([])
    }),
  )
})

test('a passage that is put in again is found where it stands', () => {
  fc.assert(
    fc.property(distinct, fc.nat(), fc.nat(), fc.nat(), (lines, a, b, c) => {
      const from = a % lines.length
      const count = 1 + (b % (lines.length - from))
      const at = from + count + (c % (lines.length - from - count + 1))
      const planted = [...lines.slice(0, at), ...lines.slice(from, from + count), ...lines.slice(at)]
      expect(repeats(planted)).toEqual([[count > 1 ? 'passage' : 'line', from, at, count]])
    }),
  )
})

test('any text: later lines stand behind the first, and each is told once', () => {
  const words = fc.constantFrom(one, two, three, '***', 'اقرأ أكثر')
  fc.assert(
    fc.property(fc.array(words, {maxLength: 40}), (blocks) => {
      const told = new Set<number>()
      for (const [, first, again, count] of repeats(blocks)) {
        expect(first + count).toBeLessThanOrEqual(again)
        for (let at = again; at < again + count; at++) {
          expect(told.has(at)).toBe(false)
          told.add(at)
          expect(blocks[first + at - again]).toBe(blocks[at])
        }
      }
    }),
  )
})
