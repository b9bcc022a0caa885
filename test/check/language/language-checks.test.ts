import {array, assert, constantFrom, property} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {buildPhrases} from '../../../scripts/data/phrase-list.ts'
import type {CheckRun, Side, Unit, UnitCheck} from '../../../src/check/check.ts'
import {checks} from '../../../src/check/checks.ts'
import {bareForms} from '../../../src/check/facts/bare-words-of.ts'
import {isBracketed, isQuoted} from '../../../src/check/facts/is-enclosed.ts'
import {phrasesOf} from '../../../src/check/facts/phrases-of.ts'
import type {Lang, Link, Span} from '../../../src/model.ts'
import {applyEdits} from '../../../src/text/edits.ts'

const mine = checks.filter(
  (check): check is UnitCheck => 'run' in check && (check.family === 'language' || check.family === 'translation'),
)
const link: Link = {ar: [0], en: [0], confidence: 1, status: 'auto', isMoved: false, isDropped: false, evidence: []}
const run: CheckRun = {concepts: new Map(), house: null, options: {}}

function side(text: string, lang: Lang): Side {
  return {document: `${lang}.txt`, lang, offset: 0, text, opaque: [], hits: []}
}

const pieces = [
  'في',
  'من',
  'وو',
  'و',
  'بسبب',
  'الوزير',
  'والوزير',
  'ثلاث',
  'أيام',
  'ر.',
  'في.',
  '.',
  '،',
  '"',
  '(',
  '\n',
  'G',
]
const latin = [
  'the',
  'Xi',
  'Bush',
  '14th,',
  'October',
  '2023',
  'of',
  'had',
  'شجيرة',
  'الحادي',
  'عشر',
  'عشان',
  '\u200F',
  'ش',
  '–',
]
const text = array(constantFrom(...pieces, ...latin), {maxLength: 30}).map((words) => words.join(' '))

/** A span with something in it, inside the text; none is fine. */
function isInside(span: Span | null | undefined, whole: string): boolean {
  if (span === null || span === undefined) return true
  return span.start >= 0 && span.end > span.start && span.end <= whole.length
}

describe('every check of language and of translation', () => {
  test('points inside the text, and its fixes can be made together', () => {
    assert(
      property(text, text, (ar, en) => {
        const unit: Unit = {ar: side(ar, 'ar'), en: side(en, 'en'), link}
        for (const check of mine) {
          const found = check.run(unit, run)
          for (const {ar: inAr, en: inEn} of found) {
            expect(isInside(inAr, ar)).toBe(true)
            expect(isInside(inEn, en)).toBe(true)
          }
          const edits = found.flatMap(({fix}) => (fix?.lang === 'ar' ? [fix] : []))
          expect(applyEdits(ar, edits).length).toBeLessThanOrEqual(ar.length + 20 * edits.length)
        }
      }),
    )
  })

  test('says nothing of an empty unit', () => {
    for (const check of mine) expect(check.run({ar: null, en: null, link: null}, run)).toEqual([])
  })
})

describe('isBracketed and isQuoted', () => {
  test.each([
    ['inside', 'قال (نعم) ثم', 6, true, false],
    ['behind', 'قال (نعم) ثم', 11, false, false],
    ['inside a quotation', 'قال «نعم» ثم', 6, false, true],
    ['inside straight marks', 'قال "نعم" ثم', 6, false, true],
    ['behind straight marks', 'قال "نعم" ثم', 11, false, false],
    ['on the next line', 'قال (نعم\nثم', 10, false, false],
  ] as const)('%s', (_reason, whole, at, bracketed, quoted) => {
    expect(isBracketed(whole, at)).toBe(bracketed)
    expect(isQuoted(whole, at)).toBe(quoted)
  })
})

test('bareForms cuts conjunction, preposition and article', () => {
  expect(bareForms('وبالصين')).toEqual(['وبالصين', 'بالصين', 'الصين', 'صين'])
  expect(bareForms('للخزف')).toContain('خزف')
  expect(bareForms('بن')).toEqual(['بن'])
})

test('of two phrases at one place the longer one counts', () => {
  const hits = phrasesOf(side('وأكد على أن الموعد ثابت', 'ar')).filter(({list}) => list === 'preposition')
  expect(hits).toMatchObject([{start: 1, end: 11, better: ['أكد أن']}])
})

describe('the author of a list of phrases is told', () => {
  test.each([
    ['of tashkeel', {['جد\u064B\u0651ا']: 'كثيرا'}, 'tashkeel'],
    ['of a phrase that stands there twice', {'إلى أن': 'حتى', 'الى ان': 'حتى'}, 'twice'],
    ['of two blanks', {'إلى  أن': 'حتى'}, 'blank'],
    ['of an open first word', {'ب* أن': 'حتى'}, 'first word'],
    ['of a mark', {'إلى، أن': 'حتى'}, 'mark'],
  ] as const)('%s', (_reason, list, said) => {
    const complaints: string[] = []
    buildPhrases(list, (message) => complaints.push(message))
    expect(complaints.join()).toContain(said)
  })
})
