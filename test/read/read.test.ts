import {describe, expect, test} from 'vitest'
import {InputError} from '../../src/errors.ts'
import {decode} from '../../src/bytes/decode.ts'
import {readContent, readDocument} from '../../src/read/formats.ts'
import {guessLang} from '../../src/text/characters.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

async function blocksOf(text: string, name = 'a.md'): Promise<string[]> {
  const document = await readDocument(bytes(text), {name})
  return document.blocks.map(({start, end, kind}) => `${kind}: ${document.text.slice(start, end)}`)
}

async function opaqueOf(text: string): Promise<string[]> {
  const document = await readDocument(bytes(text), {name: 'a.md'})
  return document.blocks.flatMap((block) => block.opaque.map(({start, end}) => document.text.slice(start, end)))
}

describe('Markdown', () => {
  test.each([
    ['headings and paragraphs', '# قمة\n\nقال بوتين.\n', ['heading: قمة', 'paragraph: قال بوتين.']],
    ['a soft line break stays in the paragraph', 'قال\nبوتين.', ['paragraph: قال\nبوتين.']],
    ['list items', '- أول\n- ثان\n', ['list-item: أول', 'list-item: ثان']],
    ['a quotation', '> قال بوتين\n', ['paragraph: قال بوتين']],
    [
      'a table',
      '| أ | ب |\n| --- | --- |\n| ج | د |\n',
      ['table-cell: أ', 'table-cell: ب', 'table-cell: ج', 'table-cell: د'],
    ],
    ['a footnote', 'قال[^1].\n\n[^1]: وكالة\n', ['paragraph: قال[^1].', 'paragraph: وكالة']],
  ])('reads %s', async (_reason, text, expected) => {
    expect(await blocksOf(text)).toEqual(expected)
  })

  test.each([
    ['front matter', '---\ntitle: قمة\n---\n\nنص\n', ['paragraph: نص']],
    ['code', 'نص\n\n```\nپوتن\n```\n', ['paragraph: نص']],
    ['HTML', 'نص\n\n<div>پوتن</div>\n', ['paragraph: نص']],
    ['definitions', 'نص [رابط][1]\n\n[1]: https://example.org\n', ['paragraph: نص [رابط][1]']],
  ])('leaves alone: %s', async (_reason, text, expected) => {
    expect(await blocksOf(text)).toEqual(expected)
  })

  test.each([
    ['inline code', 'ملف `پوتن.md` هنا', ['`پوتن.md`']],
    ['the target of a link, not its text', 'في [قمة](https://example.org/پوتن) اليوم', ['](https://example.org/پوتن)']],
    ['a bare address', 'انظر https://example.org/a هنا', ['https://example.org/a']],
    ['a picture', 'نص ![قمة](a.png)', ['![قمة](a.png)']],
    ['the mark of a quoted line', '> قال\n> بوتين', ['> ']],
  ])('keeps out: %s', async (_reason, text, expected) => {
    expect(await opaqueOf(text)).toEqual(expected)
  })
})

test('plain text: each line that holds something is a block', async () => {
  expect(await blocksOf('  قمة \r\n\r\nقال بوتين. ثم مضى.\r', 'a.txt')).toEqual([
    'paragraph: قمة',
    'paragraph: قال بوتين. ثم مضى.',
  ])
})

describe('decode', () => {
  test.each([
    ['UTF-8', [0xd8, 0xb4], {text: 'ش', encoding: 'utf-8', hasBom: false}],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x41], {text: 'A', encoding: 'utf-8', hasBom: true}],
    ['UTF-16, little end first', [0xff, 0xfe, 0x34, 0x06], {text: 'ش', encoding: 'utf-16le', hasBom: true}],
    ['UTF-16, big end first', [0xfe, 0xff, 0x06, 0x34], {text: 'ش', encoding: 'utf-16be', hasBom: true}],
    ['nothing', [], {text: '', encoding: 'utf-8', hasBom: false}],
  ])('%s', (_reason, from, expected) => {
    expect(decode(Uint8Array.from(from), 'a.txt')).toMatchObject(expected)
  })

  test('two bytes behind a Latin letter are no guess, and refused with line and byte', () => {
    const problem = problemOf(() => decode(Uint8Array.from([0x41, 0x0a, 0x42, 0xd4, 0xed, 0x20]), 'a.txt'))
    expect(problem).toMatchObject({code: 'encoding-unknown', path: 'a.txt', line: 2, args: {byte: 3}})
  })

  test('half a character at the end is refused', () => {
    expect(problemOf(() => decode(Uint8Array.from([0x41, 0xd8]), 'a.txt')).code).toBe('encoding-unknown')
    expect(problemOf(() => decode(Uint8Array.from([0xff, 0xfe, 0x41]), 'a.txt')).code).toBe('encoding-broken')
  })
})

function problemOf(run: () => unknown): InputError['problems'][number] {
  try {
    run()
  } catch (error) {
    if (error instanceof InputError) return error.problems[0]
    throw error
  }
  throw new Error('nothing was refused')
}

test.each([
  ['an unknown ending', 'a.xyz', 'نص', 'format-unknown'],
  ['an empty file', 'a.md', ' \n', 'empty-file'],
  ['quotations without end', 'a.md', `${'>'.repeat(200)} نص`, 'markdown-too-deep'],
  ['brackets without end', 'a.md', '['.repeat(6000), 'markdown-too-deep'],
  ['broken JSON', 'a.json', '{"a": 1', 'json-invalid'],
  ['JSON that is no document', 'a.json', '{"a": 1}', 'format-invalid'],
  [
    'blocks outside the text',
    'a.json',
    '{"name":"a","format":"text","lang":"ar","text":"x","blocks":[{"start":0,"end":5,"kind":"paragraph","opaque":[]}]}',
    'format-invalid',
  ],
  ['a CSV without its columns', 'a.csv', 'id,ar\n1,x\n', 'table-column-missing'],
  ['a CSV with a column twice', 'a.csv', 'ar,en,ar\n1,x,y\n', 'table-column-twice'],
  ['a CSV with a lonely quotation mark', 'a.csv', 'ar,en\n"x,y\n', 'format-invalid'],
  ['a confidence that is none', 'a.csv', 'ar,en,confidence\nx,y,7\n', 'format-invalid'],
])('refuses %s', async (_reason, name, text, code) => {
  await expect(readContent(bytes(text), {name})).rejects.toMatchObject({problems: [{code, path: name}]})
})

test('a bilingual file is no text', async () => {
  await expect(readDocument(bytes('ar,en\nx,y\n'), {name: 'a.csv'})).rejects.toMatchObject({
    problems: [{code: 'format-not-document'}],
  })
})

test.each([
  ['قال Reuters اليوم', 'ar'],
  ['He said نعم to it', 'en'],
  ['123', 'en'],
])('the language of %s', (text, lang) => {
  expect(guessLang(text)).toBe(lang)
})
