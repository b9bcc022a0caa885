import {describe, expect, test} from 'vitest'
import {bundled, custom, respelled, spellings} from './spell.ts'

const [levant, egypt, gulf, maghreb, persian] = ['levant', 'egypt', 'gulf', 'maghreb', 'persian-letters'].map(bundled)

describe('letters that no Arabic word has', () => {
  test.each([
    ['پ in any word', levant, 'زار پوشكين پاكستان', 'زار بوشكين باكستان'],
    ['behind clitics', levant, 'وپاكستان وبالپولندية', 'وباكستان وبالبولندية'],
    ['behind tatweel', levant, 'بـپاكستان', 'بـباكستان'],
    ['ڤ and its Maghreb sister', levant, 'ڤيينا ڥاس', 'فيينا فاس'],
    ['چ as ch', levant, 'چلبي', 'تشلبي'],
    ['چ behind ت', levant, 'ماتچ', 'ماتش'],
    ['چ as j in Egypt', egypt, 'جراچ', 'جراج'],
    ['ژ', gulf, 'ژان', 'جان'],
    ['گ in an unknown name', levant, 'گابريشا', 'غابريشا'],
    ['گ in Egypt', egypt, 'گابريشا', 'جابريشا'],
    ['گ where every country writes غ', egypt, 'بلگاريا', 'بلغاريا'],
    ['گ where every country writes ج', levant, 'أذربيگان', 'أذربيجان'],
    ['several letters of one word', levant, 'پنتاگون', 'بنتاغون'],
    ['letters of another keyboard', gulf, 'کتاب علیکم', 'كتاب عليكم'],
    ['presentation forms', levant, '\uFB58ﺎﻛﺴﺘﺎن', 'بﺎﻛﺴﺘﺎن'],
    ['tashkeel of the letter and its neighbours', levant, 'پ\u064Eار\u0650س', 'ب\u064Eار\u0650س'],
    ['a letter that the Maghreb keeps', maghreb, 'ڨفصة وأڭادير وگابون', 'ڨفصة وأڭادير وغابون'],
    ['letters that a profile allows', persian, 'پاكستان وڤيينا وچلبي وگابون', 'پاكستان وڤيينا وچلبي وگابون'],
  ])('%s', (_reason, profile, before, after) => {
    expect(respelled(before, profile)).toBe(after)
  })

  test('ی at the end of a word may be two letters, so that a person decides', () => {
    expect(spellings('علی', levant)).toMatchObject([{kind: 'either', expected: ['علي', 'على'], edit: null}])
  })
})

