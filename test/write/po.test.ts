import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {BitextRow} from '../../src/model.ts'
import type {Content} from '../../src/read/content.ts'
import {openFile} from '../../src/read/formats.ts'
import {madeRows} from './made-rows.ts'
import {remarksOnWriting, writeContent} from '../../src/write/formats.ts'
import type {Written} from '../../src/write/writer.ts'

const to = {path: 'x.po', format: 'po'}

async function joined(written: Written): Promise<string> {
  if (typeof written === 'string') return written
  if (written instanceof Uint8Array) return new TextDecoder().decode(written)
  const parts: string[] = []
  for await (const part of written) parts.push(part)
  return parts.join('')
}

const write = async (content: Content): Promise<string> => joined(await writeContent(content, to))
/** What stands behind the header. */
const entries = async (content: Content): Promise<string> => (await write(content)).split('\n\n').slice(1).join('\n\n')

async function readRows(text: string): Promise<readonly BitextRow[]> {
  const {content} = await openFile(new TextEncoder().encode(text), {name: 'x.po'})
  return content.kind === 'bitext' ? content.bitext.rows : []
}

describe('po', () => {
  test('the header says languages, encoding and the six forms of Arabic', async () => {
    expect(await write(madeRows())).toBe(`msgid ""
msgstr ""
"Project-Id-Version: \\n"
"PO-Revision-Date: \\n"
"Last-Translator: \\n"
"Language-Team: \\n"
"Language: ar\\n"
"X-Source-Language: en\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\\n"
`)
  })

  test.each([
    ['a row', [{}], 'msgid "a"\nmsgstr "أ"\n'],
    ['escapes', [{en: 'a\t"b"', ar: '\\ب'}], 'msgid "a\\t\\"b\\""\nmsgstr "\\\\ب"\n'],
    ['lines', [{en: 'a\nb', ar: 'أ\nب'}], 'msgid ""\n"a\\n"\n"b"\nmsgstr ""\n"أ\\n"\n"ب"\n'],
    ['line ends as in the source', [{en: 'a\n', ar: '\nأ'}], 'msgid "a\\n"\nmsgstr "أ\\n"\n'],
    ['not translated', [{ar: ''}], 'msgid "a"\nmsgstr ""\n'],
    ['no English', [{en: ' '}], ''],
    ['one message for the same pair twice', [{}, {}], 'msgid "a"\nmsgstr "أ"\n'],
    [
      'a context where the rendering is another',
      [{}, {ar: 'ب'}, {ar: 'ج'}],
      'msgid "a"\nmsgstr "أ"\n\nmsgctxt "2"\nmsgid "a"\nmsgstr "ب"\n\nmsgctxt "3"\nmsgid "a"\nmsgstr "ج"\n',
    ],
    [
      'ids that stand twice',
      [{}, {ar: 'ب', id: 'x'}, {ar: 'ج', id: 'x'}],
      'msgid "a"\nmsgstr "أ"\n\nmsgctxt "x"\nmsgid "a"\nmsgstr "ب"\n\nmsgctxt "x#2"\nmsgid "a"\nmsgstr "ج"\n',
    ],
    ['a context that came from a PO file', [{id: 'menu|a'}], 'msgctxt "menu"\nmsgid "a"\nmsgstr "أ"\n'],
    ['a note', [{note: 'one\ntwo', findings: 'number'}], '# one\n# two\n#. number\nmsgid "a"\nmsgstr "أ"\n'],
    ['an unsure link', [{confidence: 0.3, status: 'auto'}], '#, fuzzy\nmsgid "a"\nmsgstr "أ"\n'],
    ['one that a person confirmed', [{confidence: 0.3, status: 'confirmed'}], 'msgid "a"\nmsgstr "أ"\n'],
    ['a sure link', [{confidence: 0.9, status: 'auto'}], 'msgid "a"\nmsgstr "أ"\n'],
    ['fuzzy before', [{state: 'fuzzy'}], '#, fuzzy\nmsgid "a"\nmsgstr "أ"\n'],
  ] as [string, Partial<BitextRow>[], string][])('%s', async (_reason, given, expected) => {
    expect(await entries(madeRows(...given))).toBe(expected)
  })

  test('six rows of one message are its plural forms', async () => {
    const forms = Array.from({length: 6}, (_, form) => ({
      id: `c|one[${form}]`,
      en: form === 1 ? 'one' : 'many',
      ar: String(form),
    }))
    const strings = forms.map(({ar}, form) => `msgstr[${form}] "${ar}"\n`).join('')
    expect(await entries(madeRows(...forms))).toBe(`msgctxt "c"\nmsgid "one"\nmsgid_plural "many"\n${strings}`)
    expect(await entries(madeRows(...forms.slice(1)))).not.toContain('msgid_plural')
  })

  test('rows without English are counted', async () => {
    expect(await remarksOnWriting(madeRows({en: ''}, {}, {en: '', ar: ''}), to)).toEqual([
      {code: 'po-rows-left', path: 'x.po', args: {rows: 1}},
    ])
    expect(await remarksOnWriting(madeRows({}), to)).toEqual([])
  })

  test('a NUL is refused', async () => {
    await expect(write(madeRows({ar: '\0'}))).rejects.toMatchObject({
      problems: [{code: 'text-unwritable', path: 'x.po'}],
    })
  })

  test('a document is no catalogue', async () => {
    const document = {name: 'x', format: 'text', lang: 'ar', text: 'أ', blocks: []} as const
    await expect(write({kind: 'document', document})).rejects.toMatchObject({problems: [{code: 'format-cannot-write'}]})
  })

  test('any rows come back', async () => {
    const text = fc.string({unit: 'grapheme'}).map((one) => `x${one.replaceAll('\0', '')}x`)
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.tuple(text, text), {selector: ([en]) => en, maxLength: 5}), async (pairs) => {
        const read = await readRows(await write(madeRows(...pairs.map(([en, ar]) => ({en, ar})))))
        expect(read.map(({en, ar}) => [en, ar])).toEqual(pairs)
      }),
    )
  })

  test('many rows go out in pieces', async () => {
    const many = madeRows(...Array.from({length: 12_000}, (_, at) => ({en: `number ${at}`})))
    const written = await writeContent(many, to)
    expect(typeof written).toBe('object')
    expect(await readRows(await joined(written))).toHaveLength(12_000)
  })
})

