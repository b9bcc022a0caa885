import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {AlignedRecord, Link} from '../../src/model.ts'
import type {Content} from '../../src/read/content.ts'
import {readBeads} from '../../src/read/beads.ts'
import {segmentsOf} from '../../src/segment/segment-text.ts'
import {countLost, toWrittenBeads, writeLadder, writeVecalignList} from '../../src/write/beads.ts'
import {ladderSteps} from '../../src/write/ladder-steps.ts'
import {writeContent} from '../../src/write/formats.ts'
import {linksOf} from '../score/links-of.ts'

/** `0,1/0 2/1!`: links of a record with confidence .9; ! for moved. */
function record(links: string): Content {
  const indexes = (text: string): number[] => (text === '-' ? [] : text.split(',').map(Number))
  const made = links.split(' ').map((text): Link => {
    const [ar, en] = text.replace('!', '').split('/').map(indexes)
    const isMoved = text.endsWith('!')
    return {ar, en, confidence: 0.9, status: 'auto', isMoved, isDropped: false, evidence: []}
  })
  const side = (lang: 'ar' | 'en'): AlignedRecord['ar'] => {
    const count = Math.max(-1, ...made.flatMap((link) => link[lang])) + 1
    return {
      path: `${lang}.md`,
      segments: segmentsOf(
        Array.from({length: count}, () => 'x'),
        lang,
      ),
    }
  }
  return {kind: 'record', record: {version: 1, name: 'x', ar: side('ar'), en: side('en'), links: made}}
}

const rungs = (links: string): string => {
  const list = toWrittenBeads(record(links), 'ladder')
  return list === null ? '' : writeLadder(list).replaceAll('\t', ' ').trimEnd().replaceAll('\n', ' | ')
}

const lost = (links: string): number => {
  const list = toWrittenBeads(record(links), 'ladder')
  return list === null ? -1 : countLost(list)
}

describe('a ladder', () => {
  test.each([
    ['one to one', '0/0 1/1', '0 0 0.9 | 1 1 0.9 | 2 2 0', 0],
    ['merged and split', '0,1/0 2/1,2', '0 0 0.9 | 2 1 0.9 | 3 3 0', 0],
    ['single segments, in the order of the links', '-/0 0/- 1/1', '0 0 0 | 0 1 0 | 1 1 0.9 | 2 2 0', 0],
    ['the other order', '0/- -/0 1/1', '0 0 0 | 1 0 0 | 1 1 0.9 | 2 2 0', 0],
    ['several without counterpart go one by one', '0,1/- 2/0', '0 0 0 | 1 0 0 | 2 0 0.9 | 3 1 0', 0],
    ['a moved link is given up', '0/1 1/0!', '0 0 0 | 0 1 0.9 | 1 2 0 | 2 2 0', 1],
    ['the other one is moved', '0/1! 1/0', '0 0 0 | 1 0 0.9 | 2 1 0 | 2 2 0', 1],
    [
      'links cross that nobody marked: most segments stay',
      '0/2 1/0 2/1',
      '0 0 0 | 1 0 0.9 | 2 1 0.9 | 3 2 0 | 3 3 0',
      1,
    ],
    ['a link with a gap', '0,2/0 1/1', '0 0 0 | 1 0 0 | 1 1 0.9 | 2 2 0 | 3 2 0', 1],
  ])('%s', (_reason, links, expected, given) => {
    expect([rungs(links), lost(links)]).toEqual([expected, given])
  })

  test('comes back as it was, when it goes up', () => {
    const scored = fc.tuple(linksOf(20), fc.array(fc.integer({min: -300_000, max: 2_000_000}), {minLength: 20}))
    fc.assert(
      fc.property(scored, ([links, scores]) => {
        let ar = 0
        let en = 0
        const lines = links.map((link, at) => {
          const line = `${ar}\t${en}\t${scores[at] / 1e6}\n`
          ar += link.ar.length
          en += link.en.length
          return line
        })
        const ladder = lines.length === 0 ? '0\t0\n' : `${lines.join('')}${ar}\t${en}\t0\n`
        const list = toWrittenBeads({kind: 'beads', beads: readBeads(ladder, {name: 'x'})}, 'ladder')
        expect(list === null ? null : writeLadder(list)).toBe(ladder)
      }),
    )
  })

  test('every segment is in one step, however the links cross', () => {
    const shuffled = fc.integer({min: 0, max: 9}).chain((size) => {
      const all = Array.from({length: size}, (_, at) => at)
      return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, {minLength: size, maxLength: size}))
    })
    fc.assert(
      fc.property(shuffled, ([ar, en]) => {
        const beads = ar.map((index, at) => ({ar: [index], en: [en[at]], score: null, isMoved: false}))
        const {steps, lost: given} = ladderSteps({beads, sizes: {ar: ar.length, en: ar.length}})
        expect(steps.reduce((sum, step) => sum + step.ar, 0)).toBe(ar.length)
        expect(steps.reduce((sum, step) => sum + step.en, 0)).toBe(ar.length)
        expect(steps.filter((step) => step.ar + step.en === 2)).toHaveLength(ar.length - given)
      }),
    )
  })
})

describe('a list of vecalign', () => {
  test('costs are the complement of the confidence; what stands alone costs nothing', async () => {
    const text = await writeContent(record('0,1/0 2/- 3/2! 4/1'), {path: 'x.vecalign', format: null})
    expect(text).toBe('[0, 1]:[0]:0.100000\n[2]:[]:0.000000\n[3]:[2]:0.100000\n[4]:[1]:0.100000\n')
  })

  test('comes back as it was', () => {
    fc.assert(
      fc.property(linksOf(20), (links) => {
        const beads = links.map((link) => ({...link, score: null, isMoved: false}))
        const text = writeVecalignList({beads, sizes: {ar: 99, en: 99}})
        const list = toWrittenBeads(
          {kind: 'beads', beads: readBeads(text, {name: 'x', format: 'vecalign'})},
          'vecalign',
        )
        expect(list === null ? null : writeVecalignList(list)).toBe(text)
      }),
    )
  })
})

describe('from one list to another', () => {
  const beads = (text: string): Content => ({kind: 'beads', beads: readBeads(text, {name: 'x'})})

  test('the figures of one are nothing to the other and are left out', async () => {
    const to = {path: 'x', format: 'vecalign'}
    expect(await writeContent(beads('0\t0\t0.7\n2\t1\t0.1\n2\t2\t0\n'), to)).toBe('[0, 1]:[0]\n[]:[1]\n')
    expect(await writeContent(beads('[0]:[1]:0.2\n[2]:[2]:0.1\n'), {path: 'x', format: 'ladder'})).toBe(
      '0\t0\n0\t1\n1\t2\n2\t2\n3\t3\n',
    )
  })

  test.each(['csv', 'tmx', 'json', 'text', 'markdown'])('%s needs texts', async (format) => {
    await expect(writeContent(beads('0\t0\n'), {path: 'x', format})).rejects.toThrow('beads-need-texts')
  })

  test('a text has no links to write', async () => {
    const document: Content = {
      kind: 'document',
      document: {name: 'x', format: 'text', lang: 'ar', text: '', blocks: []},
    }
    await expect(writeContent(document, {path: 'x.ladder', format: null})).rejects.toThrow('format-cannot-write')
  })
})
