import {describe, expect, test} from 'vitest'
import {compileSrx} from '../../src/srx/compile-srx.ts'
import {readSrx} from '../../src/srx/read-srx.ts'
import type {SrxSplitter} from '../../src/srx/compile-srx.ts'
import {splitBySrx} from '../../src/srx/split-by-srx.ts'
import {writeSrx} from '../../src/srx/write-srx.ts'

const xml = writeSrx()
const {rules, problems} = readSrx(xml, 'muqabala.srx')
const splitters = {ar: compileSrx(rules, 'ar'), en: compileSrx(rules, 'en')}

function cut(splitter: SrxSplitter, text: string): string[] {
  return splitBySrx(splitter, text).map(({start, end}) => text.slice(start, end))
}

test('the file reads back without a problem', () => {
  expect(problems).toEqual([])
  expect(rules.isCascade).toBe(false)
  expect(rules.languageRules.map(({name}) => name)).toEqual(['Arabic', 'English'])
  expect(compileSrx(rules, 'AR-sa').ruleCount).toBe(splitters.ar.ruleCount)
  expect(compileSrx(rules, 'EN_GB').ruleCount).toBe(splitters.en.ruleCount)
  expect(compileSrx(rules, 'fr').ruleCount).toBe(0)
})

test('the same bytes every time', () => {
  expect(writeSrx()).toBe(xml)
})

describe('patterns keep to what the engines of CAT tools share', () => {
  const patterns = [
    ...new Set(rules.languageRules.flatMap((language) => language.rules.flatMap(({before, after}) => [before, after]))),
  ]

  test('JavaScript, too, reads every one of them', () => {
    for (const pattern of patterns) expect(() => new RegExp(pattern, 'u'), pattern).not.toThrow()
  })

  test.each([
    // Java has bare \b and \w in ASCII only.
    ['no word edges or word characters by escape', /\\[bBwWdD]/u],
    // .NET has neither; \p{L} and the like are everywhere, names of scripts are not.
    ['no possessive quantifiers', /(?:[*+?]|\{[\d,]+\})\+/u],
    ['no names of scripts, blocks or binary properties', /\\p\{(?!(?:L|Ll|Lu|M|N|Nd)\})/u],
    ['no sets in sets', /(?<!\\)\[(?:[^\]\\]|\\.)*(?<!\\)\[/u],
    ['no operators of sets', /(?<!\\)\[(?:[^\]\\]|\\.)*(?:&|(?<!\\)\$|--)(?:[^\]\\]|\\.)*\]/u],
    ['no flags', /\(\?[a-z]/u],
    ['no unbounded looking behind', /\(\?<[=!][^)]*[*+]/u],
  ])('%s', (_what, form) => {
    for (const pattern of patterns) expect(pattern).not.toMatch(form)
  })
})

describe('Arabic', () => {
  test.each([
    ['a stop', 'وصل الوفد أمس.| ثم غادر اليوم.'],
    ['other marks', 'من أنت؟| لا أعرف!| انتظر…| وقال نعم.'],
    ['a closing quote behind the stop', 'كتب في دفتره: «لن أعود.»| سافر في الصباح.'],
    ['a footnote behind the stop', 'كثرت الروايات.[12]| اختلف المؤرخون.'],
    ['a title', 'وصل د. أحمد.| ثم غادر.'],
    ['a title with clitics', 'جلس مع المدير ود. منى ثم سلم الكتاب لأ.د. هيام.'],
    ['a title before a verb', 'أرسل الكتاب إلى ود.| وقال إنه يعتذر.'],
    ['a page before a number', 'انظر ص. 15 من الكتاب.'],
    ['a page without one', 'مزقت ص.| وقال إنه آسف.'],
    ['a company', 'وقعت شركة النور ش.م.ل. عقدا جديدا.'],
    ['an acronym before a word that begins a sentence', 'بيان من م.ت.ف.| وأكد المتحدث ذلك.'],
    ['an era inside the sentence', 'في عام 500 ق.م. أسس المدينة.'],
    ['an era at its end', 'بنيت القلعة عام 500 ق.م.| كان الملك شابا.'],
    ['a unit at its end', 'يبلغ طولها 5 كم.| وقال المهندس إنها آمنة.'],
    ['a unit inside the sentence', 'تبعد 5 كم. من الساحل.'],
    ['an initial', 'اجتمع بالرئيس جورج و. بوش أمس.'],
    ['an initial by the name of its letter', 'كتبه جون إف. كينيدي بنفسه.'],
    ['a label', 'ينصح بتناول فيتامين د.| وقال الطبيب إنه مفيد.'],
    ['an ellipsis inside the sentence', 'بعد صبر طويل… تم الأمر.'],
    ['who spoke', '"قفوا!" صاح الحارس.| توقف الجميع.'],
    ['a title of a book', 'قرأ كتاب "من نحن؟" في ليلة.'],
    ['the blank was forgotten', 'انتهى الحفل.| وعاد الناس'],
    ['an item number', '1. الخبز والملح.'],
    ['a number of an article', 'المادة 5. لكل مواطن حق التعليم.'],
    ['a line end', 'العنوان|\nالنص الأول.| النص الثاني.'],
    ['Latin abbreviations', 'زار شركة Acme Inc. الأمريكية.'],
  ])('%s', (_reason, input) => {
    expect(cut(splitters.ar, input.replaceAll('|', ''))).toEqual(input.split('|').map((part) => part.trim()))
  })
})

