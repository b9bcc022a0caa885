import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {AlignedPair, Finding, Link} from '../../../src/model.ts'
import {check, type Context, prepare, readPair} from '../../../src/pipeline.ts'
import type {Document, Lang} from '../../../src/model.ts'

const context: Context = prepare([], {
  checks: {checks: {'repeated-pair': {level: 'note'}}, overrides: []},
})
const rules = ['same-source', 'same-target', 'repeated-pair', 'translated-before']

function lines(name: string, lang: Lang, texts: readonly string[]): Document {
  let start = 0
  const blocks = texts.map((text) => {
    const block = {start, end: start + text.length, kind: 'paragraph' as const, opaque: []}
    start += text.length + 1
    return block
  })
  return {name, format: 'text', lang, text: texts.join('\n'), blocks}
}

/** A pair whose lines are linked one by one. */
function pairOf(
  name: string,
  rows: readonly (readonly [ar: string, en: string])[],
  change: Partial<Link> = {},
): AlignedPair {
  const ar = lines(
    `${name}.ar.txt`,
    'ar',
    rows.map((row) => row[0]),
  )
  const en = lines(
    `${name}.en.txt`,
    'en',
    rows.map((row) => row[1]),
  )
  const read = readPair({name, ar, en}, context)
  const inRow = (lang: Lang, row: number): number[] =>
    read[lang].segments.flatMap(({block, index}) => (block === row ? [index] : []))
  const links = rows.map((_, row): Link => ({
    ar: inRow('ar', row),
    en: inRow('en', row),
    confidence: 1,
    status: 'auto',
    isMoved: false,
    isDropped: false,
    evidence: [],
    ...change,
  }))
  return {
    name,
    ar: read.ar,
    en: read.en,
    links: links.filter((link) => link.ar.length + link.en.length > 0),
    lostLinks: 0,
  }
}

function findingsOf(pairs: readonly AlignedPair[]): Finding[] {
  return check(pairs, [], context).filter(({rule}) => rules.includes(rule))
}

const closed = ['أغلقت الأسواق باكرا.', 'The markets closed early.'] as const
const other = ['أقفلت البورصات مبكرا.', 'The markets closed early.'] as const

describe('over two texts', () => {
  test('another rendering is reported in the second, and the first is related', () => {
    const [finding, ...more] = findingsOf([pairOf('a', [closed]), pairOf('b', [other])])
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      rule: 'same-source',
      level: 'warning',
      ar: {document: 'b.ar.txt', start: 0},
      actual: other[0],
      expected: [closed[0]],
      related: [{place: {document: 'a.ar.txt', start: 0}, actual: closed[0], count: 1}],
    })
  })

  test('what most texts say is expected, wherever it comes', () => {
    const [finding] = findingsOf([pairOf('a', [other]), pairOf('b', [closed]), pairOf('c', [closed])])
    expect(finding).toMatchObject({ar: {document: 'a.ar.txt'}, expected: [closed[0]]})
  })

  test('a rendering that comes several times is one finding with all its places', () => {
    const pairs = [pairOf('a', [closed, other, closed]), pairOf('b', [other, closed])]
    const found = findingsOf(pairs).filter(({rule}) => rule === 'same-source')
    expect(found).toHaveLength(1)
    expect(found[0].related.map(({place}) => place.document)).toEqual(['b.ar.txt', 'a.ar.txt'])
  })

  test.each([
    ['doubtful links', {confidence: 0.3}],
    ['what was left out', {isDropped: true}],
  ])('%s say nothing', (_reason, change) => {
    expect(findingsOf([pairOf('a', [closed]), pairOf('b', [other], change)])).toEqual([])
  })

  test('a doubtful link that a person confirmed counts', () => {
    expect(
      findingsOf([pairOf('a', [closed]), pairOf('b', [other], {confidence: 0.3, status: 'confirmed'})]),
    ).toHaveLength(1)
  })
})

describe('same-target', () => {
  test.each([
    ['numbers', 'They sold 40 houses.', 'They sold 45 houses.', 'warning'],
    ['words', 'They sold 40 houses.', 'They sold 40 flats.', 'note'],
  ])('tells %s', (variant, first, second, level) => {
    const pair = pairOf('a', [
      ['باعوا أربعين منزلا.', first],
      ['باعوا أربعين منزلا.', second],
    ])
    expect(findingsOf([pair])).toMatchObject([{rule: 'same-target', variant, level}])
  })
})

test('every finding of the family has its places inside the texts, whatever the rows', () => {
  const cell = fc.constantFrom(
    'أغلقت الأسواق اليوم.',
    'اغلقت الاسواق اليوم',
    'وصل وفد كبير.',
    'The markets closed early.',
    '',
    '—',
  )
  const source = fc.constantFrom(
    'The markets closed early.',
    'the Markets closed early',
    'A large delegation came.',
    '',
    '…',
    '12',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, source), {maxLength: 12}), (rows) => {
      const pair = pairOf('a', rows)
      const findings = findingsOf([pair])
      for (const {ar, en, related} of findings) {
        for (const place of [ar, en, ...related.map((one) => one.place)]) {
          if (place === null) continue
          const {text} = pair[place.document.startsWith('a.ar') ? 'ar' : 'en'].document
          expect(place.start >= 0 && place.start <= place.end && place.end <= text.length).toBe(true)
        }
      }
      expect(findingsOf([pair])).toEqual(findings)
    }),
  )
})
