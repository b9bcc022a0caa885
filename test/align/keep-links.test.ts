import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {keepLinks} from '../../src/align/keep-links.ts'
import type {AlignedRecord, Lang, Link, Segment} from '../../src/model.ts'
import {segmentsOf} from '../../src/segment/segment-text.ts'
import {brief, confirmed} from './links.ts'
import {linksOf} from '../score/links-of.ts'
import {sentences, sides} from './made-up.ts'

const story = sentences(12, 41)
const text = sides(story)

function record(ar: readonly Segment[], en: readonly Segment[], links: readonly Link[]): AlignedRecord {
  return {version: 1, name: 'x', ar: {path: 'ar.txt', segments: ar}, en: {path: 'en.txt', segments: en}, links}
}

/** Links of today, in short, when the Arabic side of a record was changed. */
function keptAfter(ar: readonly string[], links: readonly Link[], before: readonly string[] = lines): [string, number] {
  const earlier = segmentsOf(before, 'ar')
  const kept = keepLinks(record(earlier, text.en, links), segmentsOf(ar, 'ar'), text.en)
  return [brief(kept.links), kept.lost]
}

const lines: readonly string[] = story.map(({ar}) => ar)
const decided = [confirmed([2], [2]), confirmed([5, 6], [5]), confirmed([9], [])]
const changed = (at: number, from: string, to: string): string[] =>
  lines.map((line, place) => (place === at ? line.replace(from, to) : line))
const [first] = lines[2].split(' ')

describe('decisions stay', () => {
  test.each<[string, readonly string[], string]>([
    ['nothing changed', lines, '2=2 5,6=5 9='],
    ['a typo mended', changed(2, first, `${first}ت`), '2=2 5,6=5 9='],
    ['a word added', changed(6, '.', ' أيضا.'), '2=2 5,6=5 9='],
    ['tashkeel added', changed(5, 'ا', 'ا\u064B'), '2=2 5,6=5 9='],
    ['a sentence added before', ['خبر جديد من غير سابق.', ...lines], '3=2 6,7=5 10='],
    ['a sentence added between', [...lines.slice(0, 4), 'خبر جديد من غير سابق.', ...lines.slice(4)], '2=2 6,7=5 10='],
    ['a sentence deleted', lines.filter((_, at) => at !== 3), '2=2 4,5=5 8='],
    ['the first sentences deleted', lines.slice(2), '0=2 3,4=5 7='],
    ['a paragraph moved to the end', [...lines.slice(3), ...lines.slice(0, 3)], '11=2 2,3=5 6='],
    ['deleted and mended at once', changed(2, first, `${first}ت`).slice(1), '1=2 4,5=5 8='],
  ])('%s', (_reason, ar, expected) => {
    expect(keptAfter(ar, decided)).toEqual([expected, 0])
  })

  test.each<[string, readonly string[], string, number]>([
    ['its sentence is gone', lines.filter((_, at) => at !== 2), '4,5=5 8=', 1],
    ['its sentence says something else', changed(2, lines[2], 'نام القط على حجر دافئ.'), '5,6=5 9=', 1],
    [
      'a sentence came between the two that were joined',
      [...lines.slice(0, 6), 'خبر جديد من غير سابق.', ...lines.slice(6)],
      '2=2 10=',
      1,
    ],
    [
      'two that were changed also changed places: order is kept, and the second is given up',
      [lines[0], `${lines[2]} أيضا`, `${lines[1]} أيضا`, ...lines.slice(3)],
      '5,6=5 9=',
      1,
    ],
    ['all is gone', [], '', 3],
  ])('but not where %s', (_reason, ar, expected, lost) => {
    expect(keptAfter(ar, decided)).toEqual([expected, lost])
  })

  test('a gap where a byline was dropped', () => {
    const gapped = [confirmed([3, 5], [3]), confirmed([7], [6, 9])]
    expect(keptAfter(lines, gapped)).toEqual(['3,5=3 7=6,9', 0])
    expect(keptAfter(['خبر جديد من غير سابق.', ...lines], gapped)).toEqual(['4,6=3 8=6,9', 0])
    expect(
      keptAfter(
        lines.filter((_, at) => at !== 4),
        gapped,
      ),
    ).toEqual(['3,4=3 6=6,9', 0])
  })
})

