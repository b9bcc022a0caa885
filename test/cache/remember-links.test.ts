import {expect, test} from 'vitest'
import {madeUpTexts} from '../../bench/made-up-texts.ts'
import {alignSegments, lessonOf} from '../../src/align/align.ts'
import {rememberLinks, type Aligning} from '../../src/cache/remember-links.ts'
import {keepTexts} from '../../src/cache/keep-texts.ts'
import type {Lang, Segment} from '../../src/model.ts'
import {alignPairs, prepare, type ReadPair, readPair} from '../../src/pipeline.ts'

const context = prepare([])

/** Counts how often each of the two is asked. */
function counting(): Aligning & {counts: {lessons: number; links: number}} {
  const counts = {lessons: 0, links: 0}
  return {
    counts,
    async lesson({ar, en, options}) {
      counts.lessons++
      return lessonOf(ar, en, options)
    },
    async links({ar, en, options}, learned) {
      counts.links++
      return alignSegments(ar, en, learned === null ? options : {...options, learned})
    },
  }
}

function pairOf(name: string, seed: number, without = -1): ReadPair {
  const {ar, en} = madeUpTexts(60, seed)
  const document = (lang: Lang, segments: readonly Segment[]) => {
    const text = segments.map((one) => one.text).join('\n\n')
    let at = 0
    const blocks = segments.map((one) => {
      const block = {kind: 'paragraph' as const, opaque: [], start: at, end: at + one.text.length}
      at = block.end + 2
      return block
    })
    return {name: `${lang}/${name}`, format: 'text', lang, text, blocks}
  }
  const left = ar.filter((_, at) => at !== without)
  return readPair({name, ar: document('ar', left), en: document('en', en)}, context)
}

test('a batch of which one pair has changed is linked as a whole batch is, and little of it is aligned again', async () => {
  const memory = rememberLinks()
  const reads = [1, 2, 3, 4].map((seed) => pairOf(String(seed), seed))
  const first = counting()
  expect(await memory.alignAll(reads, first)).toEqual(alignPairs(reads))
  expect(first.counts).toEqual({lessons: 4, links: 4})
  for (const without of [5, 17, 40]) {
    const now = [...reads]
    now[1] = keepTexts(reads[1], pairOf('2', 2, without))
    const then = counting()
    expect(await memory.alignAll(now, then)).toEqual(alignPairs(now))
    expect(then.counts.lessons).toBe(1)
  }
  const again = counting()
  await memory.alignAll(reads, again)
  expect(again.counts.lessons).toBe(0)
})

test('a pair alone teaches itself', async () => {
  const reads = [pairOf('1', 1)]
  expect(await rememberLinks().alignAll(reads, counting())).toEqual(
    alignPairs(reads).length === 1 ? [expect.anything()] : [],
  )
})

test('a stopped batch gives nothing', async () => {
  const reads = [1, 2].map((seed) => pairOf(String(seed), seed))
  const signal = AbortSignal.abort()
  expect(await rememberLinks().alignAll(reads, {...counting(), signal})).toBeNull()
})

test('links of what an edit left stay, and every segment is in one link', async () => {
  const memory = rememberLinks()
  const reads = [1, 2].map((seed) => pairOf(String(seed), seed))
  const pairs = (await memory.alignAll(reads, counting())) ?? []
  const now = pairOf('2', 2, 20)
  const {ar, en, links} = memory.alignSoon({read: reads[1], pair: pairs[1]}, now)
  expect(links.flatMap((link) => link.ar).toSorted((a, b) => a - b)).toEqual([...ar.segments.keys()])
  expect(links.flatMap((link) => link.en).toSorted((a, b) => a - b)).toEqual([...en.segments.keys()])
  const whole = alignPairs([reads[0], now])[1].links
  const same = whole.filter((link) => links.some((one) => String([one.ar, one.en]) === String([link.ar, link.en])))
  expect(same.length / whole.length).toBeGreaterThan(0.9)
})

test('a pair that is read again and is the same stays the same object', () => {
  const before = pairOf('1', 1)
  expect(keepTexts(before, pairOf('1', 1))).toBe(before)
  const now = keepTexts(before, pairOf('1', 1, 3))
  expect(now.en).toBe(before.en)
  expect(now.ar).not.toBe(before.ar)
})
