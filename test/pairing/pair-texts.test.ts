import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Lang} from '../../src/model.ts'
import type {PairingText} from '../../src/pairing/batch.ts'
import {pairTexts} from '../../src/pairing/pair-texts.ts'
import {analyse, prepare} from '../../src/pipeline.ts'
import {readMarkdown} from '../../src/read/markdown.ts'
import {concepts} from '../build.ts'
import {sampleTexts} from './sample-texts.ts'

const context = prepare(concepts('fez,Fez,فاس,,,,,,properNoun'))
const subjects = Object.keys(sampleTexts)

function toText(text: string, lang: Lang, name: string): PairingText {
  const {segments, hits} = analyse(readMarkdown(text, {name, lang, lines: 'auto', delimiter: null}), context)
  return {name, segments, hits}
}

const arabic = subjects.map((subject) => toText(sampleTexts[subject].ar, 'ar', `ar-${subject}`))
// Names that sort in another order than the Arabic ones.
const english = subjects.map((subject) => toText(sampleTexts[subject].en, 'en', [...subject].toReversed().join('')))
const subjectOf = (name: string): string => [...name].toReversed().join('')

describe('pairTexts', () => {
  test('finds every pair, each surely', () => {
    const {pairs, alone} = pairTexts(arabic, english)
    expect(pairs.map(({ar, en}) => [ar, subjectOf(en)])).toEqual(
      subjects.toSorted().map((subject) => [`ar-${subject}`, subject]),
    )
    for (const {confidence} of pairs) expect(confidence).toBeGreaterThan(0.95)
    expect(alone).toEqual([])
  })

  test('names what both texts have, as it stands in them: names, numbers and terms before words', () => {
    const {pairs} = pairTexts(arabic, english)
    const reasons = (subject: string): string[] =>
      (pairs.find(({ar}) => ar === `ar-${subject}`)?.evidence ?? []).map(({ar, en}) => `${ar} ${en}`)
    expect(reasons('summit')).toEqual(expect.arrayContaining(['سمرقند Samarkand', '2300 2,300']))
    expect(reasons('library')).toContain('فاس Fez')
    expect(pairs.flatMap(({evidence}) => evidence.map(({kind}) => kind))).toEqual(
      expect.arrayContaining(['term', 'number', 'name']),
    )
  })

  test.each(subjects)('%s: alone on both sides, the pair is found too', (subject) => {
    const at = subjects.indexOf(subject)
    expect(pairTexts([arabic[at]], [english[at]]).pairs).toHaveLength(1)
  })

  test.each(subjects)('%s: without its partner, it is paired with no other text', (subject) => {
    const at = subjects.indexOf(subject)
    const {pairs, alone} = pairTexts(
      arabic,
      english.filter((_, other) => other !== at),
    )
    expect(pairs).toHaveLength(subjects.length - 1)
    expect(alone).toEqual([{lang: 'ar', name: `ar-${subject}`, best: null}])
  })

  test('texts of other matters are no pairs, even where there is no choice', () => {
    for (const [at, one] of arabic.entries()) {
      for (const other of english.filter((_, place) => place !== at))
        expect(pairTexts([one], [other]).pairs).toEqual([])
    }
  })

  test('of two copies neither is taken; the best candidate is named', () => {
    const copy = {...english[0], name: 'copy'}
    const {pairs, alone} = pairTexts([arabic[0]], [english[0], copy])
    expect(pairs).toEqual([])
    expect(alone).toHaveLength(3)
    expect(alone[0].best?.name).toBe('copy')
    expect(alone[0].best?.confidence).toBeCloseTo(0.5, 1)
  })

  test.each<[string, PairingText[], PairingText[]]>([
    ['no texts', [], []],
    ['texts of one language', arabic, []],
    ['texts without segments', [{name: 'a', segments: [], hits: []}], [{name: 'b', segments: [], hits: []}]],
    ['texts without words', [toText('…', 'ar', 'a')], [toText('***', 'en', 'b')]],
    ['a word each', [toText('نعم.', 'ar', 'a')], [toText('Yes.', 'en', 'b')]],
  ])('%s: no pairs', (_reason, ar, en) => {
    const {pairs, alone} = pairTexts(ar, en)
    expect(pairs).toEqual([])
    expect(alone).toHaveLength(ar.length + en.length)
  })

  test('the order of the texts does not matter, and each is said once', () => {
    const orders = fc.tuple(fc.shuffledSubarray(arabic, {minLength: 1}), fc.shuffledSubarray(english, {minLength: 1}))
    fc.assert(
      fc.property(orders, ([ar, en]) => {
        const found = pairTexts(ar, en)
        expect(pairTexts(ar.toReversed(), en.toReversed())).toEqual(found)
        const said = [...found.pairs.flatMap((pair) => [pair.ar, pair.en]), ...found.alone.map(({name}) => name)]
        expect(said.toSorted()).toEqual([...ar, ...en].map(({name}) => name).toSorted())
        for (const pair of found.pairs) expect(subjectOf(pair.en)).toBe(pair.ar.replace('ar-', ''))
      }),
      {numRuns: 30},
    )
  })

  test('hits count by the segment they are in, wherever its text stands in the batch', () => {
    const shifted = arabic.map(({name, segments, hits}) => ({
      name,
      segments: segments.map((segment) => ({...segment, index: segment.index + 5})),
      hits: hits.map((hit) => ({...hit, segment: hit.segment + 5})),
    }))
    expect(pairTexts(shifted, english)).toEqual(pairTexts(arabic, english))
  })
})
