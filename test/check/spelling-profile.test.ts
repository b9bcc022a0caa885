import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Finding} from '../../src/model.ts'
import {normalize} from '../../src/normalize/normalize.ts'
import {alignPair, analyse, check, type Context, prepare} from '../../src/pipeline.ts'
import {prepareProfile, profileNamed} from '../../src/spelling/bundled-profiles.ts'
import {wordFinding} from '../../src/report/word-finding.ts'
import {createWording} from '../../src/report/wording.ts'
import {concepts, document, sample} from '../build.ts'
import {marked} from '../marked.ts'

const glossary = [
  ...sample,
  ...concepts(
    'ushakov,Ushakov,أوشاكوف,,,,,,properNoun',
    'kazakhstan,Kazakhstan,قازاقستان,,كازخستان,,,,properNoun',
    'official,official,مسؤول,,,,,,noun',
    'parliament,parliament,برلمان,,,,,,noun',
    'dagestan,First Dagestan,داغستان الأولى,,,,,,properNoun',
    'vegas,Las Vegas,لاس فيغاس,,لاس فيجاس,,,,properNoun',
  ),
]

function context(profile: string | null): Context {
  const found = profile === null ? null : profileNamed(profile)
  return prepare(glossary, {profile: found === null ? null : prepareProfile(found)})
}

const [levant, egypt] = [context('levant'), context('egypt')]

function findings(text: string, known: Context): Finding[] {
  return check([], [analyse(document(text), known)], known).filter(({rule}) => rule === 'spelling-profile')
}

function normalized(text: string, known: Context): string {
  return normalize(document(text), check([], [analyse(document(text), known)], known)).text
}

describe('spelling-profile', () => {
  test.each([
    ['a letter', levant, 'قال ⟦گابويف⟧ نعم', 'گ → غ'],
    ['two letters of a word', levant, 'في ⟦وپارگاس⟧', 'پ گ → ب غ'],
    ['a listed name', egypt, '⟦شيكاغو⟧', 'غ → ج'],
  ])('reports %s and cites the rule', (_reason, known, input, letters) => {
    const {text, spans} = marked(input)
    const [found, ...more] = findings(text, known)
    expect(more).toEqual([])
    expect(found).toMatchObject({level: 'warning', variant: 'letters', ar: spans[0], en: null})
    expect(`${found.args.from} → ${found.args.to}`).toBe(letters)
    expect(String(found.args.rule)).toMatch(/(?:levant|egypt)\/g$/u)
  })

  test('words the finding in both languages', () => {
    const [found] = findings('قال گابويف', levant)
    expect(wordFinding(found, createWording('en'))).toBe(
      'Unexpected گ in گابويف, expected غ (rule levant/g: the sound g in foreign names)',
    )
    expect(wordFinding(found, createWording('ar'))).toBe(
      'حرف غير متوقع گ في گابويف، والمتوقع غ (القاعدة levant/g: صوت g في الأسماء الأجنبية)',
    )
    const [word] = findings('أمريكا', levant)
    expect(wordFinding(word, createWording('en'))).toMatch(
      /^Unexpected spelling أمريكا, expected أميركا \(rule levant\/america/u,
    )
  })

  test('says nothing without a profile', () => {
    expect(findings('گابويف في شيكاغو', context(null))).toEqual([])
  })

  test('of English text says nothing', () => {
    const en = analyse(document('Gabuev in پاكستان', 'en'), levant)
    expect(check([], [en], levant)).toEqual([])
  })

  test('the English side of a link is a witness: a guess, so that it is a note', () => {
    const pair = alignPair(
      {name: 'a', ar: document('التقى جولدسوورثي أمس.'), en: document('He met Goldsworthy yesterday.', 'en')},
      levant,
    )
    const [found] = check([pair], [], levant).filter(({rule}) => rule === 'spelling-profile')
    expect(found).toMatchObject({level: 'note', expected: ['غولدسوورثي']})
  })
})

describe('the glossary goes before the profile', () => {
  test.each([
    ['a house form that the profile would change', levant, 'في قازاقستان'],
    ['a house form with the other letter', egypt, 'في البنتاغون وشنغهاي'],
    ['an admitted form', egypt, 'منظمة تعاون شانغهاي'],
    ['a house form in a phrase', egypt, 'مسؤول كبير'],
    ['a deprecated form, which has a finding of its own', levant, 'قال پوتن'],
  ])('says nothing of %s', (_reason, known, text) => {
    expect(findings(text, known)).toEqual([])
  })

  test.each([
    ['a deprecated form', egypt, 'في البنتاگون'],
    ['a deprecated form under clitics', egypt, 'وللبنتاگون'],
    ['a deprecated form of several words', egypt, 'في لاس فيگاس'],
    ['a deprecated spelling of a letter', levant, 'قال بوتن'],
  ])('proposes nothing that would make %s', (_reason, known, text) => {
    expect(findings(text, known)).toEqual([])
    const once = normalized(text, known)
    expect(normalized(once, known)).toBe(once)
  })

  test('a change that makes a house form says which concept it is', () => {
    expect(findings('في الپرلمان', levant)).toMatchObject([{concept: 'parliament', expected: ['البرلمان']}])
  })

  test('a change that makes a name in other letters makes the name as the glossary has it', () => {
    expect(findings('في داغيستان الاولى اليوم', levant)).toMatchObject([
      {concept: 'dagestan', expected: ['داغستان الأولى'], fix: {start: 3, text: 'داغستان الأولى'}},
    ])
    expect(normalized('وداغيستان الاولى', levant)).toBe('وداغستان الأولى')
  })

  test.each([
    ['the profile makes the term of it', levant, 'في البنتاگون لاوشاكوڤ', 'في البنتاغون لأوشاكوف'],
    ['the profile makes another form', egypt, 'في البنتاگون', 'في البنتاگون'],
    ['there is no profile', context(null), 'في البنتاگون', 'في البنتاگون'],
  ])('a name that the glossary only guesses is changed where it is sure: %s', (_reason, known, text, after) => {
    expect(findings(text, known)).toEqual([])
    expect(normalized(text, known)).toBe(after)
  })

  test('both rules work in one text, and a second time there is nothing to do', () => {
    const once = normalized('قال پوتن في پاكستان وكازخستان لگابويف والبنتاجون', levant)
    expect(once).toBe('قال بوتين في باكستان وقازاقستان لغابويف والبنتاغون')
    expect(normalized(once, levant)).toBe(once)
  })
})

const piece = fc.constantFrom(
  ...[
    [
      'پوتن',
      'اوشاكوڤ',
      'البنتاگون',
      'البنتاجون',
      'للپنتاگون',
      'شي جينپينگ',
      'شي',
      'جين',
      'پينگ',
      'بينگ',
      'كازخستان',
      'لاس فيگاس',
    ],
    ['لاس', 'فيجاس', 'فيغاس', 'مسئول', 'شانگهاي', 'منظمة شانگهاي للتعاون', 'بوتين', 'گابويف', 'قال', 'تعاون', 'منظمة'],
    [' ', ' ', ' ', '، ', '\n', '"', 'ـ', '\u064E', '\u200F', '**', 'و', 'ال', 'ب', 'لل'],
  ].flat(),
)

test.each([
  ['levant', levant],
  ['egypt', egypt],
])('%s with a glossary: normalising twice is normalising once', (_name, known) => {
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 12}), (parts) => {
      const once = normalized(parts.join(''), known)
      expect(normalized(once, known)).toBe(once)
    }),
  )
})
