import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {lexicon} from '../../scripts/data/lexicon.ts'
import {englishKey, isKnownEnglish, translationsOf} from '../../src/align/dictionary.ts'
import {lexicon as bundled} from '../../src/data/lexicon.ts'
import {foldWord} from '../../src/text/fold.ts'

type Built = Record<'words' | 'names', Record<string, string>>

/** What a table becomes, and what is said to its author. Lines are counted from the header, which is the second. */
function build(...rows: readonly string[]): {built: Built; said: string[]} {
  const text = ['# A comment\twith a tab', 'ar\ten\tdomain', ...rows].join('\n')
  const said: string[] = []
  const value = lexicon.schema.parse(lexicon.source?.read(text))
  return {built: lexicon.build(value, (message) => said.push(message)) as Built, said}
}

describe('lexicon.ar-en.tsv: a good table', () => {
  test('forms are folded, names stand apart, comments and blank lines are passed over', () => {
    const {built, said} = build('كتاب كتب\tbook\tculture', '', '# names', 'أحمد\tahmad\tnames', 'طنجة\ttangier\tplaces')
    expect(said).toEqual([])
    expect(built).toEqual({words: {'كتاب كتب': 'book'}, names: {احمد: 'ahmad', طنجة: 'tangier'}})
  })

  test.each<[string, readonly string[], Record<string, string>]>([
    ['several English words, with and without blanks', ['عين\teye, spring,well\tnature'], {عين: 'eye spring well'}],
    ['homographs in two lines', ['عين\teye\thealth', 'عين\tspring\tnature'], {عين: 'eye spring'}],
    ['forms that are the same when folded', ['إمام أمام امام\timam\treligion'], {امام: 'imam'}],
    ['an English word twice in a line', ['بيت\thouse, home, house\thome'], {بيت: 'house home'}],
    ['the same English word for two forms', ['بيت\thouse\thome', 'دار\thouse\thome'], {بيت: 'house', دار: 'house'}],
    ['an apostrophe and a stop', ["صباحا\ta.m, o'clock\ttime"], {صباحا: "a.m o'clock"}],
    ['tashkeel', ['ك\u0650تاب\tbook\tculture'], {كتاب: 'book'}],
  ])('%s', (_reason, rows, words) => {
    const {built, said} = build(...rows)
    expect(said).toEqual([])
    expect(built.words).toEqual(words)
  })

  test('an empty table', () => {
    expect(build()).toEqual({built: {words: {}, names: {}}, said: []})
  })
})

describe('lexicon.ar-en.tsv: each fault is said, with its line', () => {
  const good = 'بيت\thouse\thome'
  test.each<[string, string, string]>([
    ['two columns', 'كتاب\tbook', 'line 4: write three columns with a TAB between: Arabic, English, domain.'],
    [
      'four columns',
      'كتاب\tbook\tculture\tnote',
      'line 4: write three columns with a TAB between: Arabic, English, domain.',
    ],
    [
      'blanks for tabs',
      'كتاب book culture',
      'line 4: write three columns with a TAB between: Arabic, English, domain.',
    ],
    [
      'Latin letters in Arabic',
      'kitab\tbook\tculture',
      'line 4: "kitab" is not an Arabic word; write letters only, one blank between words.',
    ],
    [
      'a comma in Arabic',
      'كتاب،كتب\tbook\tculture',
      'line 4: "كتاب،كتب" is not an Arabic word; write letters only, one blank between words.',
    ],
    [
      'two blanks in Arabic',
      'كتاب  كتب\tbook\tculture',
      'line 4: "" is not an Arabic word; write letters only, one blank between words.',
    ],
    ['no Arabic', '\tbook\tculture', 'line 4: "" is not an Arabic word; write letters only, one blank between words.'],
    [
      'a number',
      'كتاب2\tbook\tculture',
      'line 4: "كتاب2" is not an Arabic word; write letters only, one blank between words.',
    ],
    [
      'a capital in English',
      'كتاب\tBook\tculture',
      'line 4: "Book" is not an English word in lower case; write plain words with commas between.',
    ],
    [
      'Arabic in English',
      'كتاب\tكتب\tculture',
      'line 4: "كتب" is not an English word in lower case; write plain words with commas between.',
    ],
    [
      'a hyphen',
      'كتاب\tnote-book\tculture',
      'line 4: "note-book" is not an English word in lower case; write plain words with commas between.',
    ],
    [
      'no English',
      'كتاب\t\tculture',
      'line 4: "" is not an English word in lower case; write plain words with commas between.',
    ],
    [
      'a comma at the end',
      'كتاب\tbook,\tculture',
      'line 4: "" is not an English word in lower case; write plain words with commas between.',
    ],
    [
      'a form and word of another line',
      'دار بيت\thouse, abode\thome',
      'line 4: "بيت" with "house" stands in line 3, too; join the two lines.',
    ],
    [
      'the same with another hamza',
      'بيت\thouse\tnature',
      'line 4: "بيت" with "house" stands in line 3, too; join the two lines.',
    ],
  ])('%s', (_reason, row, message) => {
    expect(build(good, row).said).toEqual([message])
  })

  test.each([
    ['an unknown one', 'cooking'],
    ['none', ''],
    ['a property of every object', 'constructor'],
    ['in capitals', 'Culture'],
  ])('domain: %s', (_reason, domain) => {
    const {said} = build(good, `كتاب\tbook\t${domain}`)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^line 4: "[^"]*" is not a domain; take one of grammar, order, time, .*verbs\.$/u)
  })

  test('all faults are said, each with its own line; good lines are kept', () => {
    const {built, said} = build('kitab\tBook\tculture', good, '', 'ولد\tboy', 'بنت\tgirl\tpeople', 'بيت\thouse\thome')
    expect(said.map((message) => message.slice(0, 7))).toEqual(['line 3:', 'line 3:', 'line 6:', 'line 8:'])
    expect(built.words).toMatchObject({بيت: 'house', بنت: 'girl'})
  })
})

