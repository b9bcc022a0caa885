import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {findTerms} from '../../src/terms/find-terms.ts'
import {createMatcher} from '../../src/terms/matcher.ts'
import {isSpace} from '../../src/text/characters.ts'
import {segmentsOf} from '../../src/segment/segment-text.ts'
import {concept} from './concepts.ts'

const concepts = [
  concept('xi', 'properNoun', ['شي جينبينغ', '~شي', 'Xi Jinping']),
  concept('china', 'properNoun', ['الصين', 'China']),
  concept('economy', 'noun', ['اقتصاد', 'economy']),
  concept('chinese-economy', 'noun', ['اقتصاد الصين']),
  concept('partnership', 'noun', ['شراكة استراتيجية', 'strategic partnership']),
  concept('odd', 'other', ['', '\u064B', 'ا', '|', '-', 'لل']),
]
const matcher = createMatcher(concepts)

/** Pieces that make hits likely, with everything else between them. */
const piece = fc.oneof(
  fc.constantFrom(
    'شي',
    'جينبينغ',
    'الصين',
    'صين',
    'اقتصاد',
    'شراكت',
    'شراكة',
    'الاستراتيجية',
    'استراتيجية',
    'economies',
    'China',
  ),
  fc.constantFrom(
    'و',
    'ف',
    'ب',
    'لل',
    'ال',
    'ها',
    'ا\u064B',
    'ـ',
    '\u064B',
    '\u200F',
    '\u00A0',
    '\n',
    ' ',
    ' ',
    "'s",
    '.',
  ),
  fc.string({unit: 'binary', maxLength: 4}),
)
const text = fc.array(piece, {maxLength: 30}).map((pieces) => pieces.join(''))
const lang = fc.constantFrom('ar' as const, 'en' as const)