describe('English', () => {
  test.each([
    ['a stop', 'It rained.| We left.'],
    ['other marks', 'Who?| Me!| Well.'],
    ['a closing quote behind the stop', 'He wrote “It is over.”| Then he left.'],
    ['a footnote behind the stop', 'It sank.[3]| Nobody died.'],
    ['a quotation opens the sentence', 'It rained.| “Why?” she asked.'],
    ['a title', 'We met Dr. Hale.| He smiled.'],
    ['a title in capitals', 'WE MET DR. HALE.'],
    ['a phrase', 'Bring fruit, e.g. Apples.'],
    ['a page before a number', 'See p. 12 and vol. II.'],
    ['a page without one', 'He tore out the p.| Then he left.'],
    ['a month before a day', 'It opens on Oct. 5 in York.'],
    ['a time inside the sentence', 'At 5 p.m. Smith left.'],
    ['a time at its end', 'He left at 5 p.m.| Smith stayed.'],
    ['a time before a day', 'It starts at 5 p.m. Monday.'],
    ['a company inside the sentence', 'Jones Inc. Chairman Smith left.'],
    ['a company at its end', 'He runs Jones Inc.| The firm is old.'],
    ['a dotted name inside the sentence', 'The U.S. Senate met.'],
    ['a dotted name at its end', 'He flew to the U.S.| The visit was short.'],
    ['initials', 'J. K. Rowling wrote it.'],
    ['a label', 'Take vitamin C.| Scientists agree.'],
    ['a small letter', 'He came to a stop. but then'],
    ['a name that begins small', 'It sold.| iPhone sales rose.'],
    ['who spoke', '"Stop!" Smith said.| He ran.'],
    ['a name with a mark', 'She reads Yahoo! News daily.'],
    ['an ellipsis between blanks', 'My guess ... I forgot it.'],
    ['brackets in the sentence', 'He left (Why? Nobody knows.) at once.'],
    ['an item number', '1. Bread and butter.'],
    ['a date with blanks', 'Born 12. 8. 2014 in Bonn.'],
    ['the blank was forgotten', 'It ended.|The crowd left.'],
    ['a number of a note behind the stop', 'It was never ratified.11| Kings refused.'],
  ])('%s', (_reason, input) => {
    expect(cut(splitters.en, input.replaceAll('|', ''))).toEqual(input.split('|').map((part) => part.trim()))
  })
})

describe('what a house adds', () => {
  test('breaks behind its marks, before white space', () => {
    const house = compileSrx(readSrx(writeSrx({breakAfter: [':', '؛', '.*']}), 'x.srx').rules, 'ar')
    expect(cut(house, 'قال: نعم؛ ثم ذهب الساعة 5:30.')).toEqual(['قال:', 'نعم؛', 'ثم ذهب الساعة 5:30.'])
    expect(cut(splitters.ar, 'قال: نعم؛ ثم ذهب.')).toHaveLength(1)
  })

  test('abbreviations of its own, and its view of those that are known', () => {
    const abbreviations = {en: {title: ['Ktr.', 'Inc']}, ar: {title: ['أ.ع', 'مهـ']}}
    const house = readSrx(writeSrx({abbreviations}), 'x.srx')
    expect(house.problems).toEqual([])
    const en = compileSrx(house.rules, 'en')
    expect(cut(en, 'Ask Ktr. Reed. Or Jones Inc. The firm.')).toEqual(['Ask Ktr. Reed.', 'Or Jones Inc. The firm.'])
    expect(cut(splitters.en, 'Ask Ktr. Reed.')).toHaveLength(2)
    const ar = compileSrx(house.rules, 'ar')
    expect(cut(ar, 'جاء مه. سامي وأ.ع. سمير.')).toHaveLength(1)
  })
})
