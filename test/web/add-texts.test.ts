import {deflateRawSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {completeLangs, guessFileLang} from '../../web/dashboard/guess-file-lang.ts'
import {faultOfTexts, fileNameOf, newTexts} from '../../web/dashboard/new-texts.ts'
import {cleanStem, pairName, stemOf} from '../../web/dashboard/pair-name.ts'
import {zipFiles} from '../../web/zip-files.ts'

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const docx = (text: string): Blob =>
  zipFiles([
    {name: '[Content_Types].xml', bytes: bytes('<Types/>')},
    {name: 'word/document.xml', bytes: bytes(`<w:document><w:body><w:p>${text}</w:p></w:body></w:document>`)},
  ])

test.each<[string, Blob, 'ar' | 'en' | null]>([
  ['Arabic text', new Blob(['قال الرئيس في المؤتمر']), 'ar'],
  ['English text', new Blob(['The president said']), 'en'],
  ['Arabic in much markup', new Blob(['<p class="very-long-class-name-here"><b>قال</b></p>']), 'ar'],
  ['Windows-1256', new Blob([new Uint8Array([0xe1, 0xc7, 0x20, 0xd4, 0xed, 0xc1])]), 'ar'],
  ['UTF-16', new Blob([new Uint8Array([0xff, 0xfe, 0x34, 0x06, 0x4a, 0x06])]), 'ar'],
  ['Word, Arabic', docx('<w:t>قال</w:t>'), 'ar'],
  ['Word, English', docx('<w:t>said</w:t>'), 'en'],
  ['a package without a text', zipFiles([{name: 'a.png', bytes: bytes('x')}]), null],
  ['a package that is cut off', new Blob([bytes('PK\u0003\u0004 no more')]), null],
  ['figures', new Blob(['2024']), null],
  ['nothing', new Blob([]), null],
])('the language of a file: %s', async (_reason, file, lang) => {
  expect(await guessFileLang(file)).toBe(lang)
})

test('a compressed part is read, and no further than needed', async () => {
  // A package as others make it: one part, deflated, that would fill the memory.
  const packed = deflateRawSync(Buffer.from(`<w:t>قال </w:t>${'ا'.repeat(20_000_000)}`))
  const stored = Buffer.from(await zipFiles([{name: 'word/document.xml', bytes: new Uint8Array(packed)}]).arrayBuffer())
  // The method stands behind version and flags, in the local head and in the directory.
  stored.writeUInt16LE(8, 8)
  stored.writeUInt16LE(8, stored.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 10)
  const before = process.memoryUsage().arrayBuffers
  expect(await guessFileLang(new Blob([stored]))).toBe('ar')
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
})

test.each([
  ['one is unknown', [null, 'ar'], ['en', 'ar']],
  ['both are known', ['en', 'en'], ['en', 'en']],
  ['none is known', [null, null], [null, null]],
  ['more than two', ['ar', null, 'en'], ['ar', null, 'en']],
] as const)('what one file tells of the other: %s', (_reason, guesses, langs) => {
  expect(completeLangs(guesses)).toEqual(langs)
})

test.each([
  ['Report_AR.docx', 'Report'],
  ['report-english.docx', 'report'],
  ['notes.en.md', 'notes'],
  ['notes (ar).md', 'notes'],
  ['ar-notes.md', 'notes'],
  ['تقرير عربي.docx', 'تقرير'],
  ['calendar.txt', 'calendar'],
  ['garden.md', 'garden'],
  ['ar.docx', 'ar'],
  ['.hidden', 'hidden'],
  ['a/../b\u202Ec.md', 'a-..-b-c'],
])('%s is the text %s', (name, stem) => {
  expect(stemOf(name)).toBe(stem)
})

test.each([
  ['the same but for the language', ['Report_AR.docx', 'Report_EN.docx'], 'Report'],
  ['two names: that in Latin letters', ['تقرير.docx', 'report.docx'], 'report'],
  ['two Arabic names: the first', ['تقرير.docx', 'ترجمة.docx'], 'تقرير'],
])('name of a pair: %s', (_reason, names, name) => {
  expect(pairName(names)).toBe(name)
})

test('two files get one name, more keep theirs', () => {
  const file = (name: string): File => new File(['x'], name)
  const two = newTexts([file('a_ar.docx'), file('b.md')], ['ar', 'en'])
  expect(two.map(fileNameOf)).toEqual(['a.docx', 'a.md'])
  const three = newTexts([file('a_ar.md'), file('a_en.md'), file('b_en.md')], ['ar', 'en', 'en'])
  expect(three.map(fileNameOf)).toEqual(['a.md', 'a.md', 'b.md'])
  expect(faultOfTexts(three)).toBe(null)
})

test.each([
  ['the same language twice', ['a', 'a'], ['en', 'en'], 'page.dashboard.add-same'],
  ['no name', ['  ', '  '], ['ar', 'en'], 'page.dashboard.add-name-needed'],
  ['all is well', ['a', 'a'], ['ar', 'en'], null],
] as const)('what is wrong with new texts: %s', (_reason, stems, langs, fault) => {
  const texts = newTexts([new File([], 'a'), new File([], 'b')], langs)
  expect(faultOfTexts(texts.map((text, at) => ({...text, stem: stems[at]})))).toBe(fault)
})

test('no name leads out of a folder', () => {
  expect(cleanStem('../../etc')).toBe('-..-etc')
  expect(cleanStem('..')).toBe('')
})

test('the package is one that others read', async () => {
  const blob = zipFiles([
    {name: 'a.txt', bytes: bytes('first')},
    {name: 'ملف.txt', bytes: bytes('second')},
  ])
  const {BlobReader, TextWriter, ZipReader} = await import('@zip.js/zip.js')
  const entries = await new ZipReader(new BlobReader(blob)).getEntries()
  const texts = await Promise.all(
    entries.map(async (entry) => ('getData' in entry ? entry.getData!(new TextWriter(), {checkSignature: true}) : '')),
  )
  expect([entries.map(({filename}) => filename), texts]).toEqual([
    ['a.txt', 'ملف.txt'],
    ['first', 'second'],
  ])
})
