import {describe, expect, test} from 'vitest'
import {findTerms} from '../../src/terms/find-terms.ts'
import {createMatcher} from '../../src/terms/matcher.ts'
import {segmentsOf} from '../../src/segment/segment-text.ts'
import {concept} from './concepts.ts'
import {find, show} from './find.ts'

const xi = concept('xi', 'properNoun', ['شي جينبينغ', '!شي جين بينج', '~شي', 'Xi Jinping', '!Xi Jin-ping', '~Xi'])
const putin = concept('putin', 'properNoun', ['بوتين', '!پوتن', 'Putin'])
const people = [xi, putin, concept('wang', 'properNoun', ['وانغ']), concept('angh', 'properNoun', ['انغ'])]
const places = [
  concept('pakistan', 'properNoun', ['باكستان', '!پاكستان']),
  concept('akistan', 'properNoun', ['اكستان']),
  concept('pentagon', 'properNoun', ['البنتاغون']),
  concept('washington', 'properNoun', ['واشنطن']),
  concept('egypt', 'properNoun', ['مصر']),
  concept('gaza', 'properNoun', ['غزة']),
  concept('gold-coast', 'properNoun', ['إسبانيا', '!اسبانيا']),
  concept('africa', 'properNoun', ['أفريقيا']),
  concept('russia', 'properNoun', ['روسيا']),
  concept('hill', 'properNoun', ['تل']),
  concept('shanghai', 'properNoun', ['شنغهاي']),
  concept('org', 'properNoun', ['منظمة شنغهاي للتعاون']),
  concept('kremlin', 'properNoun', ['كرملين']),
  concept('karim', 'properNoun', ['كريم']),
  concept('jan', 'properNoun', ['يان']),
  concept('faran', 'properNoun', ['فاران']),
]
const nouns = [
  concept('partnership', 'noun', ['شراكة']),
  concept('strategic', 'noun', ['شراكة استراتيجية']),
  concept('committee', 'noun', ['اللجنة']),
  concept('friends', 'noun', ['أصدقاء']),
  concept('level', 'noun', ['مستوى']),
  concept('decision', 'noun', ['قرار']),
  concept('syrian', 'adjective', ['سوري']),
  concept('boost', 'verb', ['يعزز']),
  concept('rice', 'noun', ['الأرز']),
  concept('price', 'noun', ['ثمن']),
]

