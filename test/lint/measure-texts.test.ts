import {describe, expect, test} from 'vitest'
import {readGlossaryCsv} from '../../src/glossary/read-csv.ts'
import {countGlossary} from '../../src/lint/count-glossary.ts'
import {lintGlossary} from '../../src/lint/lint-glossary.ts'
import {
  createGauge,
  type CorpusMeasure,
  type FormUse,
  measureText,
  sumMeasures,
  useKey,
} from '../../src/lint/measure-texts.ts'
import {prepare} from '../../src/pipeline.ts'
import {document} from '../build.ts'

const file = readGlossaryCsv(
  'id,en,ar,ar_deprecated,ar_short,en_short\nxi,Xi Jinping,شي جين بينغ,شي جنبنج,شي,Xi\nputin,Putin,بوتين,پوتن,,\nkyiv,Kyiv,كييف,,,\n',
  'g.csv',
)
const gauge = createGauge(prepare(file.concepts))

function measure(...texts: string[]): CorpusMeasure {
  return sumMeasures(texts.map((text, at) => measureText(document(text, 'ar', `${at}.md`), gauge)))
}

function short(measured: CorpusMeasure): FormUse | undefined {
  return measured.uses.get(useKey('ar', 'xi', 'شي'))
}

describe('a short form in texts', () => {
  test.each([
    ['vouched for by its long form', ['قال شي جين بينغ. ثم مضى شي.'], {stands: 1, vouched: 1, parts: 0}],
    ['vouched for by a deprecated long form', ['قال شي جنبنج. ثم مضى وشي.'], {stands: 1, vouched: 1, parts: 0}],
    ['in a text without one', ['قال شي نعم.', 'قال شي جين بينغ.'], {stands: 1, vouched: 0, parts: 0}],
    ['inside other words', ['وصل إلى شيكاغو الشيخ.'], {stands: 0, vouched: 0, parts: 2}],
    ['not where its long form stands', ['قال شي جين بينغ.'], undefined],
  ])('%s', (_reason, texts, expected) => {
    const use = short(measure(...texts))
    if (expected === undefined) expect(use).toBeUndefined()
    else expect(use).toMatchObject(expected)
  })

  test('places are kept, the first three', () => {
    const {unvouchedAt = []} = short(measure('شي هنا، وشي هناك، وشي ثم شي.')) ?? {}
    expect(unvouchedAt.map(({start, end}) => [start, end])).toEqual([
      [0, 2],
      [9, 11],
      [19, 21],
    ])
  })

  test('lint says how often, at what rate and where', () => {
    const measured = measure('قال شي جين بينغ. ثم شي.', 'قال شي. ثم شي.', 'إلى شيكاغو.')
    const found = lintGlossary([file], measured).filter(({rule}) => rule === 'short-in-texts')
    expect(found).toMatchObject([
      {level: 'warning', line: 2, column: 5, args: {form: 'شي', stands: 3, unvouched: 2, percent: 67, parts: 1}},
    ])
    expect(found[0].examples.map(({document: name}) => name)).toEqual(['1.md', '1.md'])
  })

  test.each([
    ['one place in doubt', ['قال شي جين بينغ. ثم شي.', 'قال شي.'], ['note']],
    ['every place is vouched for', ['قال شي جين بينغ. ثم شي.'], []],
    ['it stands nowhere', ['قال بوتين.'], []],
    ['it is only a part of words', ['إلى شيكاغو.'], []],
  ])('lint is quiet where %s', (_reason, texts, levels) => {
    const found = lintGlossary([file], measure(...texts)).filter(({rule}) => rule === 'short-in-texts')
    expect(found.map(({level}) => level)).toEqual(levels)
  })
})

describe('countGlossary', () => {
  test('counts what a run has, and what it leaves out', () => {
    const bad = readGlossaryCsv(
      'id,en,ar,pos,domain,specs\na,a,,noun,law,\nb,Botan,بوتان,noun,law,بوتن>بوتان\n',
      'b.csv',
    )
    expect(countGlossary([file, bad])).toMatchObject({
      concepts: 4,
      leftOut: 1,
      specs: 1,
      files: [
        {path: 'g.csv', concepts: 3, forms: 10},
        {path: 'b.csv', concepts: 1, forms: 2},
      ],
      forms: {ar: {preferred: 4, admitted: 0, deprecated: 2, short: 1}, en: {preferred: 4, short: 1}},
      pos: [
        {name: 'properNoun', count: 3},
        {name: 'noun', count: 1},
      ],
      domains: [
        {name: '', count: 3},
        {name: 'law', count: 1},
      ],
      texts: null,
    })
  })

  test('counts what stands in texts; short forms without a longer one do not count', () => {
    const {texts} = countGlossary([file], measure('قال بوتين، وبوتين، وپوتن.', 'قال شي.'))
    expect(texts).toMatchObject({
      documents: 2,
      seen: ['putin'],
      unseen: ['xi', 'kyiv'],
      houseShare: {ar: 0.667, en: null},
    })
    expect(texts?.forms.map(({form, status, count}) => `${form} ${status} ${count}`)).toEqual([
      'بوتين preferred 2',
      'پوتن deprecated 1',
    ])
    expect(texts?.unseenForms.length).toBe(8)
  })
})
