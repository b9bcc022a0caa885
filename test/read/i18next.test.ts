import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {openFile} from '../../src/read/formats.ts'
import type {OpenedFile} from '../../src/read/opened-file.ts'
import {testFixtureFolder} from './fixture-folder.ts'
import {showOpaque} from './show-opaque.ts'

testFixtureFolder('i18next')

const open = async (text: string, lang: 'ar' | 'en' | null = null): Promise<OpenedFile> =>
  openFile(new TextEncoder().encode(text), {name: 'a.json', lang})

function textsIn({document}: OpenedFile): string[] {
  return document === null ? [] : document.blocks.map(({start, end}) => document.text.slice(start, end))
}

/** Puts a text in the place of a block. */
async function fill(text: string, block: number, put: string): Promise<string> {
  const file = await open(text)
  const {start, end} = file.document?.blocks[block] ?? {start: 0, end: 0}
  return new TextDecoder().decode(await file.edit([{start, end, text: put}]))
}

describe('blocks', () => {
  test('each string is one, by its keys and its line; nothing else is', async () => {
    const text = '{\n"a": {"b_one": "أ", "n": 1},\r\n"list": ["ب", null, {"c": "ج"}],\n"d.e": ""}'
    const {document, content} = await open(text)
    expect(content).toEqual({kind: 'document', document})
    expect(document?.text).toBe('أ\nب\nج\n')
    expect(document?.blocks.map(({at}) => at)).toEqual([
      {line: 2, name: 'a.b_one'},
      {line: 3, name: 'list.0'},
      {line: 3, name: 'list.2.c'},
      {line: 4, name: 'd.e'},
    ])
  })

  test.each([
    ['the letters of the texts, not of the keys', '{"aVeryLongKeyInEnglish": "نعم"}', null, 'ar'],
    ['what is asked for', '{"key": "نعم"}', 'en', 'en'],
    ['English', '{"key": "Yes"}', null, 'en'],
  ] as const)('language: %s', async (_reason, text, asked, lang) => {
    expect((await open(text, asked)).document?.lang).toBe(lang)
  })

  test('resources of two languages in one file', async () => {
    const {document} = await open('{"ar-EG": {"a": "Desk"}, "en": {"a": "Desk"}, "x": "y"}')
    expect(document?.blocks.map(({lang}) => lang)).toEqual(['ar', 'en', undefined])
  })

  test.each([
    ['interpolation', 'قال ⟦{{ a.b, format }}⟧ ثم ⟦{{- c}}⟧'],
    ['nesting', '⟦$t(a.b, {"count": 1})⟧ و'],
    ['tags', '⟦<0>⟧نص⟦</0>⟧ ⟦<br/>⟧ ⟦<a href="x">⟧هنا⟦</a>⟧ 1 < 2'],
    [
      'the branches of a plural are texts',
      '⟦{n, plural, one {⟧خبر⟦} other {⟧⟦#⟧ أخبار من ⟦{name}⟧⟦}}⟧'.replaceAll('⟦#⟧', '#'),
    ],
    ['braces that are punctuation', 'نص {فيه أقواس} و{ هنا }} و {'],
    ['placeholders', '⟦{0}⟧ ⟦{name}⟧ ⟦%s⟧ ⟦${x}⟧ 50%'],
  ])('opaque: %s', async (_reason, marked) => {
    const text = marked.replaceAll(/[⟦⟧]/gu, '')
    const {document} = await open(JSON.stringify({a: text}))
    expect(showOpaque(document)).toBe(marked)
  })
})

describe('remarks', () => {
  test('plural keys that lack some of the six forms of Arabic', async () => {
    const text = '{"a_one": "أ", "a_other": "ب",\n"b": {"c_zero": "أ", "c_one": "أ", "c_two": "أ"}, "step_one": "أ"}'
    expect((await open(text)).remarks).toEqual([
      {code: 'json-plural-forms', path: 'a.json', line: 1, args: {keys: 2, key: 'a', missing: 'zero, two, few, many'}},
    ])
  })

  test.each([
    ['all six', '{"a_zero":"أ","a_one":"أ","a_two":"أ","a_few":"أ","a_many":"أ","a_other":"أ"}'],
    ['English has two', '{"a_one": "file", "a_other": "files"}'],
    ['words that only look like it', '{"step_one": "أ", "step_two": "أ", "any_other": "أ"}'],
  ])('none: %s', async (_reason, text) => {
    expect((await open(text)).remarks).toEqual([])
  })

  test('a key that stands twice: both are read', async () => {
    const file = await open('{"a": {"b": "أ",\n"\\u0062": "ب"}}')
    expect(textsIn(file)).toEqual(['أ', 'ب'])
    expect(file.remarks).toEqual([{code: 'json-key-twice', path: 'a.json', line: 2, args: {key: 'a.b', keys: 1}}])
  })
})

