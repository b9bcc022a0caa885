import {describe, expect, test} from 'vitest'
import type {PageFinding} from '../../src/page-model.ts'
import type {ShownPlace} from '../../src/report/shown.ts'
import {explainDoubt} from '../../web/align/explain-doubt.ts'
import {findingsOf, locateFindings, segmentAt} from '../../web/align/locate-findings.ts'
import {estimateHeights} from '../../web/align/estimate-heights.ts'
import {filterContextOf} from '../../web/align/row-filters.ts'
import {link, record} from './align-record.ts'

describe('findings of a row', () => {
  const place = (document: string, start: number): ShownPlace => {
    const at = {line: 1, column: 1, endLine: 1, endColumn: 3, name: null}
    return Object.assign(at, {document, start, end: start + 2})
  }
  const finding = (id: string, ar: number | null, en: number | null): PageFinding => ({
    id,
    rule: 'x',
    level: 'note',
    message: {ar: '', en: ''},
    document: '',
    ar: ar === null ? null : place('ar/made-up.md', ar),
    en: en === null ? null : place('en/made-up.md', en),
    kwic: null,
    concept: null,
    pair: null,
    fix: null,
  })
  const two = record([link([0, 1], [0]), link([2], [])], {ar: ['abc', 'def', 'ghi'], en: ['xyz']})

  test.each([
    ['before the first', -1, null],
    ['in the first', 2, 0],
    ['between two: the one before', 3, 0],
    ['at the second', 4, 1],
    ['behind the last', 99, 2],
  ])('a place %s', (_reason, offset, expected) => {
    expect(segmentAt(two.ar.segments, offset)?.index ?? null).toBe(expected)
  })

  test('each is found once, under its row; those of other documents are not', () => {
    const findings = [finding('both', 4, 0), finding('arabic', 0, null), finding('between', 3, null)]
    const far = {...finding('far', 8, null), ar: place('ar/other.md', 8)}
    const found = locateFindings(two, [...findings, far])
    expect(findingsOf(two, 0, found).map(({id}) => id)).toEqual(['arabic', 'both'])
    expect([...filterContextOf(two, found).withFindings]).toEqual([0])
    expect(findingsOf(two, 1, found)).toEqual([])
  })
})

describe('why a link is doubtful', () => {
  const name = {kind: 'name', ar: 'ليلى', en: 'Layla'} as const
  const word = {kind: 'word', ar: 'قال', en: 'said'} as const
  const long = 'a sentence of some forty letters it is said'
  test.each([
    ['nothing is shared', {evidence: []}, {}, ['nothing-shared']],
    ['common words alone', {evidence: [word]}, {}, ['only-words', 'few']],
    ['few reasons', {evidence: [name]}, {}, ['few']],
    ['one side is much longer', {evidence: [name, word, word]}, {en: [long]}, ['en-long']],
    ['it crosses others', {evidence: [name, word, word], isMoved: true}, {}, ['moved']],
    ['no doubt of what is sure', {confidence: 0.8, evidence: []}, {}, []],
    ['no doubt of what is decided', {status: 'edited', evidence: []}, {}, []],
  ] as const)('%s', (_reason, more, texts, expected) => {
    const doubted = record([link([0], [0], {confidence: 0.3, ...more})], texts)
    expect(explainDoubt(doubted, doubted.links[0])).toEqual(expected)
  })
})

describe('heights before anything is seen', () => {
  const links = [link([0], [0]), link([1], [1]), link([2], []), link([3], [2])]
  const texts = {ar: ['a', 'b '.repeat(200), 'c', 'd'], en: ['a', 'b', 'd']}
  const of = (some: typeof links) => ({record: record(some, texts), rows: some.map((_, row) => row)})

  test('a long text is higher, and higher on a narrow screen', () => {
    const {heights} = estimateHeights(of(links), 1200, null)
    expect(heights[1]).toBeGreaterThan(2 * heights[0])
    expect(estimateHeights(of(links), 400, null).heights[1]).toBeGreaterThan(heights[1])
  })

  test.each([
    ['a row in the middle is gone', links.toSpliced(1, 1)],
    ['a row has come', links.toSpliced(2, 0, link([1], [1]))],
    ['a row is another one', links.with(0, link([1], [0]))],
    ['all are gone', []],
  ])('after a change they are those of a fresh look: %s', (_reason, now) => {
    const earlier = estimateHeights(of(links), 1200, null)
    expect(estimateHeights(of(now), 1200, earlier).heights).toEqual(estimateHeights(of(now), 1200, null).heights)
  })
})
