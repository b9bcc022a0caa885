import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {BitextRow} from '../../src/model.ts'
import type {Content} from '../../src/read/content.ts'
import {openFile} from '../../src/read/formats.ts'
import {madeRows} from './made-rows.ts'
import {writeContent} from '../../src/write/formats.ts'

const write = async (content: Content): Promise<unknown> =>
  writeContent(content, {path: 'x.json', format: 'i18next', lang: 'ar'})

describe('rows', () => {
  test.each([
    ['ids and Arabic', [{id: 'b'}, {id: 'a', ar: 'ب"'}], '{\n  "b": "أ",\n  "a": "ب\\""\n}\n'],
    [
      'ids with dots are nested',
      [{id: 'm.a'}, {id: 'm.b.c'}],
      '{\n  "m": {\n    "a": "أ",\n    "b": {\n      "c": "أ"\n    }\n  }\n}\n',
    ],
    ['a sentence as id is not', [{id: 'He went. He came.'}], '{\n  "He went. He came.": "أ"\n}\n'],
    ['numbers from 0 are a list', [{id: 'l.0'}, {id: 'l.1'}], '{\n  "l": [\n    "أ",\n    "أ"\n  ]\n}\n'],
    ['numbers keep their order', [{id: '2'}, {id: '1'}], '{\n  "2": "أ",\n  "1": "أ"\n}\n'],
    ['an id that stands twice', [{id: 'a'}, {id: 'a'}], '{\n  "a": "أ",\n  "a#2": "أ"\n}\n'],
    ['a key that would hold a text and keys', [{id: 'a'}, {id: 'a.b'}], '{\n  "a": "أ",\n  "a.b": "أ"\n}\n'],
    ['the same the other way', [{id: 'a.b'}, {id: 'a'}], '{\n  "a": {\n    "b": "أ"\n  },\n  "a#2": "أ"\n}\n'],
    ['a key that objects have of their own', [{id: '__proto__.a'}], '{\n  "__proto__": {\n    "a": "أ"\n  }\n}\n'],
    ['no rows', [], '{}\n'],
  ] as [string, Partial<BitextRow>[], string][])('%s', async (_reason, given, expected) => {
    expect(await write(madeRows(...given))).toBe(expected)
  })

  test('plural forms of a PO file have the endings of i18next', async () => {
    const forms = Array.from({length: 6}, (_, form) => ({
      id: `files[${form}]`,
      en: form === 1 ? 'a file' : 'files',
      ar: String(form),
    }))
    expect(JSON.parse(String(await write(madeRows(...forms))))).toEqual({
      files_zero: '0',
      files_one: '1',
      files_two: '2',
      files_few: '3',
      files_many: '4',
      files_other: '5',
    })
  })

  test('very many keys in keys stay one key', async () => {
    const id = Array.from({length: 100_000}, () => 'a').join('.')
    expect(JSON.parse(String(await write(madeRows({id}))))).toEqual({[id]: 'أ'})
  })
})

describe('documents', () => {
  const root = join(import.meta.dirname, '..', 'read', 'fixtures', 'i18next')
  // Flat keys with dots become nested ones, and what is no text is not in a document.
  const others = ['flat-keys.json', 'lists.json', 'other-values.json', 'twice.json']
  test.each(readdirSync(root).filter((name) => !others.includes(name)))('%s gives the same object', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(root, name)))
    const encoding = name === 'utf-16.json' ? 'utf-16le' : 'utf-8'
    const {content} = await openFile(bytes, {name})
    expect(JSON.parse(String(await write(content)))).toEqual(JSON.parse(new TextDecoder(encoding).decode(bytes)))
  })

  test('without keys they are refused', async () => {
    const {content} = await openFile(new TextEncoder().encode('قال.\n\nثم مضى.'), {name: 'a.md'})
    await expect(write(content)).rejects.toMatchObject({problems: [{code: 'format-cannot-write'}]})
  })
})
