import {describe, expect, test} from 'vitest'
import type {AlignedPair, Link} from '../../../src/model.ts'
import {check, prepare, readPair} from '../../../src/pipeline.ts'
import {document} from '../../build.ts'

const context = prepare([])

/** Arabic and English sentences of a link, its confidence, and what else differs. */
type LinkRow = readonly [ar: readonly number[], en: readonly number[], confidence?: number, change?: Partial<Link>]

/** A pair of texts of so many sentences, linked as said: `[ar, en, confidence]`, in order. */
function pairOf(count: number, links: readonly LinkRow[]): AlignedPair {
  const ar = document(Array.from({length: count}, (_, at) => `وصل الوفد رقم ${at + 1}.`).join(' '), 'ar')
  const en = document(Array.from({length: count}, (_, at) => `Delegation number ${at + 1} came.`).join(' '), 'en')
  const read = readPair({name: 'a', ar, en}, context)
  return {
    name: 'a',
    ar: read.ar,
    en: read.en,
    links: links.map(([arIndexes, enIndexes, confidence = 1, change = {}]): Link => {
      const plain = {status: 'auto', isMoved: false, isDropped: false, evidence: []} as const
      return {ar: arIndexes, en: enIndexes, confidence, ...plain, ...change}
    }),
    lostLinks: 0,
  }
}

function found(pair: AlignedPair, rule: string): string[] {
  return check([pair], [], context)
    .filter((finding) => finding.rule === rule)
    .map(({level, variant, ar, en, args}) => {
      const numbers = (text: string): string => (text.match(/\d+/gu) ?? []).join(',')
      const arText = ar === null ? '' : numbers(pair.ar.document.text.slice(ar.start, ar.end))
      const enText = en === null ? '' : numbers(pair.en.document.text.slice(en.start, en.end))
      return `${level} ${variant} ${arText}|${enText} ${JSON.stringify(args)}`
    })
}

const each = (from: number, to: number, confidence = 1): LinkRow[] =>
  Array.from({length: to - from}, (_, at) => [[from + at], [from + at], confidence])

describe('doubtful-neighbourhood', () => {
  test.each<[string, LinkRow[], string[]]>([
    ['a run inside', [...each(0, 2), ...each(2, 5, 0.3), ...each(5, 7)], ['warning  3,4,5|3,4,5 {"links":3}']],
    ['two doubtful ones', [...each(0, 2), ...each(2, 4, 0.3), ...each(4, 7)], []],
    ['a sure one between', [...each(0, 2, 0.3), ...each(2, 3), ...each(3, 5, 0.3), ...each(5, 7)], []],
    [
      'a segment alone between',
      [...each(0, 2, 0.3), [[2], [], 0.9], [[], [2], 0.9], ...each(3, 5, 0.3), ...each(5, 7)],
      ['warning  1,2,3,4,5|1,2,3,4,5 {"links":4}'],
    ],
  ])('%s', (_reason, links, expected) => {
    const said = found(pairOf(7, links), 'doubtful-neighbourhood')
    expect(said).toEqual(expected)
  })
})

describe('missing-paragraph', () => {
  const alone = (lang: 'ar' | 'en', from: number, to: number): LinkRow[] =>
    Array.from({length: to - from}, (_, at) => (lang === 'ar' ? [[from + at], []] : [[], [from + at]]))

  test.each<[string, LinkRow[], string[]]>([
    [
      'inside',
      [...each(0, 4), ...alone('en', 4, 7), [[4], [7]], [[5], [8]], [[6], [9]]],
      ['warning ar |5,6,7 {"segments":3}'],
    ],
    ['at the end', [...each(0, 7), ...alone('ar', 7, 10)], ['note en 8,9,10| {"segments":3}']],
    ['both sides differ', [...each(0, 6), ...alone('ar', 6, 8), ...alone('en', 6, 8), ...each(8, 10)], []],
    ['most is not linked', [...each(0, 3), ...alone('ar', 3, 10), ...alone('en', 3, 10)], []],
  ])('%s', (_reason, links, expected) => {
    expect(found(pairOf(10, links), 'missing-paragraph')).toEqual(expected)
  })
})

describe('crossing-link', () => {
  const moved = {isMoved: true}
  test.each<[string, LinkRow[], string[]]>([
    [
      'a passage is said once',
      [
        [[0], [2], 1, moved],
        [[1], [3], 1, moved],
        [[2], [0]],
        [[3], [1]],
      ],
      ['note  1,2|3,4 {"links":2}'],
    ],
    [
      'two that changed places',
      [[[0], [1], 1, moved], [[1], [0], 1, moved], ...each(2, 4)],
      ['note  1|2 {"links":1}', 'note  2|1 {"links":1}'],
    ],
    [
      'confirmed',
      [[[0], [1], 1, {...moved, status: 'confirmed'}], [[1], [0], 1, {...moved, status: 'edited'}], ...each(2, 4)],
      [],
    ],
  ])('%s', (_reason, links, expected) => {
    expect(found(pairOf(4, links), 'crossing-link')).toEqual(expected)
  })
})
