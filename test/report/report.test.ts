import {describe, expect, test} from 'vitest'
import {alignPair, analyse, check, prepare} from '../../src/pipeline.ts'
import {changesList} from '../../src/report/changes-list.ts'
import {excerpt} from '../../src/report/excerpt.ts'
import {findingsList} from '../../src/report/findings-list.ts'
import {reportHtml} from '../../src/report/html.ts'
import {findingsJson, reportJson} from '../../src/report/json.ts'
import {linesOf} from '../../src/report/lines.ts'
import {reportMarkdown} from '../../src/report/markdown.ts'
import {createPayload, locateFindings} from '../../src/report/payload.ts'
import type {Payload} from '../../src/report/shown.ts'
import {rowFindings} from '../../src/report/row-findings.ts'
import {createWording, isolate} from '../../src/report/wording.ts'
import {document, sample} from '../build.ts'

const context = prepare(sample)
const hostile = "<script>alert(1)</script>\" onload='x' =cmd|a `b` ![x](y)"

function payloadOf(ar: string, en: string): Payload {
  const pair = alignPair({name: `p${hostile}`, ar: document(ar), en: document(en, 'en')}, context)
  const {concepts} = context
  return createPayload({pairs: [pair], texts: [], concepts, checks: [], findings: check([pair], [], context)})
}

describe('lines', () => {
  test.each([
    ['the first unit', 0, 1, 1],
    ['behind LF', 3, 2, 1],
    ['behind CR LF', 7, 3, 1],
    ['behind CR', 9, 4, 1],
    ['the end', 10, 4, 2],
  ])('%s', (_reason, offset, line, column) => {
    expect(linesOf('ab\ncd\r\ne\rf').at(offset)).toEqual({line, column, name: null})
  })

  test('the text of a line is without its end', () => {
    expect(linesOf('ab\r\ncd').spanAt(1)).toEqual({start: 0, end: 2})
  })
})

describe('excerpt', () => {
  test('the marker stands under the place; marks take no cell', () => {
    const {text, marker} = excerpt(linesOf('قال\u064E پوتن'), {start: 5, end: 9})
    expect(text).toBe('قال\u064E پوتن')
    expect(marker).toBe('    ^^^^')
  })

  test('a long line is cut around the place', () => {
    const {text, marker} = excerpt(linesOf(`${'كلمة '.repeat(50)}پوتن${' كلمة'.repeat(50)}`), {start: 250, end: 254})
    expect(text.length).toBeLessThan(110)
    expect(text.slice(marker.indexOf('^'), marker.indexOf('^') + 4)).toBe('پوتن')
  })

  test('control characters show as escapes', () => {
    expect(excerpt(linesOf('a\u001B[31m\u202Eb'), {start: 0, end: 1}).text).toBe(String.raw`a\u001B[31m\u202Eb`)
  })
})

describe('wording', () => {
  test.each([
    [0, 'لا أخطاء'],
    [1, 'خطأ واحد'],
    [2, 'خطآن'],
    [3, '3 أخطاء'],
    [11, '11 خطأ'],
    [100, '100 خطأ'],
  ])('Arabic plural of %d', (count, expected) => {
    expect(createWording('ar').say('count.errors', {count})).toBe(expected)
  })

  test.each([
    [1, '1 error'],
    [0, '0 errors'],
  ])('English plural of %d', (count, expected) => {
    expect(createWording('en').say('count.errors', {count})).toBe(expected)
  })

  test('user text is isolated for terminals, escaped and isolated for HTML, bare for pipes', () => {
    expect(isolate('پوتن', 'isolated')).toBe('\u2068پوتن\u2069')
    expect(isolate('<a>', 'html')).toBe('<bdi lang="en">&lt;a&gt;</bdi>')
    expect(isolate('پوتن', 'bare')).toBe('پوتن')
    expect(isolate('12', 'isolated')).toBe('12')
    expect(isolate('a\u202E\n', 'isolated')).toBe('\u2068a\\u202E\u23CE\u2069')
  })
})