const hasMsgfmt = spawnSync('msgfmt', ['--version']).status === 0

describe.skipIf(!hasMsgfmt)('msgfmt -c', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-po-'))
  const check = (text: string): {status: number | null; stderr: string} => {
    const path = join(folder, 'a.po')
    writeFileSync(path, text)
    return spawnSync('msgfmt', ['-c', '-o', join(folder, 'a.mo'), path], {encoding: 'utf8'})
  }

  test('is content with odd rows', async () => {
    const odd = madeRows(
      {en: 'a\n', ar: 'أ'},
      {en: 'a\n', ar: 'ب\n\n'},
      {en: '\n\nb', ar: 'ب', note: '\u2028\n: x\n~ y', id: '|\n'},
      {en: '%s "q" \\', ar: ''},
      {en: 'a\n', ar: 'ج', id: '2'},
      ...Array.from({length: 6}, (_, form) => ({id: `p[${form}]`, en: form === 1 ? 'p' : 'ps\n', ar: `${form}\n`})),
    )
    expect(check(await write(odd))).toMatchObject({status: 0, stderr: ''})
  })

  const root = join(import.meta.dirname, '..', 'read', 'fixtures', 'po')
  test.each(readdirSync(root))('is content with the rows of %s', async (name) => {
    const {content} = await openFile(new Uint8Array(readFileSync(join(root, name))), {name})
    if (content.kind !== 'bitext') return
    // Escapes that gettext frowns on, which are in the file itself.
    const {status, stderr} = check(await write(content))
    expect([status, stderr.replaceAll(/.*internationalized messages should not.*\n/gu, '')]).toEqual([0, ''])
  })
})