describe('the sound g', () => {
  test.each([
    ['Levant', levant, 'جورباتشوف في شيكاجو', 'غورباتشوف في شيكاغو'],
    ['Egypt', egypt, 'غورباتشوف في شيكاغو', 'جورباتشوف في شيكاجو'],
    ['clitics and the article', egypt, 'وللغابون بالغابون', 'وللجابون بالجابون'],
    ['nisba, feminine, plural', egypt, 'الأنغولي والأنغولية والأنغوليين', 'الأنجولي والأنجولية والأنجوليين'],
    ['nisba without dots', egypt, 'الأنغولى', 'الأنجولى'],
    ['a hamza that the text leaves out', egypt, 'انغولا', 'انجولا'],
    ['two places', egypt, 'غوغل', 'جوجل'],
    ['both letters mixed', levant, 'جيغابايت', 'غيغابايت'],
    ['another letter of the same name', egypt, 'قوقل وغلاسكو', 'جوجل وجلاسجو'],
    ['another غ beside such an ending', egypt, 'وغرينهوفبيرغ', 'وجرينهوفبيرج'],
    ['an ending of foreign words', egypt, 'روزنهايمبورغ وأندرسنبيرغ', 'روزنهايمبورج وأندرسنبيرج'],
  ])('%s', (_reason, profile, before, after) => {
    expect(respelled(before, profile)).toBe(after)
  })

  test.each([
    ['ordinary words with ج', levant, 'جاري جيل جمال الجديدة جامعة جنوب وجوبي البابونج'],
    ['ordinary words with غ', egypt, 'غاري غرامات غيوم الغرب لغة غزة المغرب بغداد'],
    ['the j of every country', levant, 'جورجيا الأرجنتين أذربيجان بلجيكا تكنولوجيا'],
    ['the gh of every country', egypt, 'بلغاريا البرتغال سنغافورة أفغانستان غانا أردوغان'],
    ['a verb that looks like a name', levant, 'سيرجئ القرار'],
    ['locusts', levant, 'هجم الجراد'],
  ])('says nothing of %s', (_reason, profile, text) => {
    expect(spellings(text, profile)).toEqual([])
  })

  test('an ending with ج is only reported: it may be the j of orange', () => {
    const [found] = spellings('شركة ماركتينج', levant)
    expect(found).toMatchObject({from: 'ج', to: 'غ'})
    expect(found.confidence).toBeLessThan(0.7)
    expect(spellings('شركة أورينج', levant)).toEqual([])
  })

  test('the English side is a witness for names that are not listed, and only reported', () => {
    const english = 'Goldsworthy met Georgina and Abdel Gaber'
    const [found, ...more] = spellings('التقى جولدسوورثي جورجينا', levant, {english})
    expect(more).toEqual([])
    expect(found).toMatchObject({rules: ['g'], expected: ['غولدسوورثي']})
    expect(found.confidence).toBeLessThan(0.7)
    expect(spellings('التقى جولدسوورثي', levant)).toEqual([])
    expect(spellings('التقى غولدسوورثي', egypt, {english})).toHaveLength(1)
  })

  test.each([
    ['a soft g', 'جورجينا', 'Georgina'],
    ['j', 'جوزيف', 'Joseph'],
    ['gh, which is غ in Arabic', 'بغدادي', 'Baghdadi'],
    ['a word in small letters', 'جولدسوورثي', 'goldsworthy'],
    ['another name', 'جامعة', 'Gordon'],
  ])('says nothing where the witness has %s', (_reason, text, english) => {
    expect(spellings(text, levant, {english})).toEqual([])
    expect(spellings(text, egypt, {english})).toEqual([])
  })
})

describe('rows of spellings', () => {
  test.each([
    ['names in -stan', levant, 'قازاقستان والطاجكستانية وأوزباكستان', 'كازاخستان والطاجيكستانية وأوزبكستان'],
    ['America', levant, 'أمريكا والأمريكيين والأمريكتين', 'أميركا والأميركيين والأميركتين'],
    ['America elsewhere', egypt, 'أميركا والأميركي', 'أمريكا والأمريكي'],
    ['America with ه', levant, 'أمريكه', 'أميركا'],
    ['English', levant, 'الإنجليزية وإنجلترا', 'الإنكليزية وإنكلترا'],
    ['English elsewhere', gulf, 'الإنكليزية وإنغلترا', 'الإنجليزية وإنجلترا'],
    ['the hamza of names', gulf, 'ايران والايرانية وانجلترا', 'إيران والإيرانية وإنجلترا'],
    ['two rules in one word', levant, 'امريكا والانجليزية', 'أميركا والإنكليزية'],
    ['the last letter of names', egypt, 'هولنده وسنغافوره', 'هولندا وسنغافورة'],
    ['the seat of hamza in Egypt', egypt, 'المسؤولون وشؤونها ومسؤوليتهم', 'المسئولون وشئونها ومسئوليتهم'],
    ['and elsewhere', levant, 'المسئولون وشئونها', 'المسؤولون وشؤونها'],
    ['hundreds', levant, 'مائة وثلاثمائة ومائتين بالمائة', 'مئة وثلاثمئة ومئتين بالمئة'],
    ['hundreds in Egypt', egypt, 'مئة وخمسمئة', 'مائة وخمسمائة'],
    ['tashkeel, but not that of letters that change places', levant, 'أ\u064Eم\u0652ر\u0650يكا', 'أ\u064Eم\u0652يركا'],
  ])('%s', (_reason, profile, before, after) => {
    expect(respelled(before, profile)).toBe(after)
  })

  test.each([
    ['words that fold to the same letters', egypt, 'كمية ميتا ميتي مائية'],
    ['an adjective that looks like a name with ه', egypt, 'كورية تركية إيطالية كوبه'],
    ['the house spelling', levant, 'أميركا إنكليزي كازاخستان مئة شؤون مسؤول'],
  ])('says nothing of %s', (_reason, profile, text) => {
    expect(spellings(text, profile)).toEqual([])
  })

  test('Syria only where the English side names the country and nobody from it', () => {
    const profile = custom({syria: 'سورية'})
    expect(respelled('في سوريا', profile, {english: 'in Syria'})).toBe('في سورية')
    expect(spellings('لاجئا سوريا', profile, {english: 'a Syrian refugee in Syria'})).toEqual([])
    expect(spellings('في سوريا', profile)).toEqual([])
  })

  test('ه opposite an English name in -a is for a person to choose', () => {
    const english = 'from Guadalajara to Mandalara with Fatima in Russia'
    expect(spellings('في طريق ماندالاره', levant, {english})).toMatchObject([
      {kind: 'either', rules: ['final-a'], expected: ['ماندالارا', 'ماندالارة'], edit: null},
    ])
    expect(spellings('في روسيه كتابه قراره', levant, {english})).toEqual([])
    expect(spellings('في طريق ماندالاره', levant)).toEqual([])
  })

  test.each([
    [
      'final ya',
      {'final-ya': 'on', 'final-ya-fi': 'on'},
      'فى البلد الذى زاره المصرى على مدى',
      'في البلد الذي زاره المصري على مدى',
    ],
    ['final ya of Egypt', {'final-ya-fi': 'فى'}, 'في البلد وفي', 'فى البلد وفي'],
    ['Africa', {africa: 'إفريقيا'}, 'أفريقيا والافريقية', 'إفريقيا والإفريقية'],
    ['عبد apart', {abd: 'apart'}, 'عبدالله وعبدالرحمن عبدالباقر', 'عبد الله وعبد الرحمن عبدالباقر'],
    ['عبد joined', {abd: 'joined'}, 'عبد الله وعبد  الله عبد كبير', 'عبدالله وعبد  الله عبد كبير'],
    ['tanween before alif', {tanween: 'before'}, 'شكرا\u064B ماء\u064B', 'شكر\u064Bا ماء\u064B'],
    ['tanween behind alif', {tanween: 'behind'}, 'شكر\u064Bا', 'شكرا\u064B'],
  ])('rules that no bundled profile turns on: %s', (_reason, rules, before, after) => {
    expect(respelled(before, custom(rules))).toBe(after)
  })
})

