import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {AlignedRecord, Lang, Link, Segment} from '../../src/model.ts'
import {readJson} from '../../src/read/json.ts'
import {decide} from '../../src/review/decide.ts'
import type {LinkDecision, LinkKey} from '../../src/review-model.ts'
import {writeRecord} from '../../src/write/json.ts'
import {sentences, sides} from '../align/made-up.ts'
import {linksOf} from '../score/links-of.ts'

const {ar, en} = sides(sentences(30, 7, 2))

/** With its fields as `align` makes them. */
function inWrittenOrder({index, start, end, text, ...rest}: Segment): Segment {
  return {index, start, end, text, ...rest}
}

/** Records with links that go up and some that are left out. */
const record: fc.Arbitrary<AlignedRecord> = fc.tuple(linksOf(10), fc.nat(9)).map(([links, dropped]) => {
  const segments = (all: readonly Segment[], lang: Lang): Segment[] =>
    all.slice(0, links.flatMap((link) => link[lang]).length).map(inWrittenOrder)
  return {
    version: 1,
    name: 'x',
    ar: {path: 'ar.txt', segments: segments(ar, 'ar')},
    en: {path: 'en.txt', segments: segments(en, 'en')},
    links: links.map((link, at): Link => {
      const isDropped = at === dropped && link.ar.length + link.en.length === 1
      return {...link, confidence: 0.9, status: 'auto', isMoved: false, isDropped, evidence: []}
    }),
  }
})

/** What a decision is made from: links are chosen by position, so that most decisions fit. */
const plan = fc.record({
  kind: fc.constantFrom<LinkDecision['kind'][]>(
    ...([
      'confirm',
      'release',
      'mark',
      'note',
      'merge',
      'merge',
      'split',
      'unlink',
      'move',
      'move',
      'cut',
      'join',
      'edit',
    ] as const),
  ),
  link: fc.nat(30),
  count: fc.integer({min: 1, max: 3}),
  segment: fc.nat(40),
  lang: fc.constantFrom<Lang>('ar', 'en'),
  first: fc.nat(3),
  second: fc.nat(3),
  at: fc.nat(60),
  to: fc.constantFrom<'up' | 'down'>('up', 'down'),
  text: fc.oneof(fc.string({unit: 'grapheme'}), fc.constantFrom('نعم', '\uD800', 'a\nb')),
})
type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never

function decisionOf(of: AlignedRecord, {kind, lang, text, to, at, ...how}: Plan): LinkDecision {
  const start = how.link % Math.max(1, of.links.length)
  const links: LinkKey[] = of.links.slice(start, start + how.count).map((link) => ({ar: link.ar, en: link.en}))
  const [link = {ar: [], en: []}] = links
  const segment = how.segment % Math.max(1, of[lang].segments.length)
  switch (kind) {
    case 'confirm':
    case 'release':
    case 'merge':
      return {kind, links}
    case 'mark':
      return {kind, links, isMarked: how.first > 0}
    case 'note':
      return {kind, link, note: text}
    case 'split':
      return {kind, link, ar: how.first, en: how.second}
    case 'unlink':
      return {kind, link}
    case 'move':
      return {kind, lang, segment, to}
    case 'cut':
      return {kind, lang, segment, at}
    case 'join':
      return {kind, lang, segment}
    case 'edit':
      return {kind, lang, segment, text}
  }
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}

function linked({links}: AlignedRecord, lang: Lang): number[] {
  return links.flatMap((link) => link[lang]).toSorted((a, b) => a - b)
}

describe('whatever a person decides', () => {
  test('every segment is in exactly one link, the record can be read as it is written, and the old one is as it was', () => {
    fc.assert(
      fc.property(record, fc.array(plan, {maxLength: 12}), (start, plans) => {
        let last = frozen(start)
        for (const one of plans) {
          const outcome = decide(last, decisionOf(last, one))
          if ('fault' in outcome) continue
          const next = outcome.record
          for (const lang of ['ar', 'en'] as const) {
            const {segments} = next[lang]
            expect(segments.map(({index}) => index)).toEqual([...segments.keys()])
            expect(linked(next, lang)).toEqual([...segments.keys()])
            for (const link of next.links) expect(link[lang]).toEqual(link[lang].toSorted((a, b) => a - b))
          }
          expect(next.links.every((link) => link.ar.length + link.en.length > 0)).toBe(true)
          const written = writeRecord(next)
          expect(written).not.toBe(writeRecord(last))
          if (next.links.length > 0) {
            const read = readJson(written, 'x.json')
            expect(read).toEqual({kind: 'record', record: next})
            expect(read.kind === 'record' && writeRecord(read.record)).toBe(written)
          }
          last = frozen(next)
        }
      }),
    )
  })

  test('segments are still the slices of their text', () => {
    const textOf = (segments: readonly Segment[]): string => segments.map(({text}) => text).join('\n')
    fc.assert(
      fc.property(record, fc.array(plan, {maxLength: 12}), (start, plans) => {
        let last = start
        for (const one of plans) {
          const outcome = decide(last, decisionOf(last, one))
          if (!('fault' in outcome)) last = outcome.record
        }
        for (const lang of ['ar', 'en'] as const) {
          const text = textOf(start[lang].segments)
          for (const segment of last[lang].segments) expect(text.slice(segment.start, segment.end)).toBe(segment.text)
        }
      }),
    )
  })
})
