import {describe, expect, test} from 'vitest'
import {clusterIds} from '../../src/variants/cluster-ids.ts'
import {cutClitics} from '../../src/variants/cut-clitics.ts'
import {englishNames} from '../../src/variants/english-names.ts'
import {englishPhrase} from '../../src/variants/english-phrase.ts'
import {isInflection} from '../../src/variants/is-inflection.ts'
import {hasForeignLetter, nameLikelihood, plainLetters} from '../../src/variants/letter-model.ts'
import {isFunctionWord, ordinariness} from '../../src/variants/ordinary-words.ts'
import {isNear, joinSkeletons, skeletonOf} from '../../src/terms/skeleton.ts'

describe('ordinariness', () => {
  test.each([
    ['a word of the dictionary', 'مدرسة', 'plain'],
    ['with particles and article', 'وبالمدارس', 'plain'],
    ['with an ending', 'مدرستهم', 'inflected'],
    ['a verb in the present', 'يستخدم', 'inflected'],
    ['a name', 'لافروف', 'unknown'],
    ['a country, though dictionaries have it', 'كازاخستان', 'unknown'],
  ])('%s', (_reason, word, expected) => expect(ordinariness(word)).toBe(expected))

  test.each([
    ['a particle', 'في', true],
    ['behind و', 'وفي', true],
    ['behind ب', 'بانه', true],
    ['a name', 'بوتين', false],
  ])('function words: %s', (_reason, word, expected) => expect(isFunctionWord(word)).toBe(expected))
})

describe('letters', () => {
  test.each([['كوزيريف'], ['هندرسون'], ['تشيبولسكي'], ['غورنشتاين']])('%s looks like a name', (word) => {
    expect(nameLikelihood(word)).toBeGreaterThan(1)
  })

  test.each([['المستخلصة'], ['تعديل'], ['اسهاماتهم'], ['تطبيق']])('%s looks like a word', (word) => {
    expect(nameLikelihood(word)).toBeLessThan(-1)
  })

  test('foreign letters', () => {
    expect(hasForeignLetter('پوتن')).toBe(true)
    expect(hasForeignLetter('بوتين')).toBe(false)
    expect(plainLetters('پوچ')).toBe('بوتش')
  })
})

test.each([
  ['a country and its nationality', 'كازاخستان', 'قازاقستاني', true],
  ['masculine and feminine', 'روسي', 'روسية', true],
  ['a pronoun', 'مدرست', 'مدرستهم', true],
  ['a particle in front', 'لافروف', 'ولافروف', true],
  ['names of men with o and without', 'ادوارد', 'ادواردو', true],
  ['a vowel inside', 'نتنياهو', 'نتانياهو', false],
  ['ه and ا for one vowel', 'فيينا', 'فيينه', false],
  ['other letters', 'لافروف', 'لاڤروڤ', false],
  ['the same word', 'لافروف', 'لافروف', false],
])('forms of one word: %s', (_reason, a, b, expected) => {
  expect(isInflection(a, b)).toBe(expected)
  expect(isInflection(b, a)).toBe(expected)
})

test.each([
  ['conjunction', 'وميدفيديف', ['ميدفيديف']],
  ['conjunction and preposition, or a letter of the name', 'وباتروشيف', ['باتروشيف', 'اتروشيف']],
  ['the article inside لل', 'للكرملين', ['لكرملين', 'الكرملين', 'كرملين']],
  ['nothing in front', 'تشيخوف', []],
  ['a word whose first letter is its own', 'بكين', []],
  ['too little left', 'ولي', []],
])('readings with something cut off: %s', (_reason, word, expected) => {
  expect(cutClitics(word).map(({form}) => form)).toEqual(expected)
})

describe('skeletons', () => {
  test('words of a name count together, wherever the blanks are', () => {
    expect(skeletonOf('شي جين بينغ')).toBe(skeletonOf('شي جينبينغ'))
    expect(skeletonOf('كيم إيل')).toBe(skeletonOf('كيم يل'))
    expect(joinSkeletons(['بن', 'نس'])).toBe('بنس')
  })

  test.each([
    ['the same', 'كسرف', 'كسرف', true],
    ['one more', 'كسرف', 'كسررف', true],
    ['one less at the end', 'كسرف', 'كسر', true],
    ['another', 'كسرف', 'كبرف', true],
    ['two others', 'كسرف', 'كبلف', false],
    ['two more', 'كسرف', 'كسرفلم', false],
  ])('near: %s', (_reason, a, b, expected) => {
    expect(isNear(a, b)).toBe(expected)
    expect(isNear(b, a)).toBe(expected)
  })
})

describe('English names', () => {
  test.each([
    ['capitals inside a sentence', 'They met Lavrov and Peskov.', ['Lavrov', 'Peskov']],
    ['without possessive endings', "Here is Lavrov's plan.", ['Lavrov']],
    ['the first word only where it is no dictionary word', 'Lavrov said no. Water is blue.', ['Lavrov']],
    ['with hyphens, whole and in parts', 'We saw Jin-ping there.', ['Jin-ping', 'Jin']],
    ['without the Arabic article', 'We saw al-Assad there.', ['Assad']],
    ['single letters are initials', 'We saw J Smith there.', ['Smith']],
    ['nothing', '', []],
  ])('%s', (_reason, text, expected) => {
    const {names, bySegment} = englishNames([text])
    expect(bySegment[0].map((name) => names[name].text)).toEqual(expected)
  })

  test('a first word that stands in small letters elsewhere is none', () => {
    const {names} = englishNames(['Zorble met Lavrov.', 'They saw a zorble.'])
    expect(names.map(({text}) => text)).toEqual(['Lavrov'])
  })

  test.each([
    ['the word before belongs to it', 'شي جين بينغ', 'Jinping', 'He met Xi Jinping there', 'Xi Jinping'],
    ['the word behind belongs to it', 'هونغ كونغ', 'Hong', 'He went to Hong Kong today', 'Hong Kong'],
    ['neither does', 'لافروف', 'Lavrov', 'Minister Lavrov Monday', 'Lavrov'],
    ['it is not there', 'لافروف', 'Lavrov', 'Nobody came', 'Lavrov'],
  ])('whole names: %s', (_reason, arabic, name, text, expected) => {
    expect(englishPhrase(arabic, name, [text])).toBe(expected)
  })
})

test('ids are those of concepts, else made from the English, else from the Arabic', () => {
  const name = {concept: null, en: null, ar: 'بوتين'}
  const given = [
    {...name, concept: 'putin'},
    {...name, en: 'Xi Jinping'},
    {...name, en: 'Xi Jinping'},
    name,
    {...name, ar: '?'},
  ]
  expect(clusterIds(given, ['putin', 'xi-jinping'])).toEqual(['putin', 'xi-jinping-2', 'xi-jinping-3', 'بوتين', 'name'])
})
