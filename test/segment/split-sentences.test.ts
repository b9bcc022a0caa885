import type {SplitSettings} from '../../src/split-model.ts'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Lang, Span} from '../../src/model.ts'
import {splitSentences} from '../../src/segment/split-sentences.ts'
import {isInvisible, isSpace} from '../../src/text/characters.ts'
import {barred, sentences} from './split.ts'

test.each<[string, string]>([
  ['a line end is a blank', 'The boats\ncame in.| It was\ndusk.'],
  ['a stop at a line end', 'The boats came in.|\nIt was dusk.'],
  ['an abbreviation at a line end', 'She met Dr.\nReed there.'],
  ['an empty line', 'The boats came in|\n\nIt was dusk'],
  ['an empty line with blanks', 'The boats came in|\n  \t\nIt was dusk'],
  ['Windows line ends', 'The boats\r\ncame in|\r\n\r\nIt was dusk'],
])('wrapped lines: %s', (_reason, input) => {
  const {text, parts} = barred(input)
  expect(sentences(text, 'en', {lines: 'wrap'})).toEqual(parts)
})

test.each<[string, string, string[]]>([
  ['stops alone', '. . .', ['. . .']],
  ['a rule between lines joins the line before', 'One\n***\nTwo', ['One\n***', 'Two']],
  ['an ornament at the end', 'One.\n* * *', ['One.\n* * *']],
  ['an ornament at the start stands alone', '***\nOne', ['***', 'One']],
  ['emoji have neither letters nor digits', 'One!\n🎉🎉', ['One!\n🎉🎉']],
  ['a line of invisible marks is nothing', 'One\n\u200F\nTwo', ['One', 'Two']],
  ['white space of every kind', '\uFEFF\u00A0 One.\u2003 Two.\u3000\n', ['One.', 'Two.']],
  ['invisible marks inside stay', '\u200FOne.\u200F Two.', ['\u200FOne.\u200F', 'Two.']],
  ['nothing', '', []],
  ['blanks', ' \n\t ', []],
])('punctuation and white space: %s', (_reason, text, parts) => {
  expect(sentences(text, 'en')).toEqual(parts)
})

test.each<[string, string, Lang]>([
  ['English inside Arabic', 'قال بالإنجليزية: I met Dr. Reed.| We spoke.| ثم سكت.', 'ar'],
  ['Arabic inside English', 'He said: حضر د. كمال.| ثم غادر.| Then he sat.', 'en'],
])('both scripts in one text: %s', (_reason, input, lang) => {
  const {text, parts} = barred(input)
  expect(sentences(text, lang)).toEqual(parts)
})

/** Text made of what the rules look at, so that chance meets them. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'.!?؟…"\'“”«»()[]*_#,:;،-–\u2022 \n\r\t\u200F\u202A\u202C\uFFFC\uD800\uDC00'),
      fc.constantFrom(
        'Dr',
        'U.S',
        'p.m',
        'The',
        'he said',
        'إن',
        'في',
        'د',
        'ق.م',
        'وقال',
        '12',
        '٣',
        '1)',
        'أ',
        '. . .',
      ),
      fc.string({unit: 'binary'}),
    ),
    {maxLength: 40},
  )
  .map((parts) => parts.join(''))

const options = fc.constantFrom<SplitSettings>({}, {lines: 'break'}, {lines: 'wrap'})
const langs = fc.constantFrom<Lang>('ar', 'en')

function isHidden(text: string): boolean {
  return Array.from({length: text.length}, (_, at) => text.charCodeAt(at)).every(
    (code) => isSpace(code) || isInvisible(code),
  )
}

function gaps(text: string, spans: readonly Span[]): string[] {
  const ends = [0, ...spans.map((span) => span.end)]
  const starts = [...spans.map((span) => span.start), text.length]
  return ends.map((end, index) => text.slice(end, starts[index]))
}

describe('whatever the text', () => {
  test('spans are in order, do not overlap and are not empty', () => {
    fc.assert(
      fc.property(hostile, langs, options, (text, lang, options) => {
        let last = 0
        for (const span of splitSentences(text, lang, options)) {
          expect(span.start).toBeGreaterThanOrEqual(last)
          expect(span.end).toBeGreaterThan(span.start)
          last = span.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('nothing that can be seen stands between them', () => {
    fc.assert(
      fc.property(hostile, langs, options, (text, lang, options) => {
        expect(gaps(text, splitSentences(text, lang, options)).filter((gap) => !isHidden(gap))).toEqual([])
      }),
    )
  })

  test('they begin and end in something other than white space', () => {
    fc.assert(
      fc.property(hostile, langs, options, (text, lang, options) => {
        for (const {start, end} of splitSentences(text, lang, options)) {
          expect(isSpace(text.charCodeAt(start)) || isSpace(text.charCodeAt(end - 1))).toBe(false)
        }
      }),
    )
  })

  test('every sentence but a first one has a letter or digit', () => {
    fc.assert(
      fc.property(hostile, langs, options, (text, lang, options) => {
        for (const part of sentences(text, lang, options).slice(1)) expect(part).toMatch(/[\p{L}\p{N}\uFFFC]/u)
      }),
    )
  })

  test('the same text gives the same spans', () => {
    fc.assert(
      fc.property(hostile, langs, (text, lang) => {
        expect(splitSentences(text, lang)).toEqual(splitSentences(text, lang))
      }),
    )
  })
})

test('sentences of plain words are found again, and each splits no further', () => {
  const word = fc.constantFrom('harbour', 'quiet', 'evening', 'boats', 'water')
  const sentence = fc.array(word, {minLength: 1, maxLength: 8}).map((words) => `Many ${words.join(' ')}`)
  const ended = fc.tuple(sentence, fc.constantFrom('.', '!', '?', '.[3]')).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(ended, {minLength: 1, maxLength: 6}), (parts) => {
      const found = sentences(parts.join(' '), 'en')
      expect(found).toEqual(parts)
      for (const part of found) expect(sentences(part, 'en')).toEqual([part])
    }),
  )
})

// A cost that grows with the square of the length would not come to an end here.
test.each<[string, string, number]>([
  ['stops', '.', 1],
  ['stops and blanks', '. ', 1],
  ['opening quotes', '"', 1],
  ['opening brackets', '(', 1],
  ['brackets in pairs', '()', 1],
  ['abbreviations', 'Dr. ', 1],
  ['initials', 'J. K. ', 1],
  ['Arabic titles', 'د. ', 1],
  ['numbered lines without a second item', '1. one\n', 30_000],
  ['bullets', '• a ', 30_000],
  ['marks and dashes', '! - ', 1],
  ['quoted questions', '"a?" و', 1],
  ['carets', '^ ', 1],
  ['colons', 'a: ', 1],
  ['lists that are announced', 'a: 1. b\n', 30_000],
  ['lines without a colon', 'a b\n', 30_000],
  ['blanks', ' ', 0],
])('a long text of nothing but %s', (_reason, part, count) => {
  expect(splitSentences(part.repeat(30_000), 'ar')).toHaveLength(count)
})
