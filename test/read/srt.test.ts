import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {InputError} from '../../src/errors.ts'
import type {Document} from '../../src/model.ts'
import type {TextContents} from '../../src/read/opened-file.ts'
import {srtFormat} from '../../src/read/srt.ts'
import {applyEdits} from '../../src/text/edits.ts'
import {textsOf, tryAnyEdit} from './any-edit.ts'
import {testFixtureFolder} from './fixture-folder.ts'

testFixtureFolder('srt')

const read = async (source: string): Promise<TextContents> => srtFormat.read(source, {name: 'a.srt', lang: 'ar'})

async function documentOf(source: string): Promise<Document> {
  const {document} = await read(source)
  if (document === null) throw new Error('no document')
  return document
}

const times = (second: number): string => `00:00:0${second},000 --> 00:00:0${second},900`
const two = `1\n${times(1)}\nنعم\n\n2\n${times(2)}\nلا\n`

test.each([
  ['numbers, times, texts', two, ['نعم', 'لا']],
  ['no number', `${times(1)}\na\n\n${times(2)}\nb`, ['a', 'b']],
  ['no empty line between', `1\n${times(1)}\na\n2\n${times(2)}\nb`, ['a', 'b']],
  ['a text of digits', `1\n${times(1)}\n1999\n\n2\n${times(2)}\n12\n13`, ['1999', '12\n13']],
  ['an arrow in a text', `1\n${times(1)}\na --> b\n10:30 --> 11:30`, ['a --> b\n10:30 --> 11:30']],
  ['empty lines in a text', `1\n${times(1)}\na\n\nb\n\n2\n${times(2)}\nc`, ['a\n\nb', 'c']],
  ['no text', `1\n${times(1)}\n\n2\n${times(2)}`, ['', '']],
  ['tags are codes', `1\n${times(1)}\n{\\an8}<i>a</i> <font color="x">b</font>`, ['a b']],
  ['what is no tag is text', `1\n${times(1)}\na < b > c {x} <three>`, ['a < b > c {x} <three>']],
  ['references that keep a text from being a tag', `1\n${times(1)}\n&lt;i> &amp; &copy;`, ['<i> & &copy;']],
])('texts: %s', async (_reason, source, expected) => {
  expect(textsOf(await documentOf(source))).toEqual(expected)
})

test('a place has line, number and times', async () => {
  const {blocks} = await documentOf(two)
  expect(blocks.map(({at}) => at)).toEqual([
    {line: 3, name: `1 ${times(1)}`},
    {line: 7, name: `2 ${times(2)}`},
  ])
})

test.each([
  ['no oddity', two, []],
  ['a point for the comma', two.replaceAll(',', '.'), [['cue-mark', 2, 2]]],
  ['no number', `${times(1)}\na`, [['cue-no-number', 1, 1]]],
  ['no empty line', `1\n${times(1)}\na\n2\n${times(2)}\nb`, [['cue-no-gap', 4, 1]]],
  ['an empty line inside', `1\n${times(1)}\na\n\nb`, [['cue-blank-inside', 5, 1]]],
  ['end before start', '1\n00:00:02,000 --> 00:00:01,000\na', [['cue-reversed', 2, 1]]],
  ['overlap', '1\n00:00:01,000 --> 00:00:05,000\na\n\n2\n00:00:04,000 --> 00:00:06,000\nb', [['cue-overlap', 6, 1]]],
  ['lines outside', `x\n\n1\n${times(1)}\na\n\n7\n`, [['cue-outside', 1, 2]]],
])('remarks: %s', async (_reason, source, expected) => {
  const {remarks = []} = await read(source)
  expect(remarks.map(({line, args}) => [args?.detail, line, args?.cues])).toEqual(expected)
})