describe('equal sentences', () => {
  const yes = 'نعم، قال الحارس.'
  const twice = [lines[0], yes, lines[1], lines[2], yes, lines[3]]
  const both = [confirmed([1], [1]), confirmed([4], [8])]

  test.each<[string, readonly string[], string, number]>([
    ['nothing changed', twice, '1=1 4=8', 0],
    ['one more before them', [yes, 'ثم سكت.', ...twice], '3=1 6=8', 0],
    ['one more between them', [...twice.slice(0, 3), yes, ...twice.slice(3)], '1=1 5=8', 0],
    ['the first deleted: the second keeps its own', twice.filter((_, at) => at !== 1), '3=8', 1],
    ['the second deleted: the first keeps its own', twice.filter((_, at) => at !== 4), '1=1', 1],
    ['a sentence beside the first changed', ['كلام آخر لا صلة له.', ...twice.slice(1)], '1=1 4=8', 0],
    ['both neighbours of the second gone', [...twice.slice(0, 3), yes], '1=1 3=8', 0],
  ])('%s', (_reason, ar, expected, lost) => {
    expect(keptAfter(ar, both, twice)).toEqual([expected, lost])
  })

  test('a column of equal cells keeps its order', () => {
    const cells = Array.from({length: 8}, () => yes)
    const links = cells.slice(0, 6).map((_, at) => confirmed([at], [at]))
    expect(keptAfter(cells, links, cells)).toEqual(['0=0 1=1 2=2 3=3 4=4 5=5', 0])
  })
})

describe('properties', () => {
  const word = fc.constantFrom('قال', 'نعم', 'عاد', 'الوزير', 'أمس', 'لا')
  const line = fc.array(word, {minLength: 1, maxLength: 4}).map((words) => words.join(' '))
  const segments = (texts: readonly string[], lang: Lang): Segment[] => segmentsOf(texts, lang)
  const ends = (links: readonly {ar: readonly number[]; en: readonly number[]}[]): [number, number] => [
    links.flatMap(({ar}) => ar).length,
    links.flatMap(({en}) => en).length,
  ]
  const status = fc.constantFrom<Link['status']>('auto', 'confirmed', 'edited')

  test('an unchanged record keeps every decision as it is, and nothing else', () => {
    fc.assert(
      fc.property(
        linksOf(12).chain((links) => {
          const [arCount, enCount] = ends(links)
          return fc.record({
            links: fc.tuple(
              ...links.map((link) => status.map((said): Link => ({...confirmed(link.ar, link.en), status: said}))),
            ),
            ar: fc.array(line, {minLength: arCount, maxLength: arCount}),
            en: fc.array(line, {minLength: enCount, maxLength: enCount}),
          })
        }),
        ({links, ar, en}) => {
          const [left, right] = [segments(ar, 'ar'), segments(en, 'en')]
          const kept = keepLinks(record(left, right, links), left, right)
          expect(kept).toEqual({links: links.filter((link) => link.status !== 'auto'), lost: 0})
        },
      ),
    )
  })

  test('whatever has changed, no segment has two decisions, and none is lost uncounted', () => {
    fc.assert(
      fc.property(fc.array(line, {maxLength: 10}), fc.array(line, {maxLength: 10}), (before, now) => {
        const links = before.map((_, at) => confirmed([at], []))
        const kept = keepLinks(record(segments(before, 'ar'), [], links), segments(now, 'ar'), [])
        const places = kept.links.flatMap((link) => link.ar)
        expect(new Set(places).size).toBe(places.length)
        expect(places.every((at) => at >= 0 && at < now.length)).toBe(true)
        expect(kept.links.length + kept.lost).toBe(before.length)
      }),
    )
  })

  test('a long text that is another one altogether ends in time', () => {
    const [before, now] = [1, 2].map((seed) => sides(sentences(6000, seed, 1)))
    const links = before.ar.map((_, at) => confirmed([at], [at]))
    const kept = keepLinks(record(before.ar, before.en, links), now.ar, now.en)
    expect(kept.links.length).toBeLessThan(300)
  })
})
