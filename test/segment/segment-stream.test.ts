import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Lang, Segment} from '../../src/model.ts'
import {readPlainText} from '../../src/read/plain-text.ts'
import {segmentDocument} from '../../src/segment/segment.ts'
import {segmentStream} from '../../src/segment/segment-stream.ts'
import type {LineMode} from '../../src/text/lines.ts'

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

interface Cutting {
  readonly size: number
  readonly pageSize: number
  readonly lines?: LineMode
  readonly lang?: Lang
}

async function streamed(text: string, {size, pageSize, lines = 'auto', lang = 'ar'}: Cutting): Promise<Segment[]> {
  const found: Segment[] = []
  for await (const page of segmentStream(pieces(text, size), {lang, lines, delimiter: null, pageSize})) {
    found.push(...page.segments)
  }
  return found
}

function whole(text: string, {lines = 'auto', lang = 'ar'}: Partial<Cutting> = {}): Segment[] {
  return segmentDocument(readPlainText(text, {name: '', lang, lines}))
}

const line = fc.constantFrom(
  '',
  ' ',
  '\u200F',
  'اقرأ أيضا:',
  'المصدر: وكالات',
  'عودة المراكب',
  'عاد الصيادون من البحر قبل الغروب. استقبلهم الأهالي على الرصيف بالأغاني.',
  'وقال د. سامي: "البحر هادئ. سنعود غدا." ثم مضى.',
  'Share this article on Facebook',
  'The boats came home before dark. All were well.',
  '1. Bring the bread 2. Bring the milk (see it. And go.) “Go!” He said "Go. Stay. Run.',
  'تاريخ النشر: 3 أيار 2021',
)
const sizes = {size: fc.integer({min: 1, max: 50}), lang: fc.constantFrom<Lang>('ar', 'en')}

test('however a text is cut, its segments are those of the whole text', async () => {
  const cutting = fc.record({
    ...sizes,
    pageSize: fc.integer({min: 60, max: 900}),
    lines: fc.constantFrom<LineMode>('break', 'sentence'),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, {maxLength: 60}),
      fc.constantFrom('\n', '\r\n'),
      cutting,
      async (lines, end, how) => {
        const text = lines.join(end)
        expect(await streamed(text, how)).toEqual(whole(text, how))
      },
    ),
    {numRuns: 200},
  )
})

test('whatever the page, no text is lost and none stands twice', async () => {
  const cutting = fc.record({
    ...sizes,
    pageSize: fc.integer({min: 1, max: 200}),
    lines: fc.constantFrom<LineMode>('auto', 'break', 'wrap', 'sentence'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(line, {maxLength: 40}), fc.constantFrom('\n', ' '), cutting, async (lines, end, how) => {
      const text = lines.join(end)
      let at = 0
      for (const [index, segment] of (await streamed(text, how)).entries()) {
        expect(segment.index).toBe(index)
        expect(text.slice(segment.start, segment.end)).toBe(segment.text)
        expect(text.slice(at, segment.start)).toMatch(/^[\s\u200F]*$/u)
        at = segment.end
      }
      expect(text.slice(at)).toMatch(/^[\s\u200F]*$/u)
    }),
    {numRuns: 300},
  )
})

test('a long line under a heading is read in one pass, and comes out bit by bit', async () => {
  const text = `عنوان\n${'عاد الصيادون من البحر قبل الغروب. '.repeat(20_000)}`
  let pages = 0
  for await (const {segments} of segmentStream(pieces(text, 1000), {
    lang: 'ar',
    lines: 'wrap',
    delimiter: null,
    pageSize: 4000,
  })) {
    if (segments.length > 0) pages++
  }
  expect(pages).toBeGreaterThan(30)
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
