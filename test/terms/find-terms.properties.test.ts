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

test('any glossary and any text are taken', () => {
  const terms = fc.array(fc.string({unit: 'binary', maxLength: 8}), {maxLength: 20})
  fc.assert(
    fc.property(terms, text, lang, (forms, text, lang) => {
      const matcher = createMatcher([concept('any', 'noun', forms), concept('name', 'properNoun', forms)])
      expect(() => findTerms(segmentsOf([text, forms.join(' ')], lang), matcher)).not.toThrow()
    }),
  )
})
