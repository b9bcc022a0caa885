import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {InputError} from '../../src/errors.ts'
import type {Document} from '../../src/model.ts'
import type {TextContents} from '../../src/read/opened-file.ts'
import {vttFormat} from '../../src/read/vtt.ts'
import {applyEdits} from '../../src/text/edits.ts'
import {textsOf, tryAnyEdit} from './any-edit.ts'
import {testFixtureFolder} from './fixture-folder.ts'

testFixtureFolder('vtt')

const read = async (source: string): Promise<TextContents> => vttFormat.read(source, {name: 'a.vtt', lang: 'ar'})

async function documentOf(source: string): Promise<Document> {
  const {document} = await read(source)
  if (document === null) throw new Error('no document')
  return document
}

const times = (second: number): string => `00:0${second}.000 --> 00:0${second}.900`

test.each([
  [
    'ids, settings, blocks',
    `WEBVTT x\n\nNOTE a\nb\n\nSTYLE\n::cue{}\n\nid\n${times(1)} line:0\nنعم\n\n${times(2)}\nلا`,
    ['نعم', 'لا'],
  ],
  ['a cue right behind the header', `WEBVTT\n${times(1)}\na`, ['a']],
  ['no empty line between', `WEBVTT\n\n${times(1)}\na\n${times(2)}\nb`, ['a', 'b']],
  ['a line of blanks is text', `WEBVTT\n\n${times(1)}\na\n \nb`, ['a\n \nb']],
  [
    'tags of all kinds are codes',
    `WEBVTT\n\n${times(1)}\n<v أحمد>a</v> <00:01.500><c.x>b</c> <ruby>c<rt>d</rt></ruby>`,
    ['a b cd'],
  ],
  ['references', `WEBVTT\n\n${times(1)}\n&lt;i&gt; &amp;&lrm;&nbsp;&copy; &x; AT&T`, ['<i> &\u200E\u00A0© &x; AT&T']],
  ['what is no tag is text', `WEBVTT\n\n${times(1)}\na < b, 5 > 3`, ['a < b, 5 > 3']],
  ['a comment that looks like a cue', `WEBVTT\n\nNOTE a --> b\n\n${times(1)}\na`, ['a']],
])('texts: %s', async (_reason, source, expected) => {
  expect(textsOf(await documentOf(source))).toEqual(expected)
})

test('a place has line, id, times and settings', async () => {
  const {blocks} = await documentOf(`WEBVTT\n\nintro\n${times(1)} line:0\na\n`)
  expect(blocks[0].at).toEqual({line: 5, name: `intro ${times(1)} line:0`})
})

test.each([
  ['no signature', `${times(1)}\na`, 'subtitle-signature', 1],
  ['a signature in small letters', `webvtt\n\n${times(1)}\na`, 'subtitle-signature', 1],
  ['a signature that goes on', `WEBVTTX\n\n${times(1)}\na`, 'subtitle-signature', 1],
  ['bad times', 'WEBVTT\n\nid\n00:0x.000 --> 00:02.000\na', 'subtitle-time', 4],
])('refuses %s', async (_reason, source, code, line) => {
  await expect(read(source)).rejects.toMatchObject({problems: [{code, line}]})
})

test('a comma in times is told', async () => {
  const {remarks = []} = await read(`WEBVTT\n\n${times(1).replaceAll('.', ',')}\na`)
  expect(remarks.map(({line, args}) => [args?.detail, line])).toEqual([['cue-mark', 3]])
})

test('writes marks as references', async () => {
  const source = `WEBVTT\n\n${times(1)}\na <i>b</i>\n`
  const {document, toSource} = await read(source)
  const {start} = document?.blocks[0] ?? {start: 0}
  const edits = toSource?.([{start, end: start + 1, text: '<b> & -->'}]) ?? []
  expect(applyEdits(source, edits)).toBe(`WEBVTT\n\n${times(1)}\n&lt;b&gt; &amp; --&gt; <i>b</i>\n`)
})

test('an edit changes its text and no other, or is refused', async () => {
  const pieces = [
    'id\n',
    `${times(1)}\n`,
    `${times(2)} line:0\r\n`,
    '\n',
    '\n\n',
    'نص',
    'a b',
    '<i>',
    '</i>',
    '<',
    '>',
    '&',
    '&lt;',
    '&copy',
    'amp;',
    ' ',
    '--',
    'NOTE x\n',
    '\r',
  ]
  const file = fc
    .array(fc.constantFrom(...pieces), {maxLength: 25})
    .map((parts) => `WEBVTT\n\n${times(1)}\n${parts.join('')}`)
  const words = fc
    .array(fc.constantFrom('نص', 'a', '\n', '<i>', '&', 'lt;', '<', 'b>', '>', '3', '--'), {maxLength: 5})
    .map((parts) => parts.join(''))
  expect(await tryAnyEdit({file, words, read})).toBeGreaterThan(500)
})

test.each([
  [
    'text before an arrow without times',
    `WEBVTT\n\n${times(1)}\n&lt;${times(1)}\n`,
    {start: 0, end: 0, text: 'نص'},
    'نص',
  ],
  ['text before the next cue', `WEBVTT\n\n${times(1)}\n${times(2)}\nb\n`, {start: 0, end: 0, text: 'نص'}, 'نص'],
])('an empty cue takes %s', async (_reason, source, edit, expected) => {
  const {toSource} = await read(source)
  expect(textsOf(await documentOf(applyEdits(source, toSource?.([edit]) ?? [])))[0]).toBe(expected)
})

test('a text that keeps an arrow from being times cannot go', async () => {
  const {toSource} = await read(`WEBVTT\n\n${times(1)}\nid\n&${times(1)}\n`)
  expect(() => toSource?.([{start: 0, end: 2, text: ''}])).toThrow(InputError)
  expect(toSource?.([{start: 0, end: 2, text: 'x'}])).toHaveLength(1)
})