describe('the bundled table', () => {
  const text = readFileSync(new URL('../../data/lexicon.ar-en.tsv', import.meta.url), 'utf8')

  test('has no fault, at least 5,000 lines, and is what the code has', () => {
    const said: string[] = []
    const value = lexicon.schema.parse(lexicon.source?.read(text)) as unknown[]
    const built = lexicon.build(value, (message) => said.push(message))
    expect(said).toEqual([])
    expect(value.length).toBeGreaterThanOrEqual(5000)
    expect(built).toEqual(bundled)
  })

  const known: Readonly<Record<string, string>> = {
    'months, Egypt':
      'يناير January|فبراير February|مارس March|أبريل April|مايو May|يونيو June|يوليو July|أغسطس August|سبتمبر September|أكتوبر October|نوفمبر November|ديسمبر December',
    'months, the Levant and Iraq':
      'شباط February|آذار March|نيسان April|أيار May|حزيران June|تموز July|آب August|أيلول September|تشرين October|تشرين November|كانون December|كانون January',
    'months, the Maghreb':
      'جانفي January|فيفري February|أفريل April|ماي May|جوان June|جويلية July|يوليوز July|أوت August|غشت August|شتنبر September|نونبر November|دجنبر December',
    weekdays:
      'الأحد Sunday|الاثنين Monday|الثلاثاء Tuesday|الأربعاء Wednesday|الخميس Thursday|الجمعة Friday|السبت Saturday',
    countries:
      'مصر Egypt|المغرب Morocco|الجزائر Algeria|ليبيا Libya|السودان Sudan|سوريا Syria|لبنان Lebanon|الأردن Jordan|العراق Iraq|اليمن Yemen|قطر Qatar|فلسطين Palestine|ألمانيا Germany|فرنسا France|الصين China|اليابان Japan',
    currencies: 'دولار dollar|دينار dinar|درهم dirham|ريال riyal|جنيه pound|يورو euro|ليرة lira|روبل ruble|يوان yuan',
    institutions:
      'البرلمان parliament|المحكمة court|الوزارة ministry|الجامعة university|البنك bank|الحكومة government|المجلس council|الشرطة police',
  }
  const table = Object.entries(known).flatMap(([group, list]) =>
    list.split('|').map((pair): [string, string, string] => [group, ...(pair.split(' ') as [string, string])]),
  )

  test.each(table)('%s: %s is %s', (_group, ar, en) => {
    expect(translationsOf(foldWord(ar))).toContain(englishKey(en.toLowerCase()))
    expect(isKnownEnglish(englishKey(en.toLowerCase()))).toBe(true)
  })

  test.each([
    ['another month', 'يناير', 'June'],
    ['another day', 'الخميس', 'Friday'],
    ['another country', 'السودان', 'Sweden'],
    ['another currency', 'دينار', 'dollar'],
  ])('keeps apart: %s', (_reason, ar, en) => {
    expect(translationsOf(foldWord(ar))).not.toContain(englishKey(en.toLowerCase()))
  })
})
