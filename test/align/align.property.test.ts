import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {alignSegments} from '../../src/align/align.ts'
import type {Link} from '../../src/model.ts'
import {segmentsOf} from '../../src/segment/segment-text.ts'
import {confirmed} from './links.ts'

const arWord = fc.constantFrom(
  'قال',
  'الوزير',
  'بوتين',
  'مدينة',
  '٢٠٢٤',
  'خمسة',
  'NATO',
  '«نعم»',
  'والمدارس',
  'ثلاثون',
  'لماذا؟',
  '،',
)
const enWord = fc.constantFrom(
  'said',
  'the',
  'minister',
  'Putin',
  'city',
  '2024',
  'five',
  'NATO',
  '"yes"',
  'schools',
  'thirty',
  'why?',
  ',',
)
const arText = fc.array(arWord, {maxLength: 12}).map((words) => words.join(' '))
const enText = fc.array(enWord, {maxLength: 12}).map((words) => words.join(' '))
const arTexts = fc.array(fc.oneof(arText, fc.string({unit: 'binary', maxLength: 20})), {maxLength: 12})
const enTexts = fc.array(fc.oneof(enText, fc.string({unit: 'binary', maxLength: 20})), {maxLength: 12})

function expectPartition(links: readonly Link[], arCount: number, enCount: number): void {
  const upTo = (count: number): number[] => Array.from({length: count}, (_, at) => at)
  const inOrder = (of: 'ar' | 'en'): number[] => links.flatMap((link) => link[of]).toSorted((a, b) => a - b)
  expect(inOrder('ar')).toEqual(upTo(arCount))
  expect(inOrder('en')).toEqual(upTo(enCount))
}

test('every segment is in exactly one link, in Arabic order, with a confidence', () => {
  fc.assert(
    fc.property(arTexts, enTexts, (left, right) => {
      const links = alignSegments(segmentsOf(left, 'ar'), segmentsOf(right, 'en'))
      expectPartition(links, left.length, right.length)
      const firsts = links.filter((link) => link.ar.length > 0).map((link) => link.ar[0])
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
      for (const {ar, en, confidence} of links) {
        expect(confidence >= 0 && confidence <= 1).toBe(true)
        if (ar.length === 0 || en.length === 0) expect(ar.length + en.length).toBe(1)
      }
    }),
  )
})

test('where links cross, one of them says so', () => {
  fc.assert(
    fc.property(arTexts, enTexts, (left, right) => {
      const straight = alignSegments(segmentsOf(left, 'ar'), segmentsOf(right, 'en')).filter((link) => !link.isMoved)
      const order = straight.flatMap((link) => (link.ar.length > 0 ? link.en : []))
      expect(order).toEqual(order.toSorted((a, b) => a - b))
    }),
  )
})

test('fixed links stay, and everything is still placed once', () => {
  const place = fc.record({ar: fc.nat(11), en: fc.nat(11)})
  fc.assert(
    fc.property(arTexts, enTexts, fc.array(place, {maxLength: 5}), (left, right, places) => {
      const fits = places.filter((at) => at.ar < left.length && at.en < right.length)
      const fixed = fits
        .filter(
          (at, k) =>
            fits.findIndex((other) => other.ar === at.ar) === k && fits.findIndex((other) => other.en === at.en) === k,
        )
        .map((at) => confirmed([at.ar], [at.en]))
      const links = alignSegments(segmentsOf(left, 'ar'), segmentsOf(right, 'en'), {fixed})
      expectPartition(links, left.length, right.length)
      for (const link of fixed) expect(links).toContainEqual(link)
    }),
  )
})

test('the same input gives the same output, and is not changed', () => {
  fc.assert(
    fc.property(arTexts, enTexts, (left, right) => {
      const [ar, en] = [segmentsOf(left, 'ar'), segmentsOf(right, 'en')]
      const before = JSON.stringify([ar, en])
      expect(JSON.stringify(alignSegments(ar, en))).toBe(JSON.stringify(alignSegments(ar, en)))
      expect(JSON.stringify([ar, en])).toBe(before)
    }),
    {numRuns: 40},
  )
})

test('thousands against three, and one huge segment, end in time', () => {
  const many = segmentsOf(
    Array.from({length: 3000}, (_, at) => `السطر رقم ${at} من النص الطويل.`),
    'ar',
  )
  expect(alignSegments(many, segmentsOf(['One.', 'Two.', 'Three.'], 'en')).length).toBeGreaterThanOrEqual(3000)
  const huge = segmentsOf(['ذهب الرجل إلى المدينة. '.repeat(12_000)], 'ar')
  expect(alignSegments(huge, segmentsOf(['The man went to the city.'], 'en')).length).toBeLessThanOrEqual(2)
})
