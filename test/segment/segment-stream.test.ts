import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Segment} from '../../src/model.ts'
import {readPlainText} from '../../src/read/plain-text.ts'
import {segmentDocument} from '../../src/segment/segment.ts'
import {segmentStream} from '../../src/segment/segment-stream.ts'

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function streamed(text: string, options: {size: number; pageSize: number}): Promise<Segment[]> {
  const found: Segment[] = []
  const chunks = pieces(text, options.size)
  for await (const page of segmentStream(chunks, {
    lang: 'ar',
    lines: 'auto',
    delimiter: null,
    pageSize: options.pageSize,
  })) {
    found.push(...page.segments)
  }
  return found
}

function whole(text: string): Segment[] {
  return segmentDocument(readPlainText(text, {name: '', lang: 'ar'}))
}

const line = fc.constantFrom(
  '',
  'اقرأ أيضا:',
  'المصدر: وكالات',
  'عودة المراكب',
  'عاد الصيادون من البحر قبل الغروب. استقبلهم الأهالي على الرصيف بالأغاني.',
  'وقال د. سامي: "البحر هادئ. سنعود غدا." ثم مضى.',
  'Share this article on Facebook',
  'The boats came home before dark. All were well.',
  'تاريخ النشر: 3 أيار 2021',
)

test('however a text is cut, its segments are those of the whole text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, {maxLength: 60}),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({min: 1, max: 300}),
      fc.integer({min: 1, max: 900}),
      async (lines, end, size, pageSize) => {
        // A page must hold a line, and its neighbours on either side.
        const text = lines.join(end)
        expect(await streamed(text, {size, pageSize: pageSize + 200})).toEqual(whole(text))
      },
    ),
    {numRuns: 150},
  )
})

test('a line longer than many pages loses nothing', async () => {
  const text = 'عاد الصيادون من البحر قبل الغروب. '.repeat(400)
  const found = await streamed(text, {size: 64, pageSize: 128})
  expect(found.map((segment) => segment.text)).toEqual(whole(text).map((segment) => segment.text))
  expect(found.map(({index}) => index)).toEqual(found.map((_, at) => at))
  for (const {start, end, text: part} of found) expect(text.slice(start, end)).toBe(part)
})

test('a long line without a single stop loses nothing', async () => {
  const text = 'كلمة '.repeat(2000)
  const found = await streamed(text, {size: 64, pageSize: 128})
  expect(found.map((segment) => segment.text).join(' ')).toBe(text.trim())
})

test('nothing gives nothing', async () => {
  expect(await streamed('', {size: 1, pageSize: 1})).toEqual([])
})
