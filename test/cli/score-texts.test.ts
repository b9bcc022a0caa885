import {describe, expect, test} from 'vitest'
import type {Segment} from '../../src/model.ts'
import {segmentsOf, segmentText} from '../../src/segment/segment-text.ts'
import {ar, en, figuresOf, links, ndjson, pairs, record} from './score-files.ts'
import {tempWorld} from './temp-world.ts'

describe('texts that were split differently', () => {
  const whole = segmentsOf([ar], 'ar')
  const spans = (segments: readonly Segment[]): number[][] => segments.map(({start, end}) => [start, end])
  const set = {
    id: 'a',
    ar_text: ar,
    en_text: en,
    ar_spans: spans(segmentText(ar, 'ar')),
    en_spans: spans(segmentText(en, 'en')),
    gold: pairs('0/0 1/1 2/2'),
  }

  test('two records are compared by characters', async () => {
    const predicted = record('0/0,1,2', {ar: whole})
    const figures = await figuresOf(['gold.json', record('0/0 1/1 2/2')], ['pred.json', predicted])
    expect(figures).toMatchObject({unit: 'characters', strict: null, characters: {recall: 1}})
    expect(figures.characters?.precision).toBeLessThan(0.5)
  })

  test('the output says so', async () => {
    const world = tempWorld({'gold.json': record('0/0 1/1 2/2'), 'pred.json': record('0/0,1,2', {ar: whole})})
    const {out} = await world.run('score gold.json pred.json')
    expect(out).toMatch(/^Scored by characters, since texts were split differently: 1 document\n/u)
    expect(out).not.toMatch(/strict|Confidence/u)
  })

  test('answers of pipe align against gold with its texts', async () => {
    const world = tempWorld({'gold.jsonl': ndjson(set)})
    const answers = (await world.run('pipe align', ndjson({id: 'a', ar, en}))).out
    const {code, out} = await world.run('score gold.jsonl - --format json', answers)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({unit: 'segments', strict: {f1: 1}, characters: {f1: 1}})
  })

  test('offsets of an answer are UTF-16 units, spans of a set code points', async () => {
    const smile = {
      id: 'a',
      ar_text: '\u{1F600} نعم. لا.',
      en_text: 'Yes. No.',
      ar_spans: [
        [0, 6],
        [7, 10],
      ],
      en_spans: [
        [0, 4],
        [5, 8],
      ],
      gold: pairs('0/0 1/1'),
    }
    const offsets = {
      ar: [
        [0, 7],
        [8, 11],
      ],
      en: [
        [0, 4],
        [5, 8],
      ],
    }
    const answer = {id: 'a', offsets, links: links('0/0 1/1')}
    const figures = await figuresOf(['gold.jsonl', ndjson(smile)], ['pred.jsonl', ndjson(answer)])
    expect(figures).toMatchObject({unit: 'segments', characters: {f1: 1}})
  })

  test('one text split differently is enough', async () => {
    const offsets = {ar: [[0, ar.length]], en: spans(segmentText(en, 'en'))}
    const other = {id: 'b', offsets, links: pairs('0/0,1,2')}
    const figures = await figuresOf(
      ['gold.jsonl', ndjson(set, {...set, id: 'b'})],
      ['pred.jsonl', ndjson({id: 'a', links: pairs('0/0 1/1 2/2')}, other)],
    )
    expect(figures).toMatchObject({unit: 'characters', characters: {recall: 1}})
  })

  test.each<[string, object, object, string]>([
    [
      'gold has no texts',
      {id: 'a', ar: ['س'], en: ['x', 'y'], gold: pairs('0/0 -/1')},
      {id: 'a', offsets: {ar: [[0, 9]], en: [[0, 9]]}, links: pairs('0/0')},
      'pred.jsonl: a: 2 English segments in gold, 1 here; the texts were split differently',
    ],
    [
      'an index that gold does not have',
      {id: 'a', ar: ['س'], en: ['x'], gold: pairs('0/0')},
      {id: 'a', links: pairs('7/0')},
      'pred.jsonl: a: 1 Arabic segments in gold, 8 here',
    ],
    [
      'places beyond the text',
      set,
      {id: 'a', offsets: {ar: [[0, 9000]], en: [[0, 9]]}, links: pairs('0/0')},
      'pred.jsonl: a: the Arabic text is not the same as in gold',
    ],
  ])('%s', async (_reason, gold, predicted, message) => {
    const world = tempWorld({'gold.jsonl': ndjson(gold), 'pred.jsonl': ndjson(predicted)})
    const {code, out, err} = await world.run('score gold.jsonl pred.jsonl')
    expect(err).toContain(message)
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1])
  })

  test('records of other texts', async () => {
    const other = record('0/0 1/1', {
      ar: segmentsOf(['نص آخر', 'تماما'], 'ar'),
      en: segmentsOf(['Another', 'text'], 'en'),
    })
    const world = tempWorld({'gold.json': record('0/0 1/1 2/2'), 'pred.json': other})
    const {code, err} = await world.run('score gold.json pred.json')
    expect([code, err]).toEqual([2, expect.stringContaining('a: the Arabic text is not the same as in gold')])
  })

  test('characters are asked for and a text is missing', async () => {
    const bare = {id: 'b', offsets: {ar: set.ar_spans, en: set.en_spans}, gold: pairs('0/0')}
    const predicted = {id: 'a', offsets: {ar: [[0, 5]], en: [[0, 5]]}, links: pairs('0/0')}
    const world = tempWorld({'gold.jsonl': ndjson(set, bare), 'pred.jsonl': ndjson(predicted)})
    const {code, err} = await world.run('score gold.jsonl pred.jsonl')
    expect([code, err]).toEqual([2, expect.stringContaining('gold.jsonl:2: b: some texts were split differently')])
  })
})