test('a hit is a span of its segment, and its clitics stand around it in one word', () => {
  fc.assert(
    fc.property(fc.array(text, {maxLength: 4}), lang, (texts, lang) => {
      for (const hit of findTerms(segmentsOf(texts, lang), matcher)) {
        const whole = texts[hit.segment]
        expect(whole.slice(hit.start, hit.end)).toBe(hit.form)
        expect(hit.form).not.toBe('')
        expect(whole.slice(0, hit.start).endsWith(hit.prefix)).toBe(true)
        expect(whole.slice(hit.end).startsWith(hit.suffix)).toBe(true)
        expect([...hit.prefix, ...hit.suffix].some((unit) => isSpace(unit.charCodeAt(0)))).toBe(false)
        expect(hit.score).toBeGreaterThan(0)
        expect(hit.score).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('hits that are not nested do not overlap, and all are in order', () => {
  fc.assert(
    fc.property(text, (text) => {
      const hits = findTerms(segmentsOf([text], 'ar'), matcher)
      const outer = hits.filter((hit) => !hit.isNested)
      for (const [at, hit] of outer.entries()) if (at > 0) expect(hit.start).toBeGreaterThanOrEqual(outer[at - 1].end)
      for (const hit of hits.filter((hit) => hit.isNested)) {
        expect(outer.some((around) => around.start <= hit.start && around.end >= hit.end)).toBe(true)
      }
      expect(hits.map((hit) => hit.start)).toEqual(hits.map((hit) => hit.start).toSorted((a, b) => a - b))
    }),
  )
})

test('no hit touches an opaque part', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({min: 1, max: 20}), (text, at, length) => {
      const start = text.length === 0 ? 0 : at % text.length
      const end = Math.min(text.length, start + length)
      const [segment] = segmentsOf([text], 'ar')
      for (const hit of findTerms([{...segment, opaque: [{start, end}]}], matcher)) {
        expect(hit.end <= start || hit.start >= end).toBe(true)
      }
    }),
  )
})

test('the same input gives the same hits', () => {
  fc.assert(
    fc.property(text, (text) => {
      expect(findTerms(segmentsOf([text], 'ar'), createMatcher(concepts))).toEqual(
        findTerms(segmentsOf([text], 'ar'), matcher),
      )
    }),
  )
})

/** Terms as a careless or hostile glossary has them. */
const oddTerm = fc.oneof(
  fc.string({unit: 'binary', maxLength: 8}),
  fc.constantFrom(
    '',
    ' ',
    '\u064B\u0650',
    'ـ',
    '|',
    '-',
    '–',
    "'",
    '«»',
    'ا',
    'ل',
    'a',
    'و',
    'لل',
    '\uD83D',
    '\uDC00',
    '\uFFFF',
  ),
  fc.constantFrom('شي جين|بينغ', 'G20 العشرين', 'ﻻ', '\uFDFA', 'ß', 'ŉ', 'پ', 'چچچ', 'Jin-ping', 'co-', '-op', 'ق ك غ'),
  fc.string({unit: fc.constantFrom('ا', 'ل', 'ب', ' ', '-', 'a', 'پ', 'ة'), minLength: 180, maxLength: 260}),
)
const oddText = fc.oneof(text, fc.string({unit: 'binary', maxLength: 40}), oddTerm)

test('any glossary and any text are taken', () => {
  const pos = fc.constantFrom('noun' as const, 'properNoun' as const, 'verb' as const, 'other' as const)
  fc.assert(
    fc.property(
      fc.array(oddTerm, {maxLength: 20}),
      pos,
      fc.array(oddText, {maxLength: 4}),
      lang,
      (forms, pos, texts, lang) => {
        const matcher = createMatcher([concept('any', pos, forms), concept('name', 'properNoun', forms)])
        const all = [...texts, forms.join(' '), `و${forms.join('\u00A0ال')}`]
        for (const hit of findTerms(segmentsOf(all, lang), matcher)) {
          expect(all[hit.segment].slice(hit.start, hit.end)).toBe(hit.form)
        }
      },
    ),
  )
})

test('a variant overlaps no listed spelling but those inside it, and scores less than what is changed unasked', () => {
  const names = createMatcher([
    concept('gorbachev', 'properNoun', ['غورباتشوف']),
    concept('putin', 'properNoun', ['بوتين', '!پوتن']),
    concept('xi', 'properNoun', ['شي جينبينغ', '~شي']),
    concept('part', 'noun', ['باتشوف', 'جين']),
  ])
  const letters = fc.constantFrom(
    'غ',
    'ج',
    'گ',
    'ورباتشوف',
    'ورباچوف',
    'پ',
    'ب',
    'وتين',
    'وتن',
    'شي ',
    'جين',
    'بينج',
    ' ',
    'و',
    'ل',
  )
  fc.assert(
    fc.property(fc.array(letters, {maxLength: 20}), (pieces) => {
      const hits = findTerms(segmentsOf([pieces.join('')], 'ar'), names)
      for (const variant of hits.filter((hit) => hit.match === 'variant')) {
        expect(variant.score).toBeLessThanOrEqual(0.69)
        for (const other of hits) {
          const isApart = other.end <= variant.start || variant.end <= other.start
          expect(other === variant || isApart || other.isNested).toBe(true)
        }
      }
    }),
  )
})

test('takes time in proportion to the text, whatever repeats', () => {
  const words = Array.from({length: 40}, (_, at) => Array.from({length: at + 1}, () => 'ال').join(' '))
  const matcher = createMatcher([
    concept('repeated', 'noun', [...words, 'بببببببببببببب', 'ا'.repeat(300), 'a-'.repeat(50)]),
  ])
  for (const text of [
    'ال '.repeat(5000),
    'ب'.repeat(20_000),
    'ا'.repeat(20_000),
    'a-'.repeat(10_000),
    'پ'.repeat(20_000),
  ]) {
    expect(() => findTerms(segmentsOf([text], 'ar'), matcher)).not.toThrow()
  }
})
