import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {paragraph, run, wordFile} from '../read/word-file.ts'
import {analystWorld, files} from './analyst-world.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const arabic = encode(files['seeds/ar/one.md'])
const english = encode(files['seeds/en/one.md'])

test('two texts with one name become a pair of an empty workspace', async () => {
  const world = analystWorld({})
  await world.analyst.findings()
  expect(await world.analyst.addText('ar', {name: 'خبر.md', bytes: arabic})).toBe('seeds/ar/خبر.md')
  await world.look()
  expect(await world.analyst.project()).toMatchObject({pairs: [], texts: ['seeds/ar/خبر.md'], problems: []})
  expect(await world.analyst.addText('en', {name: 'خبر.md', bytes: english})).toBe('seeds/en/خبر.md')
  await world.look()
  const {pairs} = await world.analyst.project()
  expect(pairs).toMatchObject([{name: 'خبر', state: 'ready', links: {linked: 2}}])
  expect(world.read('seeds/ar/خبر.md')).toBe(files['seeds/ar/one.md'])
})

test('Word files are texts', async () => {
  const world = analystWorld({'muqabala.yaml': 'texts: {ar: a, en: e}\n'})
  const [ar, en] = await Promise.all(
    [files['seeds/ar/one.md'], files['seeds/en/one.md']].map((text) => wordFile(paragraph(run(text.split('\n')[0])))),
  )
  await world.analyst.addText('ar', {name: 'Story.docx', bytes: ar})
  expect(await world.analyst.addText('en', {name: 'Story.docx', bytes: en})).toBe('e/Story.docx')
  await world.look()
  expect((await world.analyst.project()).pairs).toMatchObject([{name: 'Story', state: 'ready'}])
  expect(Buffer.from(ar).equals(readFileSync(join(world.folder, 'a/Story.docx')))).toBe(true)
})

describe('no text is overwritten', () => {
  test.each([
    ['of the same name', 'one.md', 'one-2.md'],
    ['in other capitals', 'ONE.md', 'ONE-2.md'],
    ['of another format', 'one.txt', 'one-2.txt'],
    ['twice', 'one.md', 'one-2.md'],
  ])('%s', async (_reason, name, expected) => {
    const world = analystWorld()
    expect(await world.analyst.addText('ar', {name, bytes: arabic})).toBe(`seeds/ar/${expected}`)
    expect(await world.analyst.addText('ar', {name, bytes: arabic})).toBe(`seeds/ar/${expected.replace('2', '3')}`)
    expect(world.read('seeds/ar/one.md')).toBe(files['seeds/ar/one.md'])
  })

  test('by many at once', async () => {
    const world = analystWorld({})
    const sent = Array.from({length: 8}, () => world.analyst.addText('ar', {name: 'a.md', bytes: arabic}))
    expect(new Set(await Promise.all(sent)).size).toBe(8)
    expect(readdirSync(join(world.folder, 'seeds/ar')).length).toBe(8)
  })
})

describe('names that no text can have', () => {
  test.each([
    ['a folder above', '../evil.md'],
    ['folders', 'a/b.md'],
    ['folders as Windows writes them', '..\\evil.md'],
    ['a full path', '/tmp/evil.md'],
    ['a drive', 'C:evil.md'],
    ['a hidden file', '.evil.md'],
    ['nothing but an ending', '.md'],
    ['nothing', ''],
    ['blanks', '   '],
    ['two stops', '..'],
    ['a NUL', 'a\u0000.md'],
    ['a line end', 'a\nb.md'],
    ['an override of direction', 'a\u202Edm.md'],
    ['an invisible mark', 'a\u200B.md'],
    ['half of a surrogate pair', 'a\uD800.md'],
    ['markup', '<img src=x onerror=alert(1)>.md'],
    ['a quotation mark', '".md'],
    ['a device', 'con.md'],
    ['a device with more', 'LPT1.x.md'],
    ['a lock of Word', '~$a.docx'],
    ['too many bytes', `${'ن'.repeat(100)}.md`],
    ['no ending', 'evil'],
    ['another ending', 'evil.sh'],
    ['the ending of settings', 'muqabala.yaml'],
    ['the ending of a record', 'a.json'],
    ['an ending behind a stop', 'a.md.'],
  ])('%s', async (_reason, name) => {
    const world = analystWorld({})
    const added = world.analyst.addText('ar', {name, bytes: arabic})
    await expect(added).rejects.toMatchObject({name: 'Refusal', status: 422})
    expect(readdirSync(world.folder)).toEqual([])
    expect(existsSync(join(world.folder, '../evil.md'))).toBe(false)
  })

  test.each([
    ['a joiner between letters', '\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645.md'],
    ['an apostrophe and an ampersand', "l'été & moi.md"],
    ['blanks and brackets', 'نص (١) نهائي.txt'],
  ])('but %s is fine', async (_reason, name) => {
    const world = analystWorld({})
    expect(await world.analyst.addText('ar', {name, bytes: arabic})).toBe(`seeds/ar/${name}`)
  })
})

describe('content that is no text of that language', () => {
  test.each([
    ['nothing', 'ar', 'a.md', new Uint8Array(), 'empty-file'],
    ['no Word file', 'ar', 'a.docx', encode('PK no'), null],
    ['bytes of a program', 'ar', 'a.txt', Uint8Array.from({length: 400}, (_, at) => (at * 7) % 256), null],
    ['a text in the other language', 'ar', 'a.md', english, 'text-foreign'],
    ['the same the other way round', 'en', 'a.md', arabic, 'text-foreign'],
  ] as const)('%s', async (_reason, lang, name, bytes, code) => {
    const world = analystWorld({})
    const added = world.analyst.addText(lang, {name, bytes})
    await expect(added).rejects.toThrow(code ?? /./u)
    expect(readdirSync(world.folder)).toEqual([])
  })

  test('too many bytes', async () => {
    const world = analystWorld({})
    const bytes = new Uint8Array(65e6).fill(97)
    await expect(world.analyst.addText('en', {name: 'a.txt', bytes})).rejects.toThrow('file-too-large')
    expect(readdirSync(world.folder)).toEqual([])
  })
})

test('a folder of texts that leads out of the workspace takes none', async () => {
  const outside = analystWorld({})
  const world = analystWorld({'muqabala.yaml': ''})
  mkdirSync(join(world.folder, 'seeds'))
  symlinkSync(outside.folder, join(world.folder, 'seeds/ar'))
  await expect(world.analyst.addText('ar', {name: 'a.md', bytes: arabic})).rejects.toMatchObject({status: 403})
  expect(readdirSync(outside.folder)).toEqual([])
})
