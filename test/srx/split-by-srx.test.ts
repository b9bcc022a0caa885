import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compileSrx} from '../../src/srx/compile-srx.ts'
import {readSrx} from '../../src/srx/read-srx.ts'
import {splitBySrx} from '../../src/srx/split-by-srx.ts'
import type {ShortRule} from './srx-file.ts'
import {segments, srxFile} from './srx-file.ts'

const stop: ShortRule = ['yes', '[.?!]+', '\\s']

describe('rules in their order', () => {
  test.each<[string, readonly ShortRule[], string]>([
    ['a stop before a blank', [stop], 'One.| Two!| Three'],
    ['nothing fits', [stop], 'One.Two'],
    ['no rules', [], 'One. Two.'],
    ['an exception before the rule', [['no', 'Mr\\.', '\\s'], stop], 'Mr. Brown left.| He ran.'],
    ['an exception behind the rule comes too late', [stop, ['no', 'Mr\\.', '\\s']], 'Mr.| Brown left.'],
    [
      'an exception to the exception',
      [['yes', 'Mr\\.', ' The'], ['no', 'Mr\\.', '\\s'], stop],
      'Ask Mr.| The man.| Mr. Brown',
    ],
    ['an exception holds for its own place only', [['no', 'e\\.', '\\s'], stop], 'One. Two.| Three.'],
    ['an exception that needs what follows', [['no', 'p\\.', '\\s\\d'], stop], 'See p. 5.| Or p.| Then'],
    ['a rule without what follows', [['yes', '\\n', '']], 'One\n|Two\n\n|Three'],
    ['a rule without what stands before', [['yes', '', '\\n']], 'One|\nTwo'],
    ['a rule with neither breaks everywhere', [['yes', '', '']], 'a|b|c'],
    ['matches that overlap each other', [['yes', 'aa', '']], 'aa|a|a|b'],
    ['a break inside an earlier, longer match', [['yes', '\\.( \\w+\\.)?', ' ']], 'a.| b.| c.| d'],
    ['the white space goes with what is before', [['yes', '\\.\\s+', '\\S']], 'One.  |Two.'],
    ['a colon', [['yes', ':', '\\s']], 'Note:| this'],
    ['Arabic marks', [['yes', '[.؟!]', '\\s']], 'من؟| أنا.| نعم'],
    ['Arabic exceptions', [['no', '\\bد\\.', '\\s'], stop], 'جاء د. أحمد.| ثم عاد.'],
    ['looking ahead from the place', [['no', '\\.', '(?!\\s[A-Z])'], stop], 'a. b.| C. d'],
    ['the start of the text', [['no', '^\\s*[0-9]+\\.', '\\s'], stop], '1. Bread.| 2.| Milk'],
    ['words behind the place and before it', [['no', '\\bvs\\.', '\\s'], stop], 'a vs. b.| mavs.| c'],
  ])('%s', (_reason, rules, input) => {
    // Bars stand where the text is cut; blanks at the ends of segments are not part of them.
    const parts = input
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '')
    expect(segments(rules, input.replaceAll('|', ''))).toEqual(parts)
  })
})

describe('what is no segment', () => {
  test.each<[string, string, string[]]>([
    ['blanks at the ends', '  One.  Two. ', ['One.', 'Two.']],
    ['no-break spaces and line ends', '\u00A0One.\u202F \nTwo.\r\n', ['One.', 'Two.']],
    ['nothing but white space', ' \n\u3000', []],
    ['nothing at all', '', []],
    ['nothing but invisible marks', 'One. \u200F', ['One.']],
    ['a byte-order mark', '\uFEFFOne.', ['One.']],
    ['a mark alone is one', 'One. \u2014. Two', ['One.', '\u2014.', 'Two']],
  ])('%s', (_what, text, expected) => {
    expect(segments([stop], text)).toEqual(expected)
  })
})

