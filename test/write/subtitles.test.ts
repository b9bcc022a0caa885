import {expect, test} from 'vitest'
import type {Content} from '../../src/read/content.ts'
import {readContent} from '../../src/read/formats.ts'
import {remarksOnWriting, writeContent} from '../../src/write/formats.ts'

const read = (name: string, source: string): Promise<Content> => readContent(new TextEncoder().encode(source), {name})
const to = (format: string) => ({path: `out.${format}`, format})

test('SubRip as WebVTT: times, marks escaped, common tags kept', async () => {
  const srt =
    '7\n00:00:01,5 --> 100:00:02,250 X1:1\n{\\an8}<i>نعم</i> a < b & c\n- لا\n\n\n8\n٠٠:٠٠:٠٣,٠٠٠ --> ٠٠:٠٠:٠٤,٠٠٠\n'
  const content = await read('a.srt', srt)
  expect(await writeContent(content, to('vtt'))).toBe(
    'WEBVTT\n\n7\n00:00:01.500 --> 100:00:02.250\n<i>نعم</i> a &lt; b &amp; c\n- لا\n\n8\n00:00:03.000 --> 00:00:04.000\n\n',
  )
  expect(await remarksOnWriting(content, to('vtt'))).toEqual([
    {code: 'subtitle-codes', path: 'out.vtt', args: {format: 'WebVTT', codes: 1}},
  ])
})

test('WebVTT as SubRip: numbers from 1, settings and voices left out', async () => {
  const vtt =
    'WEBVTT\n\nNOTE x\n\nintro 5\n00:01.000 --> 00:02.000 line:0\n<v هدى>نعم &amp; <b>لا</b></v>\n\n00:03.000 --> 00:04.000\n2\n'
  const content = await read('a.vtt', vtt)
  expect(await writeContent(content, to('srt'))).toBe(
    '1\n00:00:01,000 --> 00:00:02,000\nنعم & <b>لا</b>\n\n2\n00:00:03,000 --> 00:00:04,000\n2\n',
  )
  expect(await remarksOnWriting(content, to('srt'))).toMatchObject([{args: {codes: 2}}])
})

test('WebVTT as WebVTT keeps ids, settings and all tags', async () => {
  const vtt = 'WEBVTT\n\nid\n00:00:01.000 --> 00:00:02.000 line:0\n<v هدى>نعم</v>\n'
  const content = await read('a.vtt', vtt)
  expect(await writeContent(content, to('vtt'))).toBe(vtt)
  expect(await remarksOnWriting(content, to('vtt'))).toEqual([])
})

test.each([
  ['a text', 'a.txt', 'نص'],
  ['a text with an arrow', 'a.md', '00:01 --> 00:02'],
])('%s has no times', async (_reason, name, source) => {
  const content = await read(name, source)
  await expect(writeContent(content, to('srt'))).rejects.toThrow('format-cannot-write')
  await expect(writeContent(content, to('vtt'))).rejects.toThrow('format-cannot-write')
})