describe('what is left alone', () => {
  test('terms of the glossary and opaque parts', () => {
    const text = 'پاكستان پاكستان پاكستان'
    const given = {terms: [{start: 0, end: 7}], opaque: [{start: 8, end: 15}]}
    expect(respelled(text, levant, given)).toBe('پاكستان پاكستان باكستان')
  })

  test('a Persian quotation, with a note; single names beside it are not part of it', () => {
    const text = 'قال پوشكين: «گفت که پدر گرگ را دید، پس رفت» ثم غادر پاريس'
    const found = spellings(text, levant)
    expect(found.map(({kind}) => kind)).toEqual(['letters', 'foreign', 'letters'])
    expect(respelled(text, levant)).toBe(text.replace('پوشكين', 'بوشكين').replace('پاريس', 'باريس'))
  })

  test('Arabic typed on a Persian keyboard is no Persian', () => {
    expect(respelled('هذا کتاب کبیر وکان', gulf)).toBe('هذا كتاب كبير وكان')
  })

  test('two names in a row are two names', () => {
    expect(respelled('پيتر پان', levant)).toBe('بيتر بان')
  })

  test('text without Arabic, and an empty one', () => {
    expect(spellings('Pakistan 2024', levant)).toEqual([])
    expect(spellings('', levant)).toEqual([])
  })
})

test('a finding names rules, letters and the whole word with its marks', () => {
  expect(spellings('قال وپنتاگ\u064Fون', levant)).toEqual([
    {
      start: 4,
      end: 13,
      kind: 'letters',
      rules: ['g', 'p'],
      from: 'پ گ',
      to: 'ب غ',
      expected: ['وبنتاغ\u064Fون'],
      edit: {start: 5, end: 10, text: 'بنتاغ'},
      confidence: 0.95,
    },
  ])
})

test('rules that undo each other change nothing', () => {
  const profile = custom({
    one: {spellings: [['تلفاز', 'تلفزيون']]},
    two: {spellings: [['تلفزيون', 'تلفاز']]},
  })
  expect(respelled('تلفاز تلفزيون', profile)).toBe('تلفاز تلفزيون')
})
