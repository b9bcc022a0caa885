import {describe, expect, test} from 'vitest'
import {compileSrx, unmappedLanguage} from '../../src/srx/compile-srx.ts'
import {readSrx} from '../../src/srx/read-srx.ts'
import {ruleElements, segmentsBy, srxFile} from './srx-file.ts'

describe('which rules serve a language', () => {
  const languageRules = [
    ['Arabic', '؟'],
    ['English', '\\?'],
    ['All', '\\.'],
  ].map(
    ([name, before]) =>
      `<languagerule languagerulename="${name}">${ruleElements([['yes', before, ' ']])}</languagerule>`,
  )
  const file = (cascade: string, maps: readonly (readonly [string, string])[]): string =>
    srxFile([], {
      cascade,
      languageRules: languageRules.join(''),
      maps: maps
        .map(([pattern, name]) => `<languagemap languagepattern="${pattern}" languagerulename="${name}"/>`)
        .join(''),
    })
  const text = 'a. b؟ c? d'
  const all: readonly (readonly [string, string])[] = [
    ['(ar|AR).*', 'Arabic'],
    ['EN.*', 'English'],
    ['.*', 'All'],
  ]

  test.each<[string, string, readonly (readonly [string, string])[], string, string[]]>([
    ['the first map alone', 'no', all, 'ar', ['a. b؟', 'c? d']],
    ['all maps that fit', 'yes', all, 'ar', ['a.', 'b؟', 'c? d']],
    ['capitals in patterns', 'no', all, 'en-GB', ['a. b؟ c?', 'd']],
    ['another language', 'yes', all, 'fr', ['a.', 'b؟ c? d']],
    [
      'the whole code, not a part of it',
      'no',
      [
        ['e', 'English'],
        ['.*', 'All'],
      ],
      'en',
      ['a.', 'b؟ c? d'],
    ],
    ['no map fits', 'no', [['fr', 'English']], 'en', [text]],
    ['a map for a region only', 'no', [['en-US', 'English']], 'en', ['a. b؟ c?', 'd']],
    ['a region of Arabic, with an underline', 'no', [['ar[-_]eg', 'Arabic']], 'ar', ['a. b؟', 'c? d']],
    [
      'a map for the language before one for a region',
      'no',
      [
        ['en-US', 'English'],
        ['en', 'All'],
      ],
      'en',
      ['a.', 'b؟ c? d'],
    ],
  ])('%s', (_reason, cascade, maps, lang, expected) => {
    expect(segmentsBy(file(cascade, maps), text, lang)).toEqual(expected)
  })

  test('a language without rules can be told', () => {
    const {rules} = readSrx(file('no', [['fr', 'English']]), 'rules.srx')
    expect(unmappedLanguage(compileSrx(rules, 'ar'), 'rules.srx')).toEqual({
      code: 'srx-language-unmapped',
      path: 'rules.srx',
      args: {lang: 'ar'},
    })
    expect(unmappedLanguage(compileSrx(rules, 'fr'), 'rules.srx')).toBeNull()
  })
})