describe('names', () => {
  test.each([
    ['as it stands', 'وصل ⟦بوتين⟧ أمس'],
    ['behind و', 'اجتمع الوزير و⟦بوتين⟧'],
    ['behind ل', 'رسالة ل⟦بوتين⟧'],
    ['behind فل', 'فل⟦بوتين⟧ رأي آخر'],
    ['with tatweel and tashkeel', 'وصل ⟦ب\u064Fوتـيــن\u064F⟧ أمس'],
    ['presentation forms', '⟦\uFE91\uFEEE\uFE97\uFEF4\uFEE6⟧ هنا'],
    ['prefix drawn out', 'بـ⟦بوتين⟧'],
    ['bidi marks around it', '\u200F⟦بوتين⟧\u200F.'],
    ['beside a figure', '⟦بوتين⟧2 قال'],
    ['a deprecated spelling', 'قال ⟦پوتن⟧ ذلك'],
    ['inside quotes', 'قال «⟦بوتين⟧».'],
    ['article contracted', 'بيان لل⟦بنتاغون⟧ أمس'],
    ['و and article contracted', 'ولل⟦بنتاغون⟧ رأي'],
    ['article with its prefix', 'متحدث ب⟦البنتاغون⟧'],
    ['three letters behind a prefix', 'سفره إلى ⟦مصر⟧ ول⟦مصر⟧'],
    ['hamza dropped', 'سافر إلى ⟦افريقيا⟧'],
    ['the other hamza', 'سافر إلى ⟦إفريقيا⟧'],
    ['Persian keyboard', '⟦باکستان⟧ و⟦شنغهای⟧'],
    ['several words over a line break', '⟦منظمة\nشنغهاي  للتعاون⟧'],
    ['several words over a no-break blank', 'في ⟦منظمة\u00A0شنغهاي للتعاون⟧'],
    ['ه for ة at the end of a word', '⟦منظمه شنغهاي للتعاون⟧'],
    ['hyphen for a blank', '⟦منظمة-شنغهاي-للتعاون⟧'],
    ['a long foreign name with the article', 'داخل ال⟦كرملين⟧'],
    ['several words over marks and doubled blanks', 'قمة ⟦منظمة\u064F \u00A0 شنغهاي \u200Fللتعاون⟧'],
    ['several words over a carriage return', '⟦منظمة\r\nشنغهاي\tللتعاون⟧'],
    ['and, by, the article', 'و⟦البنتاغون⟧ وب⟦البنتاغون⟧ فك⟦البنتاغون⟧'],
    ['and, article contracted', 'فلل⟦بنتاغون⟧ شأن'],
    ['a quotation right behind a prefix', 'سماه ب«⟦البنتاغون⟧»'],
  ])('finds: %s', (_reason, input) => show(input, [...people, ...places]))

  test.each([
    ['an ordinary word that resembles the name', 'ارتفع بوتيرة سريعة'],
    ['و is part of the name', 'أقام في ⟦واشنطن⟧ و⟦وانغ⟧ معه'],
    ['ب is part of the name', 'حدود ⟦باكستان⟧'],
    ['a pronoun behind a name', 'بوتينهم'],
    ['inside another word', 'البوتينية'],
    ['glued to the next word', 'بوتينقال'],
    ['a function word', 'تلك المدينة'],
    ['a prefix on a name of two letters', 'قرب وتل وبتل'],
    ['another hamza in a short name', 'غزه'],
    ['an ordinary word that begins like a prefix', 'صدر بيان وبيانها'],
    ['a hamza that the name has not', 'في البيت فأران'],
    ['an adjective with tanween', 'وفدا\u064B روسيا\u064B'],
    ['a name that is another word with the article', 'القرآن الكريم'],
    ['the article without its contraction', 'بنتاغون'],
    ['future س before a name', 'سبوتين'],
    ['a prefix in one ligature with the first letter', 'مطار \uFEF7فريقيا'],
    ['a word of the name is missing', 'منظمة للتعاون'],
    ['the words stand in two sentences', 'منظمة. ⟦شنغهاي⟧ للتعاون'],
    ['a dash between the words', 'منظمة – ⟦شنغهاي⟧–للتعاون'],
    ['two conjunctions', 'وفبوتين'],
    ['article before the preposition', 'البوتين'],
    ['a noun that a name begins', 'باكستانية'],
    ['tanween on another spelling', 'افريقيا\u064B'],
  ])('stays silent: %s', (_reason, input) => show(input, [...people, ...places]))
})

describe('common nouns', () => {
  test.each([
    ['with the article', 'ال⟦شراكة⟧ بين البلدين'],
    ['with prefixes and article', 'وبال⟦شراكة⟧ معهم'],
    ['article contracted', 'سعيا لل⟦شراكة⟧'],
    ['ة becomes ت before a pronoun', '⟦شراكت⟧ها القديمة'],
    ['اء becomes ائ before a pronoun', 'من ⟦أصدقائ⟧ه'],
    ['ى becomes ا before a pronoun', '⟦مستوا⟧هم'],
    ['both words with the article', 'ال⟦شراكة الاستراتيجية⟧'],
    ['article in لل, word begins with ل', 'مقر ل⟦لجنة⟧'],
    ['ه for ة where the article shows a noun', 'ال⟦شراكه⟧'],
    ['tanween on the letter', '⟦قرار⟧ا\u064B'],
    ['tanween before the letter', '⟦قرار\u064B⟧ا'],
    ['tanween not written', 'أصدر ⟦قرار⟧ا جديدا'],
    ['nisba with tanween', 'وفدا\u064B ⟦سوري⟧ا\u064B'],
    ['future before a verb', 'س⟦يعزز⟧ التعاون'],
    ['and, future', 'وس⟦يعزز⟧ ذلك'],
    ['every prefix at once', 'وبال⟦شراكة⟧ فكال⟦شراكة⟧ وكال⟦شراكة⟧'],
    ['ة becomes ت before any pronoun', 'و⟦شراكت⟧هما ب⟦شراكت⟧نا ول⟦شراكت⟧ه'],
    ['اء in its three cases', '⟦أصدقاء⟧ها ل⟦أصدقائ⟧ها و⟦أصدقاؤ⟧ها'],
  ])('finds: %s', (_reason, input) => show(input, nouns))

  test.each([
    ['a country is no nisba with tanween', 'زار سوريا'],
    ['a pronoun behind the article', 'الشراكتها'],
    ['ة stays ة before a pronoun', 'شراكةها'],
    ['the article may be missing in longer words only', 'طبق أرز'],
    ['tanween behind a preposition', 'باعه بثمنا'],
    ['ه behind an indefinite noun is a pronoun', 'شراكه'],
    ['future before a noun', 'سقرار'],
    ['two pronouns', 'قرارهاهم'],
    ['future before a contracted article', 'سللجنة'],
  ])('stays silent: %s', (_reason, input) => show(input, nouns))
})

