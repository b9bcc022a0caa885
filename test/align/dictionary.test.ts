import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {arabicBases, arabicStem} from '../../src/align/arabic-bases.ts'
import {cutRun, englishKey, translationsOf} from '../../src/align/dictionary.ts'
import {tokensOf} from '../../src/align/tokens.ts'
import {foldWord} from '../../src/text/fold.ts'

function cut(word: string): string {
  const folded = foldWord(word)
  return cutRun(folded)
    .map(({start, end}) => folded.slice(start, end))
    .join(' ')
}

describe('cutRun: short words written on to the next', () => {
  test.each([
    ['من before a noun with its article', 'منالنوم', 'من النوم'],
    ['في', 'فيالبيت', 'في البيت'],
    ['على', 'علىالطاولة', 'علي الطاولة'],
    ['إلى', 'إلىالمدينة', 'الي المدينة'],
    ['عن', 'عنالحرب', 'عن الحرب'],
    ['مع', 'معالوزير', 'مع الوزير'],
    ['أن', 'أنالحكومة', 'ان الحكومة'],
    ['a pronoun before an article', 'هوالرئيس', 'هو الرييس'],
    ['her', 'هيالمدرسة', 'هي المدرسة'],
    ['a short noun behind an article', 'منالدم', 'من الدم'],
    ['a noun without an article', 'منبيروت', 'من بيروت'],
    ['a longer verb without one', 'انيستخدم', 'انيستخدم'],
  ])('%s', (_reason, word, expected) => {
    expect(cut(word)).toBe(expected)
  })

  test.each([
    ['names that begin with من', 'منصور منال منذر مندور منيرة مندلا'],
    ['names that begin with في', 'فيكتور فيصل فيروز فيليب فينسنت'],
    ['names that begin with عن', 'عنبر عنترة عنايات'],
    ['names that begin with ان', 'أنور أنطون أنزور أنجيلا أندرسون'],
    ['names that begin with مع', 'معتصم معاوية معتوق معلوف'],
    ['names that begin with علي', 'علياء عليان عليوة'],
    ['names that begin with هو', 'هولمز هوفر هومر هوغو هواري هوبكنز'],
    ['names that begin with هي', 'هيثم هيلاري هيوز هيرمان هيرات هيدرا'],
    ['names that begin with هم', 'همام همبولت همفري'],
    ['known words', 'منزل منطقة منتج عنوان عنصر معرض معدن انسان انتخاب هواء هيئة هموم فيلم فيضان علم'],
    ['known words with particles', 'ومنزلها بمنطقة للمعرض وعنوانه'],
    ['a short word alone', 'من في عن مع هو هي هم ان علي الي'],
    ['a short word with an ending', 'منها فيهم عنه معنا عليه اليهم انها'],
    ['nothing known behind', 'منضغبث فيخقمز معثصعك'],
    ['nothing behind an article', 'منال فيال هوال'],
  ])('leaves alone: %s', (_reason, words) => {
    for (const word of words.split(' ')) expect(cut(word)).toBe(foldWord(word))
  })

  test('the pieces are the whole word, in order, whatever it is', () => {
    const letters = fc.string({unit: fc.constantFrom(...'ابتةجدرسعفقكلمنهوي'), minLength: 1, maxLength: 30})
    const glued = fc
      .array(fc.constantFrom('قال', 'من', 'المدينة', 'في', 'الوزارة', 'هو', 'ضغبث', 'مدرسة', 'علي'), {
        minLength: 1,
        maxLength: 8,
      })
      .map((words) => words.join(''))
    fc.assert(
      fc.property(fc.oneof(letters, glued), (word) => {
        const spans = cutRun(word)
        expect(spans.map(({start, end}) => word.slice(start, end)).join('')).toBe(word)
        expect(spans.every(({start, end}) => end > start)).toBe(true)
      }),
    )
  })

  test('what is cut gives two tokens with their places', () => {
    const text = 'استيقظ منالنوم'
    const words = tokensOf(text, 'ar').map(({key, start, end}) => [key, text.slice(start, end)])
    expect(words).toEqual([
      ['استيقظ', 'استيقظ'],
      ['من', 'من'],
      ['النوم', 'النوم'],
    ])
  })
})

describe('arabicBases', () => {
  test.each([
    ['first letter weak', 'يصل', 'وصل', 'arrive'],
    ['first letter weak, we', 'نقف', 'وقف', 'stand'],
    ['first letter weak, she', 'تجد', 'وجد', 'find'],
    ['hollow with و', 'يزور', 'زار', 'visit'],
    ['hollow with ي', 'يبيع', 'باع', 'sell'],
    ['hollow, shortened by لم', 'يكن', 'كان', 'be'],
    ['hollow, shortened, she', 'تقل', 'قال', 'say'],
    ['hollow of the tenth form', 'يستطيع', 'استطاع', 'can'],
    ['hollow of the fourth form', 'يعيد', 'اعاد', 'return'],
    ['hollow of the fourth form, we', 'نريد', 'اراد', 'want'],
    ['last letter weak, و', 'يدعو', 'دعا', 'call'],
    ['last letter weak, ي', 'يبني', 'بني', 'build'],
    ['with وس in front', 'وسيزور', 'زار', 'visit'],
    ['sound verb of the fourth form', 'يعلن', 'اعلن', 'announce'],
  ])('%s', (_reason, word, base, english) => {
    expect(arabicBases(foldWord(word))).toContain(base)
    expect(translationsOf(foldWord(word))).toContain(englishKey(english))
  })

  test.each([
    ['a noun that begins with another letter', 'فصل', 'وصل'],
    ['a noun with و in the middle', 'مزور', 'زار'],
    ['a verb that looks like a short future', 'سكن', 'كان'],
    ['a noun in ي', 'قضي', 'قضا'],
    ['two letters', 'يد', 'واد'],
    ['a strong verb keeps its letters', 'يكتب', 'كاتب'],
    ['و at the beginning is no middle letter', 'يورد', 'ارد'],
  ])('makes no other verb of: %s', (_reason, word, base) => {
    expect(arabicBases(word)).not.toContain(base)
  })

  test.each([
    ['يمن', 'Yemen'],
    ['يوم', 'day'],
    ['تين', 'fig'],
    ['تمر', 'date'],
    ['نور', 'light'],
    ['نار', 'fire'],
    ['نفط', 'oil'],
    ['تونس', 'Tunisia'],
    ['تاريخ', 'history'],
    ['نظام', 'system'],
    ['ياسمين', 'jasmine'],
    ['تعليم', 'education'],
  ])('a noun that looks like a verb keeps its own meaning: %s', (word, english) => {
    expect(arabicBases(word)[0]).toBe(word)
    expect(translationsOf(word)).toContain(englishKey(english.toLowerCase()))
  })

  test('the word itself comes first, and no base is empty or longer than two letters more', () => {
    const word = fc.string({unit: fc.constantFrom(...'ابتةجدرسعفقكلمنهوي'), minLength: 1, maxLength: 12})
    fc.assert(
      fc.property(word, (text) => {
        const bases = arabicBases(text)
        expect(bases[0]).toBe(text)
        expect(new Set(bases).size).toBe(bases.length)
        for (const base of bases) expect(base.length > 0 && base.length <= text.length + 2).toBe(true)
        expect(text).toContain(arabicStem(text))
        expect(arabicStem(text).length).toBeGreaterThanOrEqual(Math.min(3, text.length))
      }),
    )
  })
})
