import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {cutSegment, joinSegments} from '../../src/align/cut-segment.ts'
import type {Segment, Span} from '../../src/model.ts'

function segment(text: string, opaque: readonly Span[] = []): Segment {
  return {
    index: 4,
    start: 100,
    end: 100 + text.length,
    text,
    lang: 'ar',
    kind: 'sentence',
    kindScore: 1,
    block: 2,
    opaque,
  }
}

/** A text with | where it is to be cut. */
function cut(marked: string): readonly [Segment, Segment] | null {
  return cutSegment(segment(marked.replace('|', '')), marked.indexOf('|'))
}

/** Places of the letters that are no language. */
function covered({text, opaque}: Segment): number[] {
  return [...Array(text.length).keys()].flatMap((at) => {
    const isCovered = opaque.some(({start, end}) => at >= start && at < end)
    return isCovered && text[at].trim() !== '' ? [at] : []
  })
}

describe('a cut', () => {
  test.each([
    ['before a blank', 'قال نعم.| وعاد.', 'قال نعم.', 'وعاد.', undefined],
    ['behind a blank', 'قال نعم. |وعاد.', 'قال نعم.', 'وعاد.', undefined],
    ['between blanks and a line end', 'قال نعم. |\n وعاد.', 'قال نعم.', 'وعاد.', ' \n '],
    ['inside a word', 'قال|نعم', 'قال', 'نعم', ''],
    ['behind the marks of a letter', 'قا|ل\u064E\u0651نعم'.replace('ا|ل', 'ال|'), 'قال\u064E\u0651', 'نعم', ''],
    ['behind a surrogate pair', 'a \uD83D|\uDE00 b', 'a \uD83D\uDE00', 'b', undefined],
    ['behind an emoji of several', 'a \u{1F469}|\u200D\u{1F4BB} b', 'a \u{1F469}\u200D\u{1F4BB}', 'b', undefined],
    ['behind the joiner of a letter', 'عام 1440ه|\u200D وعاد', 'عام 1440ه\u200D', 'وعاد', undefined],
    ['behind a flag', '\u{1F1EA}|\u{1F1EC} b', '\u{1F1EA}\u{1F1EC}', 'b', undefined],
    ['between flags', '\u{1F1EA}\u{1F1EC}|\u{1F1F8}\u{1F1E6}', '\u{1F1EA}\u{1F1EC}', '\u{1F1F8}\u{1F1E6}', ''],
  ])('%s', (_reason, marked, first, second, gap) => {
    const parts = cut(marked)
    expect(parts?.map(({text}) => text)).toEqual([first, second])
    expect(parts?.map(({index}) => index)).toEqual([4, 5])
    expect([parts?.[0].isCut, parts?.[1].isCut, parts?.[1].gap]).toEqual([undefined, true, gap])
  })

  test.each([
    ['at the beginning', '|نعم'],
    ['at the end', 'نعم|'],
    ['before white space at the end', 'نعم|  '],
    ['before marks at the end', 'نعم|\u064F'],
    ['before a sign of direction alone', 'نعم.|\u200F'],
  ])('leaves nothing %s', (_reason, marked) => {
    expect(cut(marked)).toBeNull()
  })

  test('parts of it that are no language stay where they are', () => {
    const parts = cutSegment(
      segment('اقرأ `a` ثم `b c` وعد', [
        {start: 5, end: 8},
        {start: 12, end: 17},
      ]),
      14,
    )
    expect(parts?.map(({text, opaque}) => opaque.map(({start, end}) => text.slice(start, end)))).toEqual([
      ['`a`', '`b'],
      ['c`'],
    ])
    expect(parts?.map(({start, end}) => [start, end])).toEqual([
      [100, 114],
      [115, 121],
    ])
  })

  test('taken back leaves the segment as it was', () => {
    const character = fc.constantFrom('ا', 'ب', ' ', '\n', '\u00A0', '\u064E', '\u{1F600}', 'x')
    const text = fc.string({unit: character, minLength: 1, maxLength: 12})
    fc.assert(
      fc.property(text, fc.nat(14), fc.nat(6), fc.integer({min: 1, max: 6}), (value, at, start, length) => {
        const opaque = start + length <= value.length ? [{start, end: start + length}] : []
        const whole = segment(value, opaque)
        const parts = cutSegment(whole, at)
        if (parts === null) return
        for (const part of parts) expect(value.slice(part.start - 100, part.end - 100)).toBe(part.text)
        const joined = joinSegments(...parts)
        expect({...joined, opaque}).toEqual(whole)
        // Of what is no language, white space at the cut may be lost.
        expect(covered(joined)).toEqual(covered(whole))
      }),
      {numRuns: 500},
    )
  })
})