describe('edits', () => {
  test.each([
    ['quotation marks, backslash, line end', '{"a": "x"}', '"\\\n', '{"a": "\\"\\\\\\n"}'],
    ['an empty text is filled', '{ "a" : "" }', 'نعم', '{ "a" : "نعم" }'],
    ['escapes where the text had them', String.raw`{"a": "\u062a"}`, 'ي😀', String.raw`{"a": "\u064a\ud83d\ude00"}`],
    ['capital digits where the text had them', String.raw`{"a": "\u062A"}`, 'ي', String.raw`{"a": "\u064A"}`],
    ['letters where the text had them', String.raw`{"a": "\u200fي"}`, 'ت', '{"a": "ت"}'],
    [
      'an English text in a file of escapes',
      String.raw`{"a": "x", "b": "\u062a"}`,
      'ت',
      String.raw`{"a": "\u062a", "b": "\u062a"}`,
    ],
    ['an English text in a file of letters', '{"a": "x", "b": "ب"}', 'ت', '{"a": "ت", "b": "ب"}'],
  ])('%s', async (_reason, before, put, after) => {
    expect(await fill(before, 0, put)).toBe(after)
  })

  test('any text that is put into any block is read again, and the rest is the same', async () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        {depthSize: 'small'},
        fc.string({unit: 'binary'}),
        fc.constantFrom(1, null, true),
        fc.array(tie('value'), {maxLength: 3}),
        fc.dictionary(fc.string({maxLength: 3}), tie('value'), {maxKeys: 3}),
      ),
    })).value
    const source = fc
      .tuple(value, fc.constantFrom(undefined, 1, '\t'))
      .map(([v, indent]) => JSON.stringify({a: v, z: 'x'}, null, indent))
    await fc.assert(
      fc.asyncProperty(source, fc.nat(), fc.string({unit: 'grapheme'}), async (text, pick, put) => {
        const before = textsIn(await open(text))
        const block = pick % before.length
        const after = await open(await fill(text, block, put))
        expect(textsIn(after)).toEqual(before.with(block, put))
      }),
    )
  })
})

describe('what is refused', () => {
  test.each([
    ['too deep', `{"a":${'['.repeat(600)}"x"${']'.repeat(600)}}`, {code: 'json-too-deep', line: 1, args: {limit: 512}}],
    ['far too deep', `{"a":${'['.repeat(200_000)}"x"${']'.repeat(200_000)}}`, {code: 'json-too-deep', line: 1}],
    ['not closed', '{"a":\n"x"', {code: 'json-invalid', line: 2}],
    ['a list of words', '["a"]', {code: 'format-invalid'}],
    ['no text in it', '{"a": 1}', {code: 'format-invalid'}],
    ['rows that are none', '{"name": "x", "rows": [{"id": 1}]}', {code: 'format-invalid', args: {detail: 'rows.0.id'}}],
  ])('%s', async (_reason, text, problem) => {
    await expect(open(text)).rejects.toMatchObject({problems: [{path: 'a.json', ...problem}]})
  })

  test.each([
    ['nothing yet', '{}'],
    [
      'keys that are also ours',
      '{"rows": [{"label": "صفوف"}], "links": [{"title": "روابط"}], "blocks": ["أ"], "text": "ن"}',
    ],
    ['a list of messages', '[{"id": "door", "translation": "باب"}]'],
    ['concepts of a site', '{"concepts": [{"title": "أ"}], "name": "x"}'],
  ])('not refused: %s', async (_reason, text) => {
    expect((await open(text)).document?.format).toBe('i18next')
  })
})

test('nothing of it takes long that has many marks of beginnings', async () => {
  const texts = ['{a,', '{    ', '%0', '<a', '$t(', '{{', '%(a', '}', '%{'].map((mark) => mark.repeat(100_000))
  const started = performance.now()
  expect(textsIn(await open(JSON.stringify({...texts})))).toEqual(texts)
  expect(performance.now() - started).toBeLessThan(5000)
})