test.each([
  ['behind a number', '1\n00:99:99,000 --> xx\na', 'subtitle-time', 2],
  ['minutes over 59', '1\n00:61:00,000 --> 00:62:00,000\na', 'subtitle-time', 2],
  ['at the start of a cue', `1\n${times(1)}\na\n\n00:00:0x,000 --> 00:00:05,000\nb`, 'subtitle-time', 5],
  ['no cue at all', 'just a text\nof two lines', 'subtitle-none', undefined],
])('refuses bad times: %s', async (_reason, source, code, line) => {
  await expect(read(source)).rejects.toMatchObject({problems: [{code, ...(line === undefined ? {} : {line})}]})
})

/** The source with the text of the first cue changed. */
async function edited(source: string, text: string, at = 0): Promise<string> {
  const {document, toSource} = await read(source)
  const {start, end} = document?.blocks[at] ?? {start: 0, end: 0}
  return applyEdits(source, toSource?.([{start, end, text}]) ?? [])
}

test.each([
  ['text', two, 'a\nb', two.replace('نعم', 'a\nb')],
  ['line ends of the file', two.replaceAll('\n', '\r\n'), 'a\nb', two.replace('نعم', 'a\nb').replaceAll('\n', '\r\n')],
  ['what would be a tag', two, '<i> a < b &lt;', two.replace('نعم', '&lt;i> a < b &amp;lt;')],
  ['into an empty cue', `1\n${times(1)}\n\n2\n${times(2)}\nb`, 'a', `1\n${times(1)}\na\n\n2\n${times(2)}\nb`],
  [
    'into one without any empty line',
    `1\n${times(1)}\n2\n${times(2)}\nb`,
    'a',
    `1\n${times(1)}\na\n\n2\n${times(2)}\nb`,
  ],
  ['into one with two', `1\n${times(1)}\n\n\n2\n${times(2)}\nb`, 'a', `1\n${times(1)}\na\n\n2\n${times(2)}\nb`],
  ['into one at the end', `1\n${times(1)}`, 'a', `1\n${times(1)}\na`],
  ['nothing', two, '', two.replace('نعم', '')],
])('writes %s', async (_reason, source, text, expected) => {
  expect(await edited(source, text)).toBe(expected)
  expect(textsOf(await documentOf(expected))[0]).toBe(text)
})

test.each([
  ['an empty line', 'a\n\nb', 'cue-blank-line'],
  ['times', `a\n${times(5)}\nb`, 'cue-times'],
  ['a tag of braces', '{\\an8}a', 'cue-markup'],
  ['U+0000', 'a\0', 'character-zero'],
])('refuses %s', async (_reason, text, detail) => {
  const refused = edited(two, text, 1)
  await expect(refused).rejects.toThrow(InputError)
  await expect(refused).rejects.toMatchObject({problems: [{code: 'text-unwritable', line: 7, args: {detail}}]})
})

describe('any file', () => {
  const pieces = [
    '1\n',
    '22\n',
    `${times(1)}\n`,
    `${times(2)}\r\n`,
    '\n',
    '\n\n',
    'نص',
    'a b',
    '<i>',
    '</i>',
    '<',
    '&',
    '&lt;',
    '{\\b1}',
    ' ',
    '-->',
    '\r',
  ]
  const file = fc.array(fc.constantFrom(...pieces), {maxLength: 25}).map((parts) => `1\n${times(1)}\n${parts.join('')}`)
  const words = fc
    .array(fc.constantFrom('نص', 'a', '\n', '<i>', '&', 'lt;', '<', 'b>', '3'), {maxLength: 5})
    .map((parts) => parts.join(''))

  test('an edit changes its text and no other, or is refused', async () => {
    expect(await tryAnyEdit({file, words, read})).toBeGreaterThan(500)
  })

  test('takes time that grows with its length only', async () => {
    const cue = (text: string): string => `1\n${times(1)}\n${text}\n`
    const begin = performance.now()
    for (const hard of [
      '<i'.repeat(200_000),
      '{\\'.repeat(200_000),
      '&'.repeat(300_000),
      'a\r'.repeat(200_000),
      '1\n'.repeat(200_000),
    ]) {
      await read(cue(hard))
    }
    expect(performance.now() - begin).toBeLessThan(5000)
  })
})