describe('what a hit says', () => {
  test('prefix, suffix, article and kind of match', () => {
    const hits = find(['للبنتاغون وبوتين بوتـين بوتين شراكتهم'], [...people, ...places, ...nouns])
    expect(hits.map(({form, prefix, suffix, article, match}) => [form, prefix, suffix, article, match])).toEqual([
      ['بنتاغون', 'لل', '', 'contracted', 'clitic'],
      ['بوتين', 'و', '', 'as-term', 'clitic'],
      ['بوتـين', '', '', 'as-term', 'folded'],
      ['بوتين', '', '', 'as-term', 'exact'],
      ['شراكت', '', 'هم', 'as-term', 'clitic'],
    ])
  })

  test('exact beats folded beats a parse with clitics', () => {
    const scores = find(['بوتين بوتـين وبوتين'], people).map((hit) => hit.score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(new Set(scores).size).toBe(3)
  })

  test('the longest wins; another concept inside it is nested', () => {
    const hits = find(['في منظمة شنغهاي للتعاون'], places)
    expect(hits.map(({concept: id, isNested}) => [id, isNested])).toEqual([
      ['org', false],
      ['shanghai', true],
    ])
  })

  test('the same concept inside its longer form is not reported again', () => {
    expect(find(['شي جينبينغ'], people)).toHaveLength(1)
  })

  test('a word read as a whole leaves no second reading', () => {
    expect(find(['باكستان وانغ'], [...people, ...places]).map((hit) => hit.concept)).toEqual(['pakistan', 'wang'])
  })

  test('a deprecated form that differs by hamza only is found only as it is written', () => {
    const hits = find(['إسبانيا اسبانيا أسبانيا'], places)
    expect(hits.map((hit) => hit.status)).toEqual(['preferred', 'deprecated', 'preferred'])
  })

  test('two concepts with one form: the better status, then the earlier', () => {
    const twins = [
      concept('a', 'properNoun', ['!سامسون']),
      concept('b', 'properNoun', ['سامسون']),
      concept('c', 'properNoun', ['سامسون']),
    ]
    expect(find(['سامسون'], twins).map((hit) => hit.concept)).toEqual(['b'])
  })

  test('opaque parts are not searched, nor crossed', () => {
    const [segment] = segmentsOf(['منظمة `شنغهاي` للتعاون شنغهاي'], 'ar')
    const hits = findTerms([{...segment, opaque: [{start: 6, end: 14}]}], createMatcher(places))
    expect(hits.map(({concept: id, start}) => [id, start])).toEqual([['shanghai', 23]])
  })

  test('hits stand by segment, then start, then longer first', () => {
    const hits = find(['منظمة شنغهاي للتعاون', 'بوتين'], [...places, ...people])
    expect(hits.map((hit) => hit.segment)).toEqual([0, 0, 1])
  })
})

test.each([
  ['as the glossary has it', 'ألمانيا', 'في ألمانيا', 'exact', 'ألمانيا'],
  ['another hamza', 'ألمانيا', 'في المانيا', 'folded', 'المانيا'],
  ['a mark behind it', 'ألمانيا', 'في ألمانيا\u064F', 'folded', 'ألمانيا\u064F'],
  ['a mark inside', 'ألمانيا', 'في ألـمانيا', 'folded', 'ألـمانيا'],
  ['marks that the glossary has too', 'بوتين\u064F', 'قال بوتين\u064F', 'exact', 'بوتين\u064F'],
  ['a text with a ligature', 'ألمانيا', 'ﻻ ألمانيا', 'exact', 'ألمانيا'],
  ['the second of two that fold to the same', 'المانيا', 'في ألمانيا', 'exact', 'ألمانيا'],
])('exact or folded: %s', (_reason, term, text, match, form) => {
  const [hit] = find([text], [concept('first', 'properNoun', [term]), concept('second', 'properNoun', ['ألمانيا'])])
  expect(hit).toMatchObject({match, form})
})
