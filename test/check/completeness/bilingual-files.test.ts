import {describe, expect, test} from 'vitest'
import type {Finding} from '../../../src/model.ts'
import {analyse, check, pairOfRows, prepare} from '../../../src/pipeline.ts'
import {openFile} from '../../../src/read/formats.ts'

const context = prepare([])

/** What the checks say of a file: rule, where it stands in the file, and what stands there. */
async function found(name: string, text: string, rules: readonly string[]): Promise<string[]> {
  const {content, document} = await openFile(new TextEncoder().encode(text), {name})
  if (document === null) throw new Error(`${name} has no text`)
  const findings =
    content.kind === 'bitext' && content.spans !== undefined
      ? check([pairOfRows({document, rows: content.bitext.rows, spans: content.spans}, context)], [], context)
      : check([], [analyse(document, context)], context)
  return findings.filter(({rule}) => rules.includes(rule)).map((finding) => show(finding, document.text))
}

function show({rule, variant, ar, en, expected}: Finding, text: string): string {
  const place = ar !== null && ar.end > ar.start ? ar : en
  const name = variant === '' ? rule : `${rule}.${variant}`
  return `${name}: ${text.slice(place?.start, place?.end)}${expected.length === 0 ? '' : ` > ${expected.join(' ')}`}`
}

const header = 'msgid ""\nmsgstr "Language: ar\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'

function plural(id: string, forms: readonly string[]): string {
  const strings = forms.map((form, at) => `msgstr[${at}] "${form}"\n`)
  return `msgid "${id}"\nmsgid_plural "${id}s"\n${strings.join('')}\n`
}

const whole = ['لا ملفات', 'ملف واحد', 'ملفان', '%d ملفات', '%d ملفا', '%d ملف']

describe('plural forms of a PO file', () => {
  test.each([
    ['all six', plural('%d file', whole), []],
    ['one that is empty', plural('%d file', [...whole.slice(0, 2), '', ...whole.slice(3)]), ['لا ملفات > two']],
    ['the forms of another language', plural('%d file', whole.slice(1, 3)), ['ملف واحد > two few many other']],
    ['nothing translated yet', plural('%d file', ['', '', '', '', '', '']) + 'msgid "Yes"\nmsgstr "نعم"\n', []],
    [
      'two messages, the first without its last forms, the second without its first',
      plural('%d file', whole.slice(0, 4)) + plural('%d day', ['', '', '', '', '%d يوما', '%d يوم']),
      ['لا ملفات > many other', '%d يوما > zero one two few'],
    ],
  ])('%s', async (_reason, messages, expected) => {
    const said = await found('a.po', header + messages, ['plural-forms'])
    expect(said).toEqual(expected.map((one) => `plural-forms: ${one}`))
  })

  test('share their English, and are no contradiction, no lack and no repeat', async () => {
    const messages = plural('%d file was found', ['', ...whole.slice(1)])
    const rules = [
      'same-source',
      'empty-side',
      'translated-before',
      'sentence-count',
      'many-to-many',
      'missing-paragraph',
    ]
    expect(await found('a.po', header + messages, rules)).toEqual([])
  })

  test('that are all empty lack their translation once', async () => {
    const messages = plural('%d file', ['', '', '', '', '', '']) + 'msgid "Yes"\nmsgstr "نعم"\n'
    expect(await found('a.po', header + messages, ['empty-side'])).toEqual([
      'empty-side.ar: %d file',
      'empty-side.ar: %d files',
    ])
  })
})

test.each([
  [
    'keys of a language file',
    '{"files_one": "ملف", "files_other": "ملفات"}',
    ['plural-forms: ملف > zero two few many'],
  ],
  ['nested keys', '{"a": {"x_one": "ملف", "x_few": "ملفات", "x_other": "ملف"}}', ['plural-forms: ملف > zero two many']],
  ['an empty form', '{"x_zero": "", "x_one": "ملف", "x_other": "ملفات"}', ['plural-forms: ملف > zero two few many']],
  ['keys that only end so', '{"step_one": "الأول", "step_two": "الثاني"}', []],
  ['English', '{"files_one": "file", "files_other": "files"}', []],
])('plural-forms: %s', async (_reason, json, expected) => {
  expect(await found('ar.json', json, ['plural-forms'])).toEqual(expected)
})

describe('states of a bilingual file', () => {
  const xliff = (units: string): string =>
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="f" source-language="en" target-language="ar" datatype="plaintext"><body>${units}</body></file></xliff>`
  const unit = (state: string, more = ''): string =>
    `<trans-unit id="1"${more}><source>The bridge is open.</source><target state="${state}">الجسر مفتوح.</target></trans-unit>`

  test.each([
    [
      'a review is asked for',
      'x.xlf',
      xliff(unit('needs-review-translation')),
      ['unfinished-state.review: الجسر مفتوح.'],
    ],
    ['a draft', 'x.xlf', xliff(unit('new')), ['unfinished-state.draft: الجسر مفتوح.']],
    ['finished', 'x.xlf', xliff(unit('translated')), []],
    ['approved, whatever the state says', 'x.xlf', xliff(unit('new', ' approved="yes"')), []],
    ['a state that a tool made up', 'x.xlf', xliff(unit('x-done')), []],
    [
      'a fuzzy message',
      'a.po',
      `${header}#, fuzzy\nmsgid "The bridge is open."\nmsgstr "الجسر مفتوح."\n`,
      ['unfinished-state.review: الجسر مفتوح.'],
    ],
  ])('%s', async (_reason, name, text, expected) => {
    expect(await found(name, text, ['unfinished-state'])).toEqual(expected)
  })
})

test('a row that is translated in another row says how', async () => {
  const csv = 'en,ar\nRead the full story,اقرأ القصة كاملة\nThe bridge is open.,الجسر مفتوح.\nRead the Full Story,\n'
  expect(await found('t.csv', csv, ['translated-before', 'missing-paragraph'])).toEqual([
    'translated-before: Read the Full Story > اقرأ القصة كاملة',
  ])
})

test.each([
  [
    'CSV',
    'a.csv',
    'ar,en\nأغلق المجلس باب النقاش مساء اليوم.,Closed.\nأغلق المجلس باب النقاش مساء اليوم.,Closed.\n',
    0,
  ],
  [
    'PO',
    'a.po',
    `${header}${['a', 'b'].map((id) => `msgctxt "${id}"\nmsgid "Close the window now"\nmsgstr "أغلق النافذة الآن يا صديقي"\n\n`).join('')}`,
    0,
  ],
  ['a text', 'a.txt', 'أغلق المجلس باب النقاش مساء اليوم.\nوصل الوفد.\nأغلق المجلس باب النقاش مساء اليوم.\n', 1],
])('what stands twice is a mistake in a text only: %s', async (_reason, name, text, count) => {
  expect(await found(name, text, ['repeated-block'])).toHaveLength(count)
})