describe('HTML', () => {
  test.each(['ar', 'en'] as const)('user text cannot become markup, in %s', (lang) => {
    const html = reportHtml(payloadOf(`قال پوتن ${hostile}. ${hostile}`, `Putin said ${hostile}. Kiev 5`), lang)
    expect(html.match(/<script/gu)).toHaveLength(1)
    expect(html).not.toMatch(/<img|onload='/u)
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`)
  })

  test('needs no network', () => {
    const html = reportHtml(payloadOf('قال پوتن.', 'Putin said.'), 'en')
    expect(html).not.toMatch(/<link|src=|url\(|https?:/u)
    expect(html).toContain("default-src 'none'")
  })

  test('a report without pairs has no section for them', () => {
    const one = analyse(document('قال پوتن.'), context)
    const payload = createPayload({pairs: [], texts: [one], concepts: context.concepts, checks: [], findings: []})
    expect(reportHtml(payload, 'en')).not.toContain('Aligned pairs')
    expect(reportMarkdown(payload, createWording('en'))).not.toContain('Aligned pairs')
  })

  test('every cell of a text has language and direction', () => {
    const html = reportHtml(payloadOf('قال پوتن.', 'Putin said.'), 'ar')
    expect(html).toContain('<td lang="ar" dir="rtl">قال پوتن.</td><td lang="en" dir="ltr">Putin said.</td>')
  })
})

describe('payload', () => {
  const payload = payloadOf('قال پوتن. ثم قال بوتين ولشي جين بينغ وشي.', 'Putin said. Then Putin told Xi Jinping.')

  test('has every form with count, status and place, the house form known', () => {
    const putin = payload.concepts.find(({id}) => id === 'putin')
    expect(putin?.forms.ar.map(({form, status, isHouse, count}) => [form, status, isHouse, count])).toEqual([
      ['بوتين', 'preferred', true, 1],
      ['پوتن', 'deprecated', false, 1],
    ])
    expect(putin?.forms.ar[1].places).toMatchObject([{document: 'ar.md', line: 1, column: 5}])
    expect(putin?.consistency).toBe(0.75)
  })

  test('short forms are told from long ones', () => {
    const forms = payload.concepts.find(({id}) => id === 'xi')?.forms.ar
    expect(forms?.map(({form, isShort}) => [form, isShort])).toEqual([
      ['شي', true],
      ['شي جين بينغ', false],
    ])
  })

  test('is what the JSON report holds, and Markdown shows', () => {
    expect(JSON.parse(reportJson(payload, createWording('en')))).toMatchObject(JSON.parse(JSON.stringify(payload)))
    expect(reportMarkdown(payload, createWording('en'))).toContain('| پوتن | deprecated | 1 | 50 % | ar.md:1 |')
  })

  test('a spelling found by likeness is not called the house form', () => {
    const likely = payloadOf('زار البنتاگون ثم البنتاغون.', 'He visited the Pentagon.')
    const pentagon = likely.concepts.find(({id}) => id === 'pentagon')
    expect(pentagon?.forms.ar.map(({form, isListed}) => [form, isListed])).toEqual([
      ['البنتاغون', true],
      ['البنتاگون', false],
    ])
    expect(pentagon?.consistency).toBe(0.667)
    expect(reportMarkdown(likely, createWording('en'))).toContain('| البنتاگون | not listed | 1 | 50 % | ar.md:1 |')
    expect(reportHtml(likely, 'ar')).toContain('<td>غير مدرجة</td>')
  })

  test('Markdown cells hold no markup of the user', () => {
    const shown = reportMarkdown(payloadOf(`پوتن ${hostile}`, hostile), createWording('en'))
    expect(shown).not.toMatch(/(?<!\\)<script|(?<!\\)!\[|[^\\]\|a \\`/u)
  })
})

const text = analyse(document('مقدمة.\nقال پوتن ثم بوتين.'), context)
const findings = locateFindings(check([], [text], context), [text])

test('the list of findings: place, level, sentence, rule, line and marker', () => {
  const how = {wording: createWording('en'), paint: (shown: string): string => shown}
  expect(findingsList(findings, [text], how)).toMatchInlineSnapshot(`
    "ar.md:2:5: error: Unexpected spelling پوتن, expected بوتين [term-form]
      قال پوتن ثم بوتين.
          ^^^^

    ar.md:2:5: warning: Unexpected 2 spellings of Putin in one document, expected one: بوتين [term-consistency]
      قال پوتن ثم بوتين.
          ^^^^
        1 × بوتين  ar.md:2:13
        1 × پوتن  ar.md:2:5
    "
  `)
})

test('findings as JSON carry their sentence', () => {
  const parsed = JSON.parse(findingsJson(findings, createWording('ar'))) as {
    findings: {message: string; rule: string}[]
  }
  expect(parsed.findings[0]).toMatchObject({rule: 'term-form', message: 'رسم غير معتمد پوتن، والمتوقع بوتين'})
})

test('changes show whole words, old and new', () => {
  const one = document('قال وپوتن، ثم شي جنپنگ.')
  const edits = [
    {start: 5, end: 9, text: 'بوتين'},
    {start: 14, end: 22, text: 'شي جين بينغ'},
  ]
  expect(changesList(one, edits, null)).toBe(
    'ar.md:1:6\n- قال ⟦وپوتن،⟧ ثم ⟦شي جنپنگ.⟧\n+ قال ⟦وبوتين،⟧ ثم ⟦شي جين بينغ.⟧\n',
  )
})

test('the findings of a row: rule and change, each once, none from other documents', () => {
  const pair = alignPair({name: 'x', ar: document('قال پوتن.'), en: document('Putin said.', 'en')}, context)
  const all = check([pair], [], context)
  expect(rowFindings(pair, [...all, ...all])(0)).toBe('term-form/deprecated: پوتن\u200E → \u200Eبوتين')
  expect(rowFindings(pair, all)(7)).toBe('')
})

test('the findings of a row stand on one line, whatever lines the text has', () => {
  const pair = alignPair({name: 'x', ar: document('قال\nپوتن.'), en: document('Putin said.', 'en')}, context)
  const finding = check([pair], [], context).find(({rule}) => rule === 'term-form')
  expect(rowFindings(pair, finding === undefined ? [] : [{...finding, actual: 'قال\nپوتن'}])(0)).toBe(
    'term-form/deprecated: قال پوتن\u200E → \u200Eبوتين',
  )
})