test('many rules, many texts, the same splitter', () => {
  const words = Array.from({length: 500}, (_, at) => `x${at}`)
  const rules = [...words.map((word): ShortRule => ['no', `\\b${word}\\.`, '\\s']), stop]
  const splitter = compileSrx(readSrx(srxFile(rules), 'rules.srx').rules, 'en')
  const cut = (text: string): string[] => splitBySrx(splitter, text).map(({start, end}) => text.slice(start, end))
  for (const word of words) {
    expect(cut(`Say ${word}. Then ${word}x. End`)).toEqual([`Say ${word}. Then ${word}x.`, 'End'])
  }
})

test('rules that make more sets of states than are kept', () => {
  // Which of the last 16 characters were an a: one set of states for each of 65,536 ways.
  const rules: readonly ShortRule[] = [['yes', 'a[ab]{15}', 'b']]
  let seed = 7
  const text = Array.from({length: 30_000}, () => {
    seed = (seed * 48271) % 0x7fffffff
    return seed & 16 ? 'a' : 'b'
  }).join('')
  const breaks: number[] = []
  for (let at = 16; at < text.length; at++) if (text[at - 16] === 'a' && text[at] === 'b') breaks.push(at)
  const splitter = compileSrx(readSrx(srxFile(rules), 'rules.srx').rules, 'en')
  expect(splitBySrx(splitter, text).map(({start}) => start)).toEqual([0, ...breaks])
})

const rulesArbitrary: fc.Arbitrary<ShortRule[]> = fc.array(
  fc.tuple(
    fc.constantFrom('yes' as const, 'no' as const),
    fc.constantFrom(
      '',
      '\\.',
      'a',
      '[ab]\\.',
      '\\.+',
      'a.b',
      '^a?',
      '(?<!b)\\.',
      '\\s+',
      '(?:a|ab)+',
      'b(?=\\.)',
      '\\ba',
    ),
    fc.constantFrom('', '\\s', '\\s+b', '[^a]', 'b*\\.', '(?!a)', '(?<=\\.)\\s', '$', 'a|b', '\\.?\\s?a', '\\s*\\bb'),
  ),
  {maxLength: 5},
)
const textArbitrary = fc
  .array(fc.constantFrom('a', 'b', '.', ' ', '😀'), {maxLength: 12})
  .map((signs) => signs.join(''))

/** Every place, every rule, with an engine that knows nothing of the others. */
function naiveBreaks(rules: readonly ShortRule[], text: string): number[] {
  const breaks: number[] = []
  for (let at = 1; at < text.length; at++) {
    if ((text.codePointAt(at - 1) ?? 0) > 0xffff) continue
    const first = rules.find(([, before, after]) => {
      const form = new RegExp(`(?<=${before})(?=${after})`, 'uy')
      form.lastIndex = at
      return form.test(text)
    })
    if (first?.[0] === 'yes') breaks.push(at)
  }
  return breaks
}

test('the same as trying every rule in every place', () => {
  fc.assert(
    fc.property(rulesArbitrary, textArbitrary, (rules, text) => {
      const bounds = [0, ...naiveBreaks(rules, text), text.length]
      const expected = bounds.slice(1).map((end, at) => text.slice(bounds[at], end).trim())
      expect(segments(rules, text)).toEqual(expected.filter((part) => part !== ''))
    }),
    {numRuns: 500},
  )
})

test('segments are in order and leave out nothing but white space', () => {
  fc.assert(
    fc.property(rulesArbitrary, fc.string({unit: 'binary', maxLength: 40}), (rules, text) => {
      const splitter = compileSrx(readSrx(srxFile([...rules, stop]), 'rules.srx').rules, 'en')
      let last = 0
      for (const {start, end} of splitBySrx(splitter, text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        // White space, and marks that show nothing.
        expect(text.slice(last, start)).toMatch(/^[\s\p{Cf}\u0085]*$/u)
        last = end
      }
      expect(text.slice(last)).toMatch(/^[\s\p{Cf}\u0085]*$/u)
    }),
  )
})
