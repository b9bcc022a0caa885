import {describe, expect, test} from 'vitest'
import type {Concept, TermHit} from '../../src/model.ts'
import {findTerms} from '../../src/terms/find-terms.ts'
import {createMatcher} from '../../src/terms/matcher.ts'
import {segmentsOf} from '../../src/segment/segment-text.ts'
import {marked} from '../marked.ts'
import {concept} from './concepts.ts'

const names = [
  concept('putin', 'properNoun', ['بوتين']),
  concept('venezuela', 'properNoun', ['فنزويلا']),
  concept('gorbachev', 'properNoun', ['غورباتشوف']),
  concept('kurilev', 'properNoun', ['كوريليف']),
  concept('washington', 'properNoun', ['واشنطن']),
  concept('xi', 'properNoun', ['شي جينبينغ', '~شي']),
  concept('org', 'properNoun', ['منظمة شنغهاي للتعاون']),
  concept('pentagon', 'properNoun', ['البنتاغون']),
  concept('chad', 'properNoun', ['تشاد']),
  concept('fan', 'properNoun', ['فان']),
  concept('syria', 'properNoun', ['سورية']),
  concept('interest', 'properNoun', ['مصلحتي']),
  concept('gordon', 'properNoun', ['غوردون']),
  concept('paris', 'properNoun', ['باريس']),
  concept('grain', 'noun', ['غرابين']),
]

function find(text: string, concepts: readonly Concept[] = names): TermHit[] {
  return findTerms(segmentsOf([text], 'ar'), createMatcher(concepts))
}

function show(input: string): void {
  const {text, spans} = marked(input)
  const hits = find(text).filter((hit) => hit.match === 'variant')
  expect(hits.map(({start, end}) => ({start, end}))).toEqual(spans)
}

describe('a listed name in a spelling that is not listed', () => {
  test.each([
    ['a foreign letter for its stand-in', 'وصل ⟦پوتين⟧ أمس'],
    ['behind clitics', 'زار ⟦ڤنزويلا⟧ ول⟦پوتين⟧ رأي'],
    ['g as in Egypt', 'قال ⟦جورباتشوف⟧ ذلك'],
    ['several foreign letters', 'قال ⟦گورباتشوڤ⟧ ذلك'],
    ['one foreign letter for two', 'قال ⟦گورباچوف⟧ ذلك'],
    ['ق for ك in a long name', 'مع ⟦قوريليف⟧'],
    ['in a name of several words', 'التقى ⟦شي جينبينج⟧ الوفد'],
    ['the other words may be ordinary ones', 'قمة ⟦منظمة شنجهاي للتعاون⟧'],
    ['article contracted', 'بيان لل⟦پنتاغون⟧'],
    ['short, and the foreign letter tells', 'جنوب ⟦چاد⟧ و⟦ڤان⟧ غوخ'],
    ['a vowel less beside a foreign letter', 'وقال ⟦پوتن⟧ ول⟦پوتن⟧'],
    ['with marks and tatweel', 'زار ⟦ڤـنزويلا\u064E⟧'],
  ])('finds: %s', (_reason, input) => show(input))

  test.each([
    ['ط is not ج', 'واشنجتون'],
    ['other letters differ too', 'جورباتشيف'],
    ['a pronoun behind it', 'پوتينهم'],
    ['inside another word', 'الپوتينية'],
    ['a short name and letters of Arabic words', 'أوراق صورية'],
    ['an ordinary word', 'لأنها مسلحتي'],
    ['letters that may be two sounds', 'كوردون أمني'],
    ['letters exchanged and an article besides', 'الجورباتشوف'],
    ['another name with foreign letters', 'بلاد پارس'],
    ['a common noun', 'جرابين'],
    ['ة for ا is another word', 'فنزويلة'],
  ])('stays silent: %s', (_reason, input) => show(input))

  test('scores less than any listed spelling, and than what is changed unasked', () => {
    const [hit] = find('وپوتين')
    expect(hit).toMatchObject({concept: 'putin', term: 'بوتين', form: 'پوتين', prefix: 'و', match: 'variant'})
    expect(hit.score).toBeGreaterThan(0.6)
    expect(hit.score).toBeLessThanOrEqual(0.69)
  })

  test('a spelling that is listed is that spelling', () => {
    const concepts = [concept('putin', 'properNoun', ['بوتين', '!پوتين'])]
    expect(find('پوتين', concepts)).toMatchObject([{term: 'پوتين', match: 'exact', status: 'deprecated'}])
    expect(find('پوتين', concepts)).toHaveLength(1)
  })

  test('a word that is listed as something else is that', () => {
    const concepts = [...names, concept('other', 'noun', ['جورباتشوف'])]
    expect(find('جورباتشوف', concepts).map((hit) => hit.concept)).toEqual(['other'])
  })

  test('a listed spelling behind a prefix beats a variant of the whole word', () => {
    const concepts = [concept('whole', 'properNoun', ['بقاسيون']), concept('part', 'properNoun', ['كاسيون'])]
    expect(find('بكاسيون', concepts).map((hit) => hit.concept)).toEqual(['part'])
  })

  test('a listed spelling inside is preferred to a variant around it', () => {
    const concepts = [concept('wagner', 'properNoun', ['مجموعة فاغنر', '+فاغنر', '!فاجنر'])]
    expect(find('مجموعة فاجنر', concepts)).toMatchObject([{form: 'فاجنر', match: 'exact', status: 'deprecated'}])
  })

  test('a listed word that is the same in both is part of the variant', () => {
    const concepts = [...names, concept('organisation', 'noun', ['منظمة'])]
    expect(find('منظمة شنجهاي للتعاون', concepts).map(({concept, isNested}) => [concept, isNested])).toEqual([
      ['org', false],
      ['organisation', true],
    ])
  })

  test('the long form in another spelling vouches for the short one', () => {
    expect(find('التقى شي جينبينج الوفد. وقال شي إنه وافق.').map((hit) => hit.match)).toEqual(['variant', 'exact'])
  })

  test('English and Latin letters have no variants', () => {
    const concepts = [concept('jones', 'properNoun', ['Gorbachev'])]
    expect(findTerms(segmentsOf(['Korbachev'], 'en'), createMatcher(concepts))).toEqual([])
  })
})
